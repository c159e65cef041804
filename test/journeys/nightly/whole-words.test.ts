import { describe, expect, test } from 'vitest';
import { kioskWalks, walkKiosk } from '../../screenshots/kiosk-tour.ts';
import { inANeighbourhood } from '../setting.ts';
import { everyLayout, wordsCutIn } from '../whole-words.ts';

const place = inANeighbourhood();

describe('a visitor reads every word whole', () => {
  test.for(kioskWalks)('standing or seated, larger or not: $name', async (walk) => {
    const found = new Map<string, readonly string[]>();
    await walkKiosk(place(), walk, async (page, name) => {
      for (const [layout, cuts] of await wordsCutIn(page, everyLayout)) found.set(`${name}, ${layout}`, cuts);
    });
    expect(Object.fromEntries(found)).toEqual({});
  });
});
