import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { iconNames } from '../../src/ui/icon-names.ts';

describe('pictograms', () => {
  test('each name has its drawing and each drawing its name', () => {
    const sprite = readFileSync(new URL('../../src/ui/icons.svg', import.meta.url), 'utf8');
    const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
    expect(drawn).toHaveLength(iconNames.length);
    expect(new Set(drawn)).toEqual(new Set(iconNames));
  });
});
