// What is true of every page on a phone, in every state and every language.
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { dressed, everyPage } from './support/every-page.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How it is written, not what it says.
    'doctype-style': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'void-style': 'off',
    // More than one language may be ticked.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
});

async function mistakesOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
}

const packed = (html: string): number => gzipSync(dressed(html)).length;

test('a page with mistakes in it would be found', async () => {
  const page =
    '<!doctype html><html><head><title>x</title></head><body><p id="a"><div id="a"></div><input type="text"></body></html>';
  const found = (await mistakesOf(page)).join(' ');

  for (const rule of ['no-dup-id', 'element-required-attributes', 'no-implicit-close']) expect(found).toContain(rule);
});

describe.each(['nl', 'fr', 'en', 'tr', 'ar'] as const)('the pages in %s', (language) => {
  const pages = [...everyPage(language)];

  test.each(pages)('%s is HTML as the standard says', async (_, html) => {
    expect(await mistakesOf(html)).toEqual([]);
  });

  test('weigh at most 14 kB with the style of all of them, so that the first answer holds the whole page', () => {
    for (const [name, html] of pages)
      expect([name, packed(html)]).toEqual([name, expect.toSatisfy((size) => size <= 14_000)]);
  });

  test('run nothing: the only script is what search engines read', () => {
    for (const [name, html] of pages) {
      const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect([name, scripts.filter((tag) => tag !== '<script type="application/ld+json">')]).toEqual([name, []]);
      expect(html).not.toMatch(/javascript:|\son\w+=|style="/i);
    }
  });

  test('have one heading that says what they are', () => {
    for (const [name, html] of pages) expect([name, html.split('<h1>').length]).toEqual([name, 2]);
  });

  test('have their number to call', () => {
    for (const [name, html] of pages) expect([name, html]).toEqual([name, expect.stringContaining('href="tel:+32')]);
  });
});

describe.each(['fr', 'en', 'tr', 'ar'] as const)('names that stay Dutch on the pages in %s', (language) => {
  const names = /De Wilg|Willebroek|Zuid\b|Samen soep eten|Welzijnsloket|buurtlokaal/;
  const inDutch = /<(bdi|span|p) lang="nl"(?: dir="ltr")?>.*?<\/\1>/gs;
  const head = /<head>.*<\/head>/s;

  test('are marked as Dutch, each of them', () => {
    for (const [page, html] of everyPage(language)) {
      expect([page, html]).toEqual([page, expect.stringMatching(names)]);
      expect([page, names.exec(html.replace(head, '').replaceAll(inDutch, ''))?.[0]]).toEqual([page, undefined]);
    }
  });
});
