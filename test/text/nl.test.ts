import { describe, expect, test } from 'vitest';
import type { Repeat } from '../../src/domain/activities/activity.ts';
import type { EntryRefusal } from '../../src/domain/entries/receipt.ts';
import type { TelephoneRefusal } from '../../src/domain/people/telephone.ts';
import { ownName } from '../../src/text/format/language-names.ts';
import { clock } from '../../src/text/format/hours.ts';
import { agendaSummary, agendaTitle } from '../../src/kiosk/screens/agenda/agenda-words.ts';
import type { Language } from '../../src/domain/people/language.ts';
import { linesOf } from '../../src/text/format/lines.ts';
import { at, day, time } from '../support/builders.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';

const monday = day('2026-11-23');
const tuesday = day('2026-11-24');
const thursday = day('2026-11-26');

describe('a time', () => {
  test.each([
    ['14:00', '14 uur'],
    ['14:30', '14.30 uur'],
    ['09:00', '9 uur'],
    ['09:05', '9.05 uur'],
    ['00:00', '0 uur'],
    ['00:30', '0.30 uur'],
    ['20:00', '20 uur'],
  ])('%s is said as %s', (written, said) => {
    expect(nl.when.from(time(written))).toBe(said);
    expect(nl.when.until(time(written))).toBe(`tot ${said}`);
  });

  test('of a date stands with its day', () => {
    expect(nl.when.at('Vandaag', time('15:00'))).toBe('Vandaag om 15 uur');
    expect(nl.when.span('Morgen', time('09:30'), time('12:00'))).toBe('Morgen van 9.30 tot 12 uur');
  });

  test('in the corner of the screen has four figures, as on a clock', () => {
    expect(nl.mastMoment({ day: nl.when.fullDay(monday), time: clock(time('09:05')) })).toBe(
      'maandag 23 november, 09.05 uur',
    );
  });
});

describe('a day', () => {
  test.each([
    [monday, 'Vandaag', 'Vandaag'],
    [tuesday, 'Morgen', 'Morgen'],
    [thursday, 'Donderdag 26 november', 'Donderdag'],
  ])('%s is, seen from Monday, %s', (date, said, onLeaf) => {
    expect(nl.when.day(date, monday)).toBe(said);
    expect(nl.when.leaf(date, monday)).toBe(onLeaf);
  });

  test('asks what there is to do in its own words', () => {
    expect(oneLine(agendaTitle(nl, monday, monday))).toBe('Wat is er vandaag te doen?');
    expect(oneLine(agendaTitle(nl, tuesday, monday))).toBe('Wat is er morgen te doen?');
    expect(oneLine(agendaTitle(nl, thursday, monday))).toBe('Wat is er donderdag te doen?');
  });
});

describe('an activity that comes back', () => {
  test.each<[Repeat, string]>([
    [{ every: 'once' }, 'Eén keer'],
    [{ every: 'week', interval: 1 }, 'Elke dinsdag'],
    [{ every: 'week', interval: 2 }, 'Om de twee weken op dinsdag'],
    [{ every: 'month', nth: 1, weekday: 2 }, 'Elke eerste dinsdag van de maand'],
    [{ every: 'month', nth: 4, weekday: 4 }, 'Elke vierde donderdag van de maand'],
    [{ every: 'month', nth: -1, weekday: 7 }, 'Elke laatste zondag van de maand'],
  ])('%j is said as %s', (repeat, said) => {
    expect(nl.when.repeat(repeat, tuesday)).toBe(said);
  });
});

describe('how much there is to do', () => {
  test.each([
    [0, 0, 'Er staat niets gepland.'],
    [1, 0, 'Eén activiteit.'],
    [4, 0, 'Vier activiteiten.'],
    [3, 1, 'Vier activiteiten. Eén gaat niet door.'],
    [2, 2, 'Vier activiteiten. Twee gaan niet door.'],
    [0, 1, 'Eén activiteit. Eén gaat niet door.'],
    [10, 0, 'Tien activiteiten.'],
    [12, 0, '12 activiteiten.'],
  ])('%i planned and %i cancelled: %s', (planned, cancelled, said) => {
    expect(agendaSummary(nl, { all: planned + cancelled, cancelled })).toBe(said);
  });
});

describe('numbers in a sentence', () => {
  test.each([
    [100, '1 euro'],
    [250, '2,50 euro'],
    [305, '3,05 euro'],
    [1200, '12 euro'],
    [50, '0,50 euro'],
  ])('%i cents is %s', (cents, said) => {
    expect(nl.price(cents)).toBe(said);
  });

  test('one is one, and more is more', () => {
    expect([nl.persons({ count: 1 }), nl.persons({ count: 2 })]).toEqual(['1 persoon', '2 personen']);
    expect([nl.rest.placesLeft({ left: 1 }), nl.rest.placesLeft({ left: 6 })]).toEqual([
      'Nog 1 plaats',
      'Nog 6 plaatsen',
    ]);
    expect([nl.agenda.placesFree({ left: 1 }), nl.agenda.placesFree({ left: 6 })]).toEqual([
      'plaats vrij',
      'plaatsen vrij',
    ]);
    expect([
      nl.activity.waiting({ count: 0 }),
      nl.activity.waiting({ count: 1 }),
      nl.activity.waiting({ count: 3 }),
    ]).toEqual(['de wachtlijst is leeg', '1 wachtende', '3 wachtenden']);
    expect([linesOf(nl.idle.more({ left: 1 }))[0], linesOf(nl.idle.more({ left: 12 }))[0]]).toEqual([
      'Over 1 seconde wissen we alles op dit scherm.',
      'Over 12 seconden wissen we alles op dit scherm.',
    ]);
  });

  test('the first in line is told so', () => {
    expect(nl.ticket.waitingMore({ position: 1 })).toBe('U bent de eerste in de rij.');
    expect(nl.ticket.waitingMore({ position: 3 })).toBe('U bent nummer 3 in de rij.');
    expect([nl.code.position({ position: 1 }), nl.code.position({ position: 3 })]).toEqual([
      'U bent de eerste in de rij.',
      'U bent nummer 3 in de rij.',
    ]);
  });

  test('a series tells on how many other days there is a seat, and on how many a wait', () => {
    expect(nl.ticket.seriesMore({ confirmed: 1, waiting: 0 })).toBe('U hebt ook een plaats op 1 andere dag.');
    expect(nl.ticket.seriesMore({ confirmed: 7, waiting: 1 })).toBe(
      'U hebt ook een plaats op 7 andere dagen. Voor 1 dag staat u op de wachtlijst.',
    );
    expect(nl.ticket.seriesMore({ confirmed: 7, waiting: 2 })).toBe(
      'U hebt ook een plaats op 7 andere dagen. Voor 2 dagen staat u op de wachtlijst.',
    );
  });
});

describe('what a service helps with', () => {
  test.each([
    [['kinderen'], 'voor kinderen'],
    [['praten', 'vervoer'], 'voor praten of vervoer'],
    [['wonen', 'geld en rekeningen', 'papieren'], 'voor wonen, geld en rekeningen of papieren'],
  ])('%j', (subjects, said) => {
    expect(nl.where.about({ subjects: nl.anyOf(subjects) })).toBe(said);
  });
});

describe('a language', () => {
  const known = ['nl', 'fr', 'en', 'tr', 'ar', 'pl', 'ro', 'uk', 'es', 'it'] as const satisfies readonly Language[];

  test('has a name in Dutch', () => {
    expect(known.map(nl.languageName)).toEqual([
      'Nederlands',
      'Frans',
      'Engels',
      'Turks',
      'Arabisch',
      'Pools',
      'Roemeens',
      'Oekraïens',
      'Spaans',
      'Italiaans',
    ]);
  });

  test('has a name for those who speak it', () => {
    expect(known.map(ownName)).toEqual([
      'Nederlands',
      'Français',
      'English',
      'Türkçe',
      'العربية',
      'Polski',
      'Română',
      'Українська',
      'Español',
      'Italiano',
    ]);
  });
});

/** One of each kind: a kind more and this does not compile. */
const refusals: { [Kind in EntryRefusal['kind']]: Extract<EntryRefusal, { kind: Kind }> } = {
  closed: { kind: 'closed', since: at('2026-11-24 12:00') },
  cancelled: { kind: 'cancelled' },
  'unknown-date': { kind: 'unknown-date' },
  'more-than-places': { kind: 'more-than-places', places: 4 },
  'not-open-yet': { kind: 'not-open-yet', opensAt: at('2026-11-20 00:00') },
  'walk-in': { kind: 'walk-in' },
  full: { kind: 'full', left: 1 },
  'unknown-code': { kind: 'unknown-code' },
  'not-today': { kind: 'not-today', on: day('2026-11-26') },
  withdrawn: { kind: 'withdrawn' },
  'no-seat': { kind: 'no-seat' },
  unreadable: { kind: 'unreadable', at: 'header.date' },
};
const telephoneRefusals: Record<TelephoneRefusal['kind'], true> = {
  'too-short': true,
  'too-long': true,
  'not-a-number': true,
  premium: true,
  'unknown-start': true,
};

describe('a refusal', () => {
  test('has a sentence of its own for each reason, and never shows what only a developer reads', () => {
    const said = Object.values(refusals).map((refusal) => nl.refusal(refusal));

    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(said.join(' ')).not.toMatch(/header|undefined|NaN/);
    expect(nl.refusal(refusals['more-than-places'])).toBe('Er kunnen maar 4 personen mee.');
    expect(nl.refusal({ kind: 'more-than-places', places: 1 })).toBe('Er kan maar 1 persoon mee.');
  });

  test('of a telephone number says what to do about it', () => {
    const kinds = Object.keys(telephoneRefusals) as TelephoneRefusal['kind'][];
    const said = kinds.map((kind) => nl.telephoneRefusal[kind]);

    expect(new Set(said).size).toBe(kinds.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
