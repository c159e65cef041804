// A kiosk's screen on each size of screen, with larger letters or not, standing or seated: which words cannot be read whole.
import type { Page } from 'playwright';
import { cutWords } from './cut-words.ts';
import { portrait } from './neighbourhood.ts';

const tall = { screen: 'the tall screen', ...portrait };
const wide = { screen: 'the wide screen', width: 1920, height: 1080 };
const tablet = { screen: 'the tablet', width: 1280, height: 800 };

const asItComes = { way: 'as it comes', set: {} };
const larger = { way: 'Groter', set: { size: 'larger' } };
const seated = { way: 'Zittend', set: { reach: 'seated' } };
const both = { way: 'Groter and Zittend', set: { size: 'larger', reach: 'seated' } };

type Layout = typeof tall & { readonly way: string; readonly set: Readonly<Record<string, string>> };

/** As most see it, and where there is least room on each screen. */
export const tightest: readonly Layout[] = [
  { ...tall, ...asItComes },
  { ...tall, ...both },
  { ...wide, ...both },
  { ...tablet, ...both },
];
export const everyLayout: readonly Layout[] = [tall, wide, tablet].flatMap((screen) =>
  [asItComes, larger, seated, both].map((way) => ({ ...screen, ...way })),
);

const access = (set: Readonly<Record<string, string>>): Promise<void> => {
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

/** By screen and way; the page is as it comes again after it. */
export async function wordsCutIn(
  page: Page,
  layouts: readonly Layout[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  await page.evaluate(() => document.fonts.ready);
  for (const { screen, way, width, height, set } of layouts) {
    await page.setViewportSize({ width, height });
    await page.evaluate(access, set);
    const cuts = await cutWords(page);
    if (cuts.length > 0) found.set(`${screen}, ${way}`, cuts);
  }
  await page.setViewportSize(portrait);
  await page.evaluate(access, {});
  return found;
}
