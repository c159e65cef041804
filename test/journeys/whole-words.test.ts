import { describe, expect, test } from 'vitest';
import { kioskWalks, walkKiosk } from '../screenshots/kiosk-tour.ts';
import { cutWords } from './cut-words.ts';
import { portrait } from './neighbourhood.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

const screens = [
  { name: 'the tall screen', ...portrait },
  { name: 'the wide screen', width: 1920, height: 1080 },
  { name: 'the tablet', width: 1280, height: 800 },
];
const ways = [
  { name: 'as it comes', set: {} },
  { name: 'Groter', set: { size: 'larger' } },
  { name: 'Zittend', set: { reach: 'seated' } },
  { name: 'Groter and Zittend', set: { size: 'larger', reach: 'seated' } },
];

const look = (set: Record<string, string>): Promise<void> => {
  const { dataset } = document.documentElement;
  delete dataset['size'];
  delete dataset['reach'];
  Object.assign(dataset, set);
  for (const box of document.querySelectorAll('main *')) box.scrollTop = 0;
  // What follows the size of the screen does so before it is drawn twice.
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
};

describe('a visitor reads every word whole', () => {
  test.for(kioskWalks)('standing or seated, larger or not: $name', { timeout: 180_000 }, async (walk) => {
    const found = new Map<string, readonly string[]>();
    await walkKiosk(place(), walk, async (page, name) => {
      await page.evaluate(() => document.fonts.ready);
      for (const { name: screen, width, height } of screens) {
        await page.setViewportSize({ width, height });
        for (const way of ways) {
          await page.evaluate(look, way.set);
          const cuts = await cutWords(page);
          if (cuts.length > 0) found.set(`${name}, ${screen}, ${way.name}`, cuts);
        }
      }
      await page.setViewportSize(portrait);
      await page.evaluate(look, {});
    });
    expect(Object.fromEntries(found)).toEqual({});
  });
});
