import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeCycles, findFolderCycles, readImports } from './folder-cycles.ts';

const imports = readImports(join(import.meta.dirname, '../src'));
const places = [...new Set(imports.map(({ from }) => from.split('/')[0] ?? ''))].toSorted();

const within = (place: string) =>
  findFolderCycles(
    imports.filter(({ from, to }) => [from, to].every((file) => file.startsWith(`${place}/`))),
    9,
  );

describe('folders of src import in one direction', () => {
  test('the places themselves', () => {
    expect(places).toContain('kiosk');
    expect(describeCycles(findFolderCycles(imports, 1))).toEqual([]);
  });

  test.each(places)('the folders in src/%s', (place) => {
    expect(describeCycles(within(place))).toEqual([]);
  });
});

describe('a cycle of folders', () => {
  const found = (...pairs: readonly [string, string][]) =>
    describeCycles(
      findFolderCycles(
        pairs.map(([from, to]) => ({ from, to })),
        2,
      ),
    );

  test('is two folders that import each other, by different files', () => {
    expect(found(['kiosk/app.ts', 'kiosk/store/outbox.ts'], ['kiosk/store/open.ts', 'kiosk/time.ts'])).toEqual([
      'kiosk imports kiosk/store (kiosk/app.ts imports kiosk/store/outbox.ts)',
      'kiosk/store imports kiosk (kiosk/store/open.ts imports kiosk/time.ts)',
    ]);
  });

  test('may be longer, and leaves out who is not in it', () => {
    const round: [string, string][] = [
      ['a/x/1.ts', 'a/y/1.ts'],
      ['a/y/2.ts', 'a/z/1.ts'],
      ['a/z/2.ts', 'a/x/2.ts'],
    ];
    expect(found(...round, ['a/main.ts', 'a/x/1.ts'], ['a/y/1.ts', 'a/leaf/1.ts'])).toHaveLength(3);
  });

  test('is not made by files of one folder, however deep, nor by imports in one direction', () => {
    expect(found(['a/x/deep/1.ts', 'a/x/2.ts'], ['a/x/2.ts', 'a/x/deep/3.ts'], ['a/1.ts', 'a/x/2.ts'])).toEqual([]);
  });
});
