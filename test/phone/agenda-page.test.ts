// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { addDays } from '../../src/domain/local-date.ts';
import { agendaByDay, type AgendaSource } from '../../src/phone/agenda.ts';
import { writeAgendaPage } from '../../src/phone/agenda-page.tsx';
import { aDate, anActivity, at, day, someSeats } from '../support/builders.ts';
import { house, opened, read } from './support/house.ts';

const tuesday = day('2026-11-24');
const soupOn = (on = tuesday, matters = {}) => ({ ...aDate({ on }), ...someSeats(), ...matters });
const source = (...dates: AgendaSource['dates']): AgendaSource => ({
  activities: [anActivity({ title: 'Samen soep eten', location: asId('de-wilg'), priceCents: 250 })],
  dates,
  locations: [{ id: 'de-wilg', shortName: 'De Wilg' }],
  neighbourhoods: [{ id: 'centrum', name: 'Centrum', letter: 'C', mark: 'red-circle' }],
});
const open = (from: AgendaSource, now = '2026-11-24 09:00') =>
  opened(writeAgendaPage({ imprint: house(), days: agendaByDay(from, at(now)), today: day(now.slice(0, 10)) }));
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
