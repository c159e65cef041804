import { describe, expect, test } from 'vitest';
import { kioskWalks, walkKiosk } from '../screenshots/kiosk-tour.ts';
import { axeFinds } from './axe.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

describe('a visitor who listens, looks closely or cannot see colours', () => {
  test.for(kioskWalks)('meets nothing that axe would mend: $name', async (walk) => {
    const found = new Map<string, readonly string[]>();
    await walkKiosk(place(), walk, async (page, name) => {
      const mistakes = await axeFinds(page);
      if (mistakes.length > 0) found.set(name, mistakes);
    });
    expect(Object.fromEntries(found)).toEqual({});
  });
});
