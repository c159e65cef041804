// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeToldPage } from '../../src/phone/told-page.tsx';
import { house, opened, read } from './support/house.ts';

const sheets = ['page', 'agenda', 'ticket'].map((name) => readFileSync(`src/phone/${name}.css`, 'utf8'));
const inks = (css: string) =>
  new Map([...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, ink]) => [name, ink]));

describe('any page on the phone', () => {
  test('has a person to call, with one tap', () => {
    const call = opened(writeToldPage({ imprint: house(), told: 'unknown' })).getByRole('link', {
      name: /Bel De Wilg/,
    });

    expect(call.getAttribute('href')).toBe('tel:+3238603497');
    expect(call.textContent).toContain('03 860 34 97');
  });

  test('is Dutch, says where it comes from, and carries no script', () => {
    const html = writeToldPage({ imprint: house(), told: 'unknown' });
    opened(html);

    expect(document.documentElement.lang).toBe('nl');
    expect(document.title).toBe('Deze code kennen we niet - Buurtkiosk Willebroek');
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|style="/i);
  });

  test('says that it is a demonstration when it is one, and only then', () => {
    opened(writeToldPage({ imprint: house({ demo: true }), told: 'unknown' }));
    expect(read()).toContain('Demo: verzonnen');

    opened(writeToldPage({ imprint: house(), told: 'unknown' }));
    expect(read()).not.toContain('Demo');
  });

  test('a code that leads nowhere may still be on its way, and that is said', () => {
    opened(writeToldPage({ imprint: house(), told: 'unknown' }));

    expect(read()).toContain('Dan is ze misschien nog onderweg.');
  });
});

describe('the style of the pages', () => {
  test('has the inks of the kiosk', () => {
    const kiosk = inks(readFileSync('src/ui/tokens.css', 'utf8'));
    const phone = inks(sheets.join(''));

    expect(phone.size).toBeGreaterThan(10);
    for (const [name, ink] of phone) expect([name, ink]).toEqual([name, kiosk.get(name)]);
  });

  test('is understood by old phones: no rule within a rule', () => {
    for (const css of sheets) expect(css).not.toContain('&');
  });
});
