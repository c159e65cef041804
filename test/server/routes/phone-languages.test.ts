// Every page of a phone in every language of the place: whole, and with nothing lost on the way.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/people/language.ts';
import { phoneText } from '../../../src/text/phone.ts';
import { type PhonePages, phonePages } from '../../support/phone-pages.ts';

const languages = ['nl', 'fr', 'en', 'tr', 'ar'] as const satisfies readonly Language[];

let place: PhonePages;
const pages = new Map<Language, Awaited<ReturnType<PhonePages['inLanguage']>>>();
beforeAll(async () => {
  place = await phonePages();
  for (const language of languages) pages.set(language, await place.inLanguage(language));
});
afterAll(() => place.server.stop());

const pagesIn = (language: Language) =>
  (pages.get(language) ?? []).map(({ name, page: { html, status } }) => ({ name, html, status }));
const named = (names: readonly { readonly name: string }[]): readonly string[] => names.map(({ name }) => name);

/** What is said in the language of the page: without style, pictures, and what is marked as another language. */
const ownWords = (html: string): string =>
  html
    .slice(html.indexOf('<body'))
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<(\w+)[^>]* lang="[^"]*"[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ');

test('every page is there, and none says that a page is missing where there is one', () => {
  const dutch = pagesIn('nl');
  expect(dutch.map(({ name, status }) => `${name} ${status}`)).toEqual([
    'agenda 200',
    'agenda, later 200',
    'agenda of a neighbourhood 200',
    'agenda of a place 200',
    'no such page 404',
    'activity, full 200',
    'activity, free 200',
    'activity, cancelled 200',
    'poster 200',
    'poster withdrawn 200',
    'sign up 200',
    'wait in line 200',
    'sign up, wrong 422',
    'contact 200',
    'contact, wrong 422',
    'report 200',
    'report, wrong 422',
    'report, thanks 200',
    'from elsewhere 403',
    'unreadable 400',
    'ticket 200',
    'ticket in line 200',
    'ticket of a series 200',
    'ticket given back 200',
    'withdraw 200',
    'withdraw a series 200',
    'slip 200',
    'slip withdrawn 200',
    'withdraw a request 200',
    'pass 200',
    'unknown 404',
    'no code 404',
    'no date 404',
  ]);
  for (const language of languages)
    expect(pagesIn(language).map(({ name, status }) => [name, status])).toEqual(
      dutch.map(({ name, status }) => [name, status]),
    );
});

describe.each(languages)('each page in %s', (language) => {
  test('says in which language it is, and which way that is read', () => {
    const { dir } = phoneText(language);
    const begins = `<!doctype html><html lang="${language}" dir="${dir}">`;
    expect(named(pagesIn(language).filter(({ html }) => !html.startsWith(begins)))).toEqual([]);
  });

  test('offers each other language by its own name, and no script and no cookie', () => {
    const others = languages.filter((one) => one !== language);
    for (const { html } of pagesIn(language)) {
      const nav = /<nav class="languages".*?<\/nav>/s.exec(html)?.[0] ?? '';
      expect([...nav.matchAll(/<(?:a|button)[^>]* lang="(\w+)"/g)].map(([, lang]) => lang)).toEqual(others);
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
    }
    for (const { page } of pages.get(language) ?? []) expect(page.answer.headers.has('Set-Cookie')).toBe(false);
  });
});

describe.each(languages.filter((language) => language !== 'nl'))('each page in %s', (language) => {
  test('says in both languages that it is a translation, with the Dutch one tap away', () => {
    for (const { html } of pagesIn(language)) {
      expect(html).toContain(phoneText(language).translation);
      const toDutch = /<\w+[^>]* (?:href|formaction)="([^"]*)"[^>]* lang="nl" dir="ltr">([^<]*)<\/\w+><\/p>/.exec(html);
      expect(toDutch?.[2]).toBe(phoneText('nl').translation);
      expect(toDutch?.[1]).not.toContain('taal=');
    }
  });

  test('keeps its language in every link and every form', () => {
    const lost = pagesIn(language).flatMap(({ name, html }) =>
      [...html.slice(html.indexOf('<body')).matchAll(/<(?:a|form)[^>]* (?:href|action)="(\/[^"]*)"[^>]*>/g)]
        .filter(([tag, to = '']) => !tag.includes('hreflang=') && !to.includes('.ics'))
        .filter(([, to = '']) => !to.replaceAll('&amp;', '&').includes(`taal=${language}`))
        .map(([, to]) => `${name}: ${to}`),
    );
    expect(lost).toEqual([]);
  });

  test('has no Dutch that is not marked as Dutch', () => {
    const dutchWord =
      /(?<!\p{L})(het|een|voor|niet|wij|uw|naar|geen|bij|nog|aan|soep|eten|brood|lokaal|buurtlokaal|dienstencentrum|Wilg|Noord|Zuid|Tele-Onthaal|Zelfmoordlijn)(?!\p{L})/iu;
    const submitted = pagesIn(language).flatMap(({ name, html }) => {
      const found = dutchWord.exec(ownWords(html))?.[0];
      return found === undefined ? [] : [`${name}: ${found}`];
    });
    expect(submitted).toEqual([]);
  });
});

test('on a page in Arabic only what is kept apart is written from left to right', () => {
  const formIds = (html: string) =>
    ownWords(html.replaceAll(/<(\w+)[^>]* dir="ltr"[^>]*>.*?<\/\1>/gs, ' '))
      .replaceAll(/\u2066.*?\u2069/gs, ' ')
      .replaceAll('Buurtkiosk', ' ');
  const submitted = pagesIn('ar').flatMap(({ name, html }) => {
    const found = /\p{Script=Latin}+/u.exec(formIds(html))?.[0];
    return found === undefined ? [] : [`${name}: ${found}`];
  });
  expect(submitted).toEqual([]);
});
