import { describe, expect, test } from 'vitest';
import type { SnapshotDate } from '../../../../src/contract/snapshot.ts';
import { agendaOf, type Occurrence } from '../../../../src/kiosk/visit/agenda.ts';
import { freePlaces } from '../../../../src/domain/activities/seats-and-waiting-list.ts';
import { cardOf } from '../../../../src/kiosk/screens/agenda/card-of.ts';
import { nl } from '../../../support/kiosk-text.ts';
import { at } from '../../../support/builders.ts';
import { aDateOf, aSnapshot, mondayMorning, singing, soup } from '../../../support/kiosk.ts';

function occurrenceOf(matters: Partial<SnapshotDate> = {}, next: readonly SnapshotDate[] = []): Occurrence {
  const agenda = agendaOf(aSnapshot({ dates: [aDateOf(soup, '2026-11-24', matters), ...next] }));
  const [first] = agenda.occurrences;
  if (first === undefined) throw new Error('There is one date.');
  return first;
}
const cardWhen = (moment: string, matters: Partial<SnapshotDate> = {}) => cardOf(occurrenceOf(matters), at(moment), nl);

describe('places that a newcomer can have', () => {
  test.each<[string, Partial<SnapshotDate>, number]>([
    ['nobody is there yet', {}, 12],
    ['some are taken', { taken: 6 }, 6],
    ['all are taken', { taken: 12 }, 0],
    ['more are taken than there are, after the room got smaller', { taken: 14 }, 0],
    ['somebody waits for two while one is free: nobody jumps the line', { taken: 11, waiting: 1 }, 0],
  ])('when %s', (_, matters, free) => {
    expect(freePlaces(occurrenceOf(matters).date)).toBe(free);
  });
});

describe('a card of the agenda', () => {
  test('tells when, what, where and for how much', () => {
    expect(cardWhen('2026-11-23 10:00', { taken: 6 })).toEqual({
      id: 'soep@2026-11-24',
      title: 'Soep op dinsdag',
      line: 'De Wilg. Gratis. Zonder trappen.',
      time: '12 uur',
      until: 'tot 14 uur',
      mark: 'red-circle',
      letter: 'C',
      neighbourhood: 'Centrum',
      state: { variant: 'open', count: '6', unit: 'plaatsen vrij' },
    });
  });

  test('tells the price, and is silent about stairs', () => {
    const [song] = agendaOf(aSnapshot({ dates: [aDateOf(singing, '2026-11-23')] })).occurrences;

    expect(song && cardOf(song, mondayMorning, nl).line).toBe('De Wilg. 2,50 euro.');
  });

  test.each([
    ['2026-11-24 11:59', { variant: 'open', count: '12', unit: 'plaatsen vrij' }],
    ['2026-11-24 12:00', { variant: 'full', stamp: 'Nu bezig' }],
    ['2026-11-24 13:59', { variant: 'full', stamp: 'Nu bezig' }],
    ['2026-11-24 14:00', { variant: 'past', stamp: 'Voorbij' }],
  ])('looks at %s like %j', (moment, state) => {
    expect(cardWhen(moment).state).toEqual(state);
  });

  test('says one place is one place', () => {
    expect(cardWhen('2026-11-23 10:00', { taken: 11 }).state).toEqual({
      variant: 'open',
      count: '1',
      unit: 'plaats vrij',
    });
  });

  test('of a full activity says that there is a line', () => {
    expect(cardWhen('2026-11-23 10:00', { taken: 12 }).state).toEqual({
      variant: 'full',
      stamp: 'Volzet',
      note: 'wel wachtlijst',
    });
  });

  test('that is cancelled says so at any hour, and names the next time', () => {
    const cancelled = occurrenceOf({ state: 'cancelled' }, [aDateOf(soup, '2026-12-01')]);

    for (const moment of ['2026-11-23 10:00', '2026-11-24 13:00', '2026-11-24 20:00']) {
      const { line, state } = cardOf(cancelled, at(moment), nl);
      expect(state).toEqual({ variant: 'cancelled', stamp: 'Geannuleerd' });
      expect(line).toBe('Volgende keer: dinsdag 1 december');
    }
  });

  test('that is cancelled for good names no other time', () => {
    expect(cardWhen('2026-11-23 10:00', { state: 'cancelled' }).line).toBe('Er is nog geen nieuwe datum.');
  });
});
