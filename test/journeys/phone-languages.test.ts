// Every page of a phone in every language that is a translation, on small and usual screens.
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/people/language.ts';
import { type PhonePages, phonePages } from '../support/phone-pages.ts';
import { axeFinds } from './axe.ts';
import { launchForPages, nightly } from './setting.ts';

const languages = ['fr', 'en', 'tr', 'ar'] as const satisfies readonly Language[];
/** The others have the markup and the colours of this one or of Dutch: axe reads those each night. */
const readByAxe: readonly Language[] = nightly ? languages : ['ar'];
const usual = { width: 390, height: 844 };
const smallest = { width: 320, height: 640 };
const small = { width: 360, height: 740 };
const mostBytes = 14 * 1024;
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

let browser: Browser;
let pages: PhonePages;
beforeAll(async () => {
  [browser, pages] = await Promise.all([launchForPages(), phonePages()]);
});
afterAll(async () => {
  await browser.close();
  await pages.server.stop();
});

const aPhone = async (viewport = usual): Promise<Page> => {
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true });
  return context.newPage();
};

/** What sticks out sideways, of the screen or of its own box; empty when nobody has to push a page to and fro. */
const sticksOut = (page: Page, width: number): Promise<readonly string[]> =>
  page.evaluate((wide) => {
    if (document.documentElement.scrollWidth > wide) return ['the page'];
    return [...document.querySelectorAll('body *:not(svg *)')]
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        const box = one.closest('.pick')?.getBoundingClientRect() ?? { left: 0, right: wide };
        return !one.closest('svg') && (left < box.left - 1 || right > box.right + 1);
      })
      .map((one) => `${one.tagName} ${one.textContent?.slice(0, 30)}`);
  }, width);

const invalid = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
};

describe.each(languages)('each page in %s', (language) => {
  test('is valid, at most 14 kB with its style, fits on every screen and in every box, and has nothing that axe would mend', async () => {
    const found: string[] = [];
    const phone = await aPhone();
    const shown = await pages.inLanguage(language);
    expect(shown.length).toBeGreaterThan(30);
    for (const { name, page } of shown) {
      expect(page.html).toMatch(/<style>[^<]{2000}/);
      const bytes = gzipSync(page.html).length;
      if (bytes > mostBytes) found.push(`${name}: ${bytes} bytes`);
      found.push(...(await invalid(page.html)).map((mistake) => `${name}: ${mistake}`));
      await phone.setContent(page.html);
      for (const screen of [smallest, small, usual]) {
        await phone.setViewportSize(screen);
        found.push(...(await sticksOut(phone, screen.width)).map((what) => `${name}, ${screen.width} wide: ${what}`));
      }
      if (!readByAxe.includes(language)) continue;
      // As tall as the page: what sticks at the foot covers what comes next until one scrolls.
      const height = await phone.evaluate(() => document.documentElement.scrollHeight);
      await phone.setViewportSize({ ...usual, height });
      found.push(...(await axeFinds(phone)).map((mistake) => `${name}: ${mistake}`));
    }
    await phone.context().close();
    expect(found).toEqual([]);
  });
});
