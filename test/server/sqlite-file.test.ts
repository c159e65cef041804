// What only SQLite promises: one file, for its owner alone.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asInstant } from '../../src/domain/time.ts';
import type { Sealer } from '../../src/sealing/seal.ts';
import { Changes } from '../../src/server/changes.ts';
import { type Database, openDatabase } from '../../src/server/store/database.ts';
import { readSetting, writeSetting } from '../../src/server/store/settings.ts';
import { aSealer } from '../support/server.ts';

let folder: string;
let database: Database;
let sealer: Sealer;
const file = () => join(folder, 'data/test.sqlite');
const open = (at = file()): Promise<Database> => {
  const deps = { now: asInstant(0), sealer, changes: new Changes(), onFault: () => undefined };
  return openDatabase({ kind: 'sqlite', file: at }, deps);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buurtkiosk-store-'));
  sealer = await aSealer();
  database = await open();
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the file', () => {
  test('it and its folder are for their owner only', () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  });

  test('after closing, it alone holds everything', async () => {
    await database.write((tx) => writeSetting(tx, 'demo-filled', 'folded'));
    await database.close();
    expect(existsSync(`${file()}-wal`)).toBe(false);
    copyFileSync(file(), join(folder, 'copy.sqlite'));
    const copy = await open(join(folder, 'copy.sqlite'));
    expect(await readSetting(copy.read, 'demo-filled')).toBe('folded');
    await copy.close();
    database = await open();
  });
});
