// A class of a CSS module that no sheet defines is undefined at run time, and no compiler says so.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../src');
const components = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

/** The class names that a component uses and its sheet does not define. */
function missingClasses(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';$/gm)].flatMap(
    ([, name = '', sheet = '']) => {
      const defined = new Set(
        [...readFileSync(join(root, dirname(file), sheet), 'utf8').matchAll(/\.([A-Za-z][\w-]*)/g)].map(
          ([, one]) => one,
        ),
      );
      const used = [...source.matchAll(new RegExp(`(?<![.\\w])${name}(?:\\.(\\w+)|\\['([\\w-]+)'\\])`, 'g'))];
      return used
        .map(([, dotted, quoted]) => dotted ?? quoted ?? '')
        .filter((one) => one !== 'module' && !defined.has(one));
    },
  );
}

describe('components and their style sheets', () => {
  test('every class that a component names is defined', () => {
    expect(components.length).toBeGreaterThan(100);
    expect(components.flatMap((file) => missingClasses(file).map((one) => `${file}: ${one}`))).toEqual([]);
  });
});
