// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import type { Snapshot, SnapshotDate } from '../../../../src/contract/snapshot.ts';
import type { Activity } from '../../../../src/domain/activities/activity.ts';
import { hours, minutes } from '../../../../src/domain/time/time.ts';
import { anActivity, at } from '../../../support/builders.ts';
import { aDateOf, aSnapshot, soup } from '../../../support/kiosk.ts';
import { begin, inAHall, offers, openHall, shown, tap, title, type Hall } from '../../support/hall.tsx';

inAHall();

async function lookAtSoup(snapshot: Snapshot): Promise<Hall> {
  const hall = await openHall({ snapshot });
  await begin();
  await tap('Wat is er te doen?');
  await tap(/Soep/);
  return hall;
}
/** Soup today, and again on 1 December. */
const today = (matters: Partial<SnapshotDate> = {}, activity: Activity = soup) =>
  aSnapshot({
    activities: [activity],
    dates: [aDateOf(activity, '2026-11-23', matters), aDateOf(activity, '2026-12-01')],
  });
const fact = (text: string): string => screen.getByText(text).parentElement?.textContent ?? '';

describe('looking at an activity', () => {
  test('tells when, where, for how much, for whom and how often', async () => {
    const activity = anActivity({
      ...soup,
      room: 'in de keuken',
      priceCents: 250,
      priceNote: 'soep en brood',
      stepFree: false,
      languages: ['nl', 'fr'],
    });
    await lookAtSoup(today({ taken: 5 }, activity));

    expect(title()).toBe('Soep op dinsdag');
    expect(shown()).toContain('Vandaag van 12 tot 14 uur');
    expect(fact('De Wilg')).toContain('in de keuken');
    expect(fact('2,50 euro')).toContain('soep en brood');
    expect(fact('Nog 7 plaatsen')).toContain('van de 12');
    expect(fact('Met trappen')).toContain('vraag ons om hulp');
    expect(fact('Nederlands')).toContain('Frans');
    expect(fact('Elke dinsdag')).toContain('kom één keer of vaker');
  });

  test('with room offers to sign up', async () => {
    await lookAtSoup(today());

    expect([offers('Schrijf mij in'), offers('Zet mij op de wachtlijst')]).toEqual([true, false]);
  });

  test('that is full says so and offers the line', async () => {
    await lookAtSoup(today({ taken: 12, waiting: 2 }));

    expect(screen.getAllByText('Volzet')).toHaveLength(2);
    expect(shown()).toContain('2 wachtenden');
    expect([offers('Schrijf mij in'), offers('Zet mij op de wachtlijst')]).toEqual([false, true]);
  });

  test('while somebody waits offers the line, also with a place free', async () => {
    await lookAtSoup(today({ taken: 11, waiting: 1 }));

    expect([offers('Schrijf mij in'), offers('Zet mij op de wachtlijst')]).toEqual([false, true]);
  });

  test.each<[string, Partial<SnapshotDate>, string]>([
    ['without a waiting list, that is full', { taken: 12, signUp: 'no-waiting-list' }, 'Er is geen wachtlijst'],
    ['that opens later', { opensAt: at('2026-11-23 11:00') }, 'Inschrijven kan vanaf maandag 23 november'],
    ['that closed already', { closesAt: at('2026-11-22 12:00') }, 'Inschrijven kan niet meer'],
  ])('%s cannot be signed up for, and says why', async (_, matters, said) => {
    await lookAtSoup(today(matters));

    expect(screen.getByRole('status').textContent).toContain(said);
    expect([offers('Schrijf mij in'), offers('Zet mij op de wachtlijst')]).toEqual([false, false]);
  });

  test('for which nobody signs up says to walk in', async () => {
    await lookAtSoup(today({ signUp: 'walk-in' }));

    expect(fact('Gewoon binnenlopen')).toContain('u hoeft niet in te schrijven');
    expect(offers('Schrijf mij in')).toBe(false);
  });

  test('that was changed says why, and shows where it is this time', async () => {
    await lookAtSoup(today({ reason: 'De keuken is bezet.', room: 'in de zaal' }));

    expect(screen.getByText('Let op: De keuken is bezet.')).toBeDefined();
    expect(fact('De Wilg')).toContain('in de zaal');
    expect(offers('Schrijf mij in')).toBe(true);
  });

  test('that has begun cannot be signed up for, and shows the next time', async () => {
    await lookAtSoup(today({ startsAt: at('2026-11-23 09:30'), endsAt: at('2026-11-23 11:00') }));

    expect(screen.getByRole('status').textContent).toContain('Inschrijven kan niet meer');
    expect(offers('Schrijf mij in')).toBe(false);
    await tap('Kijk naar dinsdag 1 december');
    expect(offers('Schrijf mij in')).toBe(true);
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test('closes before the eyes of whoever still reads when it begins', async () => {
    const hall = await lookAtSoup(today());

    hall.clock.pass(hours(2));
    await hall.pass(minutes(0.5));

    expect(offers('Schrijf mij in')).toBe(false);
    expect(shown()).toContain('Inschrijven kan niet meer');
  });

  test('is cancelled while somebody looks: it says so and leads to the next time', async () => {
    const hall = await lookAtSoup(today());

    hall.snapshot.set(today({ state: 'cancelled' }));
    await hall.pass(minutes(0.1));

    expect(screen.getByText('Geannuleerd')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Deze keer gaat het niet door.');
    expect([offers('Schrijf mij in'), offers('Kijk naar dinsdag 1 december')]).toEqual([false, true]);
  });
});
