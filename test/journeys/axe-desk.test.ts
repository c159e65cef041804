import { describe, expect, test } from 'vitest';
import { deskWalks, walkDesk } from '../screenshots/desk-tour.ts';
import { axeFinds } from './axe.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

describe('a colleague who listens, looks closely or cannot see colours', () => {
  test.for(deskWalks)('meets nothing that axe would mend: $name', async (walk) => {
    const found = new Map<string, readonly string[]>();
    await walkDesk(place(), walk, async (page, name) => {
      // Paper is for the eye: what it looks like has its own pictures and tests.
      if (await page.evaluate(() => matchMedia('print').matches)) return;
      const mistakes = await axeFinds(page);
      if (mistakes.length > 0) found.set(name, mistakes);
    });
    expect(Object.fromEntries(found)).toEqual({});
  });
});
