// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { addDays } from '../../src/domain/local-date.ts';
import { agendaByDay, type AgendaSource } from '../../src/phone/agenda.ts';
import { writeAgendaPage } from '../../src/phone/agenda-page.tsx';
import { aDate, anActivity, at, day, someSeats } from '../support/builders.ts';
import type { Scope } from '../../src/phone/feeds.ts';
import { house, opened, read, reading } from './support/house.ts';

const tuesday = day('2026-11-24');
const soupOn = (on = tuesday, matters = {}) => ({ ...aDate({ on }), ...someSeats(), ...matters });
const source = (...dates: AgendaSource['dates']): AgendaSource => ({
  activities: [anActivity({ title: 'Samen soep eten', location: asId('de-wilg'), priceCents: 250 })],
  dates,
  locations: [{ id: 'de-wilg', shortName: 'De Wilg' }],
  neighbourhoods: [{ id: 'centrum', name: 'Centrum', letter: 'C', mark: 'red-circle' }],
});
const willebroek = { kind: 'municipality', id: 'willebroek', name: 'Willebroek' } as const;
const centrum = { kind: 'neighbourhood', id: 'centrum', name: 'Centrum' } as const;
const noord = { kind: 'neighbourhood', id: 'noord', name: 'Noord' } as const;
const wilg = { kind: 'location', id: 'de-wilg', name: 'De Wilg' } as const;
const pageOf = (from: AgendaSource, now = '2026-11-24 09:00', feeds: readonly Scope[] = [willebroek]) =>
  writeAgendaPage({
    imprint: house(),
    reading: reading(),
    days: agendaByDay(from, at(now)),
    today: day(now.slice(0, 10)),
    feeds,
  });
const open = (from: AgendaSource, now = '2026-11-24 09:00') => opened(pageOf(from, now));
const days = (page: ReturnType<typeof open>) =>
  page.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

describe('somebody looks at the agenda on the phone', () => {
  test('each day has its heading, with what, when, where, in which neighbourhood and for how much', () => {
    const page = open(source(soupOn(), soupOn(addDays(tuesday, 1)), soupOn(addDays(tuesday, 7))));

    expect(days(page)).toEqual(['Vandaag', 'Morgen', 'Dinsdag 1 december']);
    const [card] = page.getAllByRole('listitem');
    const words = card?.textContent?.replaceAll(/\s+/g, ' ');
    for (const fact of ['12 uur tot 14 uur', 'Samen soep eten', 'C Centrum', 'De Wilg. 2,50 euro.', 'Nog 12 plaatsen'])
      expect(words).toContain(fact);
  });

  test('fourteen days, and not one more', () => {
    const page = open(source(soupOn(addDays(tuesday, 13)), soupOn(addDays(tuesday, 14))));

    expect(days(page)).toEqual(['Maandag 7 december']);
  });

  test.each([
    [{ taken: 12 }, 'Volzet, wel een wachtlijst'],
    [{ taken: 11 }, 'Nog 1 plaats'],
    [{ taken: 10, waiting: 1 }, 'Volzet, wel een wachtlijst'],
    [{ state: 'cancelled' }, 'Geannuleerd'],
  ])('with %j it says: %s', (matters, words) => {
    open(source(soupOn(tuesday, matters)));

    expect(read()).toContain(words);
  });

  test('what is cancelled tells when it is again, also when that is further away', () => {
    open(source(soupOn(tuesday, { state: 'cancelled' }), soupOn(addDays(tuesday, 21))));
    expect(read()).toContain('Volgende keer: dinsdag 15 december.');

    open(source(soupOn(tuesday, { state: 'cancelled' })));
    expect(read()).toContain('Er is nog geen nieuwe datum.');
  });

  test('what has begun is busy, what is over is gone', () => {
    open(source(soupOn()), '2026-11-24 13:00');
    expect(read()).toContain('Nu bezig');

    const later = open(source(soupOn()), '2026-11-24 14:00');
    expect(days(later)).toEqual([]);
    expect(read()).toContain('Er staat de komende dagen niets gepland.');
  });

  test('what takes place nowhere that is known is left out', () => {
    expect(days(open({ ...source(soupOn()), locations: [] }))).toEqual([]);
  });
});

describe('somebody takes the agenda along', () => {
  const links = (...feeds: readonly Scope[]) => {
    const page = opened(pageOf(source(soupOn()), undefined, feeds));
    return page
      .getAllByRole('link', { name: /agenda$|^Enkel/ })
      .map((link) => [link.textContent, link.getAttribute('href')]);
  };

  test('everything, or one of several neighbourhoods', () => {
    expect(links(willebroek, noord, centrum, wilg)).toEqual([
      ['Zet in uw agenda', '/agenda.ics'],
      ['Enkel Noord', '/agenda/noord.ics'],
      ['Enkel Centrum', '/agenda/centrum.ics'],
    ]);
  });

  test('where there is one neighbourhood, there is one link', () => {
    expect(links(willebroek, centrum, wilg)).toEqual([['Zet in uw agenda', '/agenda.ics']]);
  });

  test('other programs find each agenda by the head of the page, and the page by its own address', () => {
    const head = new DOMParser().parseFromString(
      pageOf(source(), undefined, [willebroek, noord, wilg]),
      'text/html',
    ).head;
    const linked = [...head.querySelectorAll('link[rel=alternate]')].map((link) => [
      link.getAttribute('type'),
      link.getAttribute('href'),
    ]);

    expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://kiosk.test/agenda');
    expect(linked).toEqual([
      ['text/calendar', '/agenda.ics'],
      ['text/calendar', '/agenda/noord.ics'],
      ['text/calendar', '/agenda/de-wilg.ics'],
      ['application/ld+json', '/agenda.json'],
      ['application/atom+xml', '/feed.xml'],
    ]);
  });
});
