// Every page on a phone in every state, in a real browser: nothing that axe would mend, and nothing that sticks out.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dressed, everyPage } from '../phone/support/every-page.ts';
import { ordinaryPhone } from './a-resident.ts';
import { axeFinds } from './axe.ts';
import { launchForPages } from './setting.ts';

const smallPhone = { width: 320, height: 640 };
let browser: Browser;
beforeAll(async () => {
  browser = await launchForPages();
});
afterAll(() => browser.close());

/** Of forty activities that look alike, some. */
const pagesIn = (language: Parameters<typeof everyPage>[0]) =>
  [...everyPage(language)].filter(([name], at) => !name.startsWith('activity ') || at % 8 === 0);

async function lookAt(language: Parameters<typeof everyPage>[0], variant: (page: Page) => Promise<readonly string[]>) {
  const context = await browser.newContext({ viewport: ordinaryPhone, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const found = new Map<string, readonly string[]>();
  for (const [name, html] of pagesIn(language)) {
    await page.setContent(dressed(html));
    const mistakes = await variant(page);
    if (mistakes.length > 0) found.set(name, mistakes);
  }
  await context.close();
  return Object.fromEntries(found);
}

/** What is wider than the screen, so that one would have to push the page aside to read it. */
const stickingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return (left < -1 || right > clientWidth + 1) && one.closest('svg') === null;
    });
    return wide.map((one) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 40)}`);
  });

describe.each(['nl'] as const)('somebody who listens, looks closely or cannot see colours, in %s', (language) => {
  test('meets nothing that axe would mend', async () => {
    const found = await lookAt(language, async (page) => {
      // What the foot covers can be scrolled from under it: axe does not scroll.
      await page.addStyleTag({ content: 'footer, .day { position: static !important }' });
      return axeFinds(page);
    });
    expect(found).toEqual({});
  });

  test('pushes no page aside on a small screen, nor with letters twice as large', async () => {
    const found = await lookAt(language, async (page) => {
      await page.setViewportSize(smallPhone);
      const small = await stickingOut(page);
      await page.setViewportSize(ordinaryPhone);
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      return [...small, ...(await stickingOut(page))];
    });
    expect(found).toEqual({});
  });
});
