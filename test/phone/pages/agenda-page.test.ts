// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import { addDays } from '../../../src/domain/time/local-date.ts';
import { agendaByDay, type AgendaSource, type Neighbourhood } from '../../../src/phone/parts/agenda.ts';
import { writeAgendaPage } from '../../../src/phone/pages/agenda-page.tsx';
import { aCode, aDate, anActivity, at, day, someSeats } from '../../support/builders.ts';
import type { Scope } from '../../../src/phone/parts/feeds.ts';
import { house, opened, read, reading } from '../support/house.ts';

const tuesday = day('2026-11-24');
const soupOn = (on = tuesday, matters = {}) => ({
  ...aDate({ on, location: asId('de-wilg') }),
  ...someSeats(),
  ...matters,
});
const source = (...dates: AgendaSource['dates']): AgendaSource => ({
  activities: [anActivity({ title: 'Samen soep eten', location: asId('de-wilg'), priceCents: 250 })],
  dates,
  locations: [{ id: 'de-wilg', name: 'Lokaal dienstencentrum De Wilg', shortName: 'De Wilg' }],
  neighbourhoods: [{ id: 'centrum', name: 'Centrum', letter: 'C', mark: 'red-circle' }],
  codes: new Map([[asId('soep'), aCode(3)]]),
});
const willebroek = { kind: 'municipality', id: 'willebroek', name: 'Willebroek' } as const;
const centrum = { kind: 'neighbourhood', id: 'centrum', name: 'Centrum' } as const;
const noord = { kind: 'neighbourhood', id: 'noord', name: 'Noord' } as const;
const wilg = { kind: 'location', id: 'de-wilg', name: 'De Wilg' } as const;
const hoods: readonly Neighbourhood[] = [
  { id: 'noord', name: 'Noord', letter: 'N', mark: 'purple-house' },
  { id: 'centrum', name: 'Centrum', letter: 'C', mark: 'red-circle' },
];
interface Asked {
  readonly now?: string;
  readonly feeds?: readonly Scope[];
  readonly scope?: Scope;
  readonly neighbourhoods?: readonly Neighbourhood[];
}
const pageOf = (
  source: AgendaSource,
  { now = '2026-11-24 09:00', feeds = [willebroek], scope = willebroek, neighbourhoods = hoods }: Asked = {},
) =>
  writeAgendaPage({
    imprint: house(),
    reading: reading(),
    scope,
    part: agendaByDay(source, at(now), { scope }),
    today: day(now.slice(0, 10)),
    from: undefined,
    feeds,
    neighbourhoods,
  });
const open = (from: AgendaSource, now?: string) => opened(pageOf(from, now === undefined ? {} : { now }));
const days = (page: ReturnType<typeof open>) =>
  page.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

describe('somebody looks at the agenda on the phone', () => {
  test('each day has its heading, with what, when, where, in which neighbourhood and for how much', () => {
    const page = open(source(soupOn(), soupOn(addDays(tuesday, 1)), soupOn(addDays(tuesday, 7))));

    expect(days(page)).toEqual(['Vandaag', 'Morgen', 'Dinsdag 1 december']);
    const [card] = page.getAllByRole('listitem');
    expect(card?.querySelector('a')?.getAttribute('href')).toBe(`/q/${aCode(3)}?dag=2026-11-24`);
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

describe('somebody looks for one neighbourhood', () => {
  test('each is a tap away, with its letter and its name, and the one that is read now is marked', () => {
    const page = opened(pageOf(source(soupOn()), { scope: centrum }));
    const choice = page.getByRole('navigation', { name: 'Kies een buurt' });

    const each = [...choice.querySelectorAll('a')].map((link) => [
      link.textContent,
      link.getAttribute('href'),
      link.getAttribute('aria-current'),
    ]);
    expect(each).toEqual([
      ['Alle buurten', '/agenda', null],
      ['NNoord', '/agenda/noord', null],
      ['CCentrum', '/agenda/centrum', 'page'],
    ]);
  });

  test('what is on elsewhere is not there', () => {
    expect(days(opened(pageOf(source(soupOn()), { scope: noord })))).toEqual([]);
  });

  test('where there is one neighbourhood, there is nothing to choose', () => {
    expect(opened(pageOf(source(), { neighbourhoods: [] })).queryByRole('navigation')).toBeNull();
  });
});

describe('a neighbourhood where more is on than fits on one page', () => {
  const crowded = Array.from({ length: 200 }, (_, number) => soupOn(addDays(tuesday, Math.floor(number / 25))));

  test('the days that fit are there as a whole, and the next page begins where this one ends', () => {
    const page = open(source(...crowded));

    expect(page.getAllByRole('listitem', { name: '' }).filter((item) => item.className === 'card').length).toBe(50);
    expect(days(page)).toEqual(['Vandaag', 'Morgen']);
    expect(page.getByRole('link', { name: 'De dagen daarna' }).getAttribute('href')).toBe('/agenda?vanaf=2026-11-26');
  });

  test('a day on which more is on than that is not cut in two', () => {
    const busy = Array.from({ length: 90 }, () => soupOn());

    expect(agendaByDay(source(...busy), at('2026-11-24 09:00'), { scope: willebroek })).toMatchObject({
      days: [{ occasions: { length: 90 } }],
      next: undefined,
    });
  });
});

describe('somebody takes the agenda along', () => {
  test.each([
    [willebroek, 'Zet in uw agenda', '/agenda.ics'],
    [noord, 'Enkel Noord', '/agenda/noord.ics'],
    [wilg, 'Enkel De Wilg', '/agenda/de-wilg.ics'],
  ])('of %j', (scope, words, address) => {
    const page = opened(pageOf(source(soupOn()), { scope, feeds: [willebroek, noord, centrum, wilg] }));

    expect(page.getByRole('link', { name: words }).getAttribute('href')).toBe(address);
  });

  const linked = (scope: Scope) => {
    const html = pageOf(source(), { scope, feeds: [willebroek, noord, wilg] });
    const { head } = new DOMParser().parseFromString(html, 'text/html');
    return [...head.querySelectorAll('link[rel=alternate]')].map((link) => [
      link.getAttribute('type'),
      link.getAttribute('href'),
    ]);
  };

  test('other programs find each agenda by the head of the page', () => {
    expect(linked(willebroek)).toEqual([
      ['text/calendar', '/agenda.ics'],
      ['text/calendar', '/agenda/noord.ics'],
      ['text/calendar', '/agenda/de-wilg.ics'],
      ['application/ld+json', '/agenda.json'],
      ['application/atom+xml', '/feed.xml'],
    ]);
  });

  test('and on the page of one place they find that of the place', () => {
    expect(linked(wilg)).toEqual([
      ['text/calendar', '/agenda/de-wilg.ics'],
      ['application/ld+json', '/agenda/de-wilg.json'],
      ['application/atom+xml', '/agenda/de-wilg.xml'],
    ]);
  });
});
