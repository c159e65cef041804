// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeMessagePage } from '../../../src/phone/pages/message-page.tsx';
import type { Imprint } from '../../../src/phone/parts/imprint.ts';
import { pathIn, type Reading } from '../../../src/phone/parts/reading.ts';
import { phoneText, type PhoneText } from '../../../src/text/phone.ts';
import { house, opened, read, reading } from '../support/house.ts';
import { younger } from '../support/old-phones.ts';

const sheets = ['page', 'activity', 'agenda', 'form', 'ticket'].map((name) =>
  readFileSync(`src/phone/styles/${name}.css`, 'utf8'),
);
const unknown = (matters: Partial<Imprint> = {}, reader: Partial<Reading> = {}) =>
  writeMessagePage({ imprint: house(matters), reading: reading(reader), message: 'unknown' });

describe('any page on the phone', () => {
  test('has a person to call, with one tap', () => {
    const call = opened(unknown()).getByRole('link', {
      name: /Bel De Wilg/,
    });

    expect(call.getAttribute('href')).toBe('tel:+3238603497');
    expect(call.textContent).toContain('03 860 34 97');
  });

  test('is Dutch, says where it comes from, and carries no script', () => {
    const html = unknown();
    opened(html);

    expect(document.documentElement.lang).toBe('nl');
    expect(document.title).toBe('Deze code kennen we niet - Buurtkiosk Willebroek');
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|style="/i);
  });

  test('says that it is a demonstration when it is one, and only then', () => {
    opened(unknown({ demo: true }));
    expect(read()).toContain('Demo: verzonnen');

    opened(unknown());
    expect(read()).not.toContain('Demo');
  });

  test('a code that leads nowhere may still be on its way, and that is said', () => {
    opened(unknown());

    expect(read()).toContain('Dan is ze misschien nog onderweg.');
  });
});

describe('a place that speaks more than one language', () => {
  const pageIn = (text: PhoneText, path = '/agenda?vanaf=2026-11-30') =>
    unknown({}, { text, path, languages: ['nl', 'fr', 'ar'] });

  test('each other language is a plain link to the same page, in the words of who reads it', () => {
    const links = opened(pageIn(phoneText('nl'))).getByRole('navigation', { name: 'Kies een taal' });

    const each = [...links.querySelectorAll('a')].map((link) => [
      link.textContent,
      link.lang,
      link.dir,
      link.getAttribute('href'),
    ]);
    expect(each).toEqual([
      ['Français', 'fr', 'ltr', '/agenda?vanaf=2026-11-30&taal=fr'],
      ['العربية', 'ar', 'rtl', '/agenda?vanaf=2026-11-30&taal=ar'],
    ]);
  });

  test('a translation says in both languages that it is one, with the Dutch page one tap away', () => {
    const page = opened(pageIn(phoneText('fr')));

    expect(document.documentElement.lang).toBe('fr');
    expect(read()).toContain('Traduit du néerlandais.');
    const inDutch = page.getByRole('link', { name: 'Vertaling: de Nederlandse tekst telt.' });
    expect([inDutch.lang, inDutch.getAttribute('href')]).toEqual(['nl', '/agenda?vanaf=2026-11-30']);
  });

  test('its links stay in that language', () => {
    const page = opened(pageIn(phoneText('fr')));

    expect(page.getByRole('link', { name: /^Voir les activités/ }).getAttribute('href')).toBe('/agenda?taal=fr');
  });

  test('Arabic is read from right to left, with Dutch names and numbers kept from turning', () => {
    const html = pageIn(phoneText('ar'));
    const page = opened(html);

    expect(html).toContain('<html lang="ar" dir="rtl">');
    const call = page.getByRole('link', { name: /اتصل بـ De Wilg/ });
    expect(call.querySelector('bdi')?.lang).toBe('nl');
    expect(call.querySelector('bdi')?.textContent).toBe('De Wilg');
    expect(call.querySelector('[dir=ltr]')?.textContent).toBe('03 860 34 97');
  });

  test('the Dutch page says nothing of a translation', () => {
    opened(pageIn(phoneText('nl')));

    expect(read()).not.toContain('Vertaling');
  });

  test('where only Dutch is spoken there is nothing to choose', () => {
    expect(opened(unknown()).queryByRole('navigation')).toBeNull();
  });

  test('an anchor stays the last of an address', () => {
    expect(pathIn('/agenda#d2026-11-24', 'fr')).toBe('/agenda?taal=fr#d2026-11-24');
  });
});

describe('the style of the pages', () => {
  test('has no colour of its own, only those of ui/colours.css', () => {
    // Black and white are the QR code's.
    for (const css of sheets) expect(css.match(/#(?!fff\b|000\b)[0-9a-f]{3,8}\b/)).toBeNull();
  });

  test('is understood by phones of ten years: no rule within a rule, and nothing that they do not know', () => {
    for (const css of sheets) expect(younger.exec(css)?.[0]).toBeUndefined();
  });

  test('where a gap is younger than the phone, its older name stands before it', () => {
    for (const css of sheets)
      for (const [rule] of css.matchAll(/[^{}]*\{[^{}]*\bgap: [^{}]*\}/g)) {
        expect(rule).toContain('display: grid');
        expect(rule).toMatch(/grid-gap: ([^;]+);\s+gap: \1;/);
      }
  });
});
