import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { artNames } from '../../src/ui/art/art-names.ts';
import { iconNames } from '../../src/ui/marks/icon-names.ts';

describe('drawings', () => {
  test.each([
    ['pictogram', 'marks/icons.svg', iconNames],
    ['picture', 'art/art.svg', [...artNames, 'street']],
  ])('each %s has its name and each name its drawing', (_, file, names) => {
    const sprite = readFileSync(new URL(`../../src/ui/${file}`, import.meta.url), 'utf8');
    const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
    expect(drawn).toHaveLength(names.length);
    expect(new Set(drawn)).toEqual(new Set(names));
  });
});
