import { describe, expect, test } from 'vitest';
import { kioskWalks, walkKiosk } from '../screenshots/kiosk-tour.ts';
import { axeFinds } from './axe.ts';
import { inANeighbourhood, nightly } from './setting.ts';
import { everyLayout, tightest, wordsCutIn } from './whole-words.ts';

const place = inANeighbourhood();

describe('a visitor who listens, looks closely, cannot see colours or sits', () => {
  test.for(kioskWalks)('meets nothing that axe would mend, and reads every word whole: $name', async (walk) => {
    const found = new Map<string, readonly string[]>();
    await walkKiosk(place(), walk, async (page, name) => {
      const mistakes = await axeFinds(page);
      if (mistakes.length > 0) found.set(name, mistakes);
      for (const [layout, cuts] of await wordsCutIn(page, nightly ? everyLayout : tightest))
        found.set(`${name}, ${layout}`, cuts);
    });
    expect(Object.fromEntries(found)).toEqual({});
  });
});
