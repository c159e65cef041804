import { describe, expect, test } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import { agendaOf, onDay, posters, type Occurrence } from '../../../src/kiosk/visit/agenda.ts';
import type { AgendaFilter } from '../../../src/kiosk/visit/visit.ts';
import { anActivity, at, day } from '../../support/builders.ts';
import { aDateOf, aSnapshot, monday, mondayMorning, singing, soup, walk } from '../../support/kiosk.ts';

const everything: AgendaFilter = { day: null, neighbourhood: null, kind: null };
const ids = (occurrences: readonly Occurrence[]) => occurrences.map(({ date }) => date.id);
const agendaWith = (...dates: readonly ReturnType<typeof aDateOf>[]) => agendaOf(aSnapshot({ dates: [...dates] }));

describe('the agenda', () => {
  test('joins each date with its activity and its place, soonest first', () => {
    const agenda = agendaOf(aSnapshot());

    expect(ids(agenda.occurrences)).toEqual([
      'wandelen@2026-11-23',
      'zingen@2026-11-23',
      'soep@2026-11-24',
      'wandelen@2026-11-30',
    ]);
    const [first] = agenda.occurrences;
    expect([first?.activity.title, first?.location.shortName, first?.neighbourhood.name]).toEqual([
      'Samen wandelen',
      'De Wilg',
      'Noord',
    ]);
    expect(agenda.byId.get(asId('soep@2026-11-24'))?.activity.title).toBe('Soep op dinsdag');
  });

  test('leaves out a date that cannot be explained', () => {
    const nowhere = anActivity({ id: asId('nergens'), location: asId('onbekend') });
    const snapshot = aSnapshot({
      activities: [soup, nowhere],
      dates: [aDateOf(nowhere, '2026-11-23'), aDateOf(walk, '2026-11-23'), aDateOf(soup, '2026-11-24')],
    });

    expect(ids(agendaOf(snapshot).occurrences)).toEqual(['soep@2026-11-24']);
  });

  test('may be empty', () => {
    expect(agendaOf(aSnapshot({ activities: [], dates: [] })).occurrences).toEqual([]);
  });

  test('knows the next time of an activity, over a time that is cancelled', () => {
    const agenda = agendaWith(
      aDateOf(soup, '2026-11-24', { state: 'cancelled' }),
      aDateOf(walk, '2026-11-30'),
      aDateOf(soup, '2026-12-01', { state: 'cancelled' }),
      aDateOf(soup, '2026-12-08'),
    );

    expect(agenda.occurrences.map(({ next }) => next?.on)).toEqual(['2026-12-08', undefined, '2026-12-08', undefined]);
  });
});

describe('looking at a day', () => {
  const agenda = agendaOf(aSnapshot());

  test.each<[string, AgendaFilter, readonly string[]]>([
    ['everything', everything, ['wandelen@2026-11-23', 'zingen@2026-11-23']],
    ['one neighbourhood', { ...everything, neighbourhood: asId('zuid') }, ['zingen@2026-11-23']],
    ['one kind', { ...everything, kind: 'move' }, ['wandelen@2026-11-23']],
    ['a kind in a neighbourhood where it is not', { ...everything, neighbourhood: asId('zuid'), kind: 'move' }, []],
  ])('with %s', (_, filter, found) => {
    expect(ids(onDay(agenda, filter, monday))).toEqual(found);
  });

  test('on which nothing is planned', () => {
    expect(onDay(agenda, everything, day('2026-11-25'))).toEqual([]);
  });

  test('shows what is cancelled or over too', () => {
    const dates = [aDateOf(walk, '2026-11-23'), aDateOf(singing, '2026-11-23', { state: 'cancelled' })];

    expect(onDay(agendaWith(...dates), everything, monday)).toHaveLength(2);
  });
});

describe('the posters at rest', () => {
  test('are today and tomorrow', () => {
    expect(ids(posters(agendaOf(aSnapshot()), mondayMorning))).toEqual([
      'wandelen@2026-11-23',
      'zingen@2026-11-23',
      'soep@2026-11-24',
    ]);
  });

  test('leave out what has begun', () => {
    expect(ids(posters(agendaOf(aSnapshot()), at('2026-11-23 14:00')))).toEqual([
      'zingen@2026-11-23',
      'soep@2026-11-24',
    ]);
  });

  test('leave out what is cancelled', () => {
    const agenda = agendaWith(aDateOf(walk, '2026-11-23', { state: 'cancelled' }), aDateOf(soup, '2026-11-24'));

    expect(ids(posters(agenda, mondayMorning))).toEqual(['soep@2026-11-24']);
  });

  test('are the next three when today and tomorrow are empty', () => {
    const later = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'].map((on) => aDateOf(soup, on));

    expect(ids(posters(agendaWith(...later), mondayMorning))).toEqual([
      'soep@2026-12-01',
      'soep@2026-12-08',
      'soep@2026-12-15',
    ]);
  });

  test('are none when nothing is planned', () => {
    expect(posters(agendaWith(), mondayMorning)).toEqual([]);
  });

  test('go by the day in Brussels: half past midnight is already the next day', () => {
    const agenda = agendaWith(aDateOf(walk, '2026-11-23'), aDateOf(soup, '2026-11-24'), aDateOf(singing, '2026-11-25'));

    expect(ids(posters(agenda, at('2026-11-24 00:30')))).toEqual(['soep@2026-11-24', 'zingen@2026-11-25']);
  });
});
