// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/domain/time/local-date.ts';
import { hours, minutes } from '../../../../src/domain/time/time.ts';
import { at } from '../../../support/builders.ts';
import { aDateOf, aSnapshot, monday, singing, soup, walk } from '../../../support/kiosk.ts';
import { begin, button, inAHall, offers, openHall, receipted, shown, tap, title } from '../../support/hall.tsx';

inAHall();

async function openAgenda(): Promise<void> {
  await begin();
  await tap('Wat is er te doen?');
}
const cards = (): readonly string[] =>
  screen
    .queryAllByRole('list', { name: /Wat is er/ })
    .flatMap((list) => within(list).getAllByRole('listitem'))
    .map((card) => card.textContent ?? '');
const leaves = (): readonly string[] =>
  within(screen.getByRole('group', { name: 'Kies een dag' }))
    .getAllByRole('button')
    .map((leaf) => leaf.textContent ?? '');
const daysShown = (): readonly string[] => leaves().filter((leaf) => /\d/.test(leaf));
const isPressed = (name: string | RegExp): boolean => button(name).getAttribute('aria-pressed') === 'true';

describe('what there is to do today', () => {
  test('is told in words and on cards', async () => {
    await openHall();
    await openAgenda();

    expect(title()).toBe('Wat is er vandaag te doen?');
    expect(shown()).toContain('Twee activiteiten.');
    expect(cards().map((card) => /wandelen|zingen/.exec(card)?.[0])).toEqual(['wandelen', 'zingen']);
    expect(isPressed(/23\s*Vandaag/)).toBe(true);
  });

  test('can be narrowed to a neighbourhood and a kind, and widened again', async () => {
    await openHall();
    await openAgenda();

    await tap('Zuid');
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain('Samen zingen');
    expect([isPressed('Zuid'), isPressed('Alle buurten')]).toEqual([true, false]);

    await tap('Bewegen');
    expect(cards()).toEqual([]);
    expect(shown()).toContain('Kies een andere dag, een andere buurt of iets anders om te doen.');

    await tap('Toon alles van deze dag');
    expect(cards()).toHaveLength(2);
    expect([isPressed('Alle buurten'), isPressed('Alles')]).toEqual([true, true]);
  });

  test('stays narrowed for whoever looks at one activity and comes back', async () => {
    await openHall();
    await openAgenda();
    await tap(/24\s*Morgen/);
    await tap('Eten');

    await tap(/Soep op dinsdag/);
    await tap('Terug');

    expect([isPressed(/24\s*Morgen/), isPressed('Eten')]).toEqual([true, true]);
    expect(cards()).toHaveLength(1);
  });

  test('offers no neighbourhoods where there is only one', async () => {
    const { config } = aSnapshot();
    const neighbourhoods = config.neighbourhoods.slice(0, 1);
    await openHall({ snapshot: aSnapshot({ config: { ...config, neighbourhoods } }) });
    await openAgenda();

    expect(screen.queryByRole('group', { name: 'Kies een buurt' })).toBeNull();
    expect(cards()).toHaveLength(1);
  });

  test('does not offer what is cancelled or over, and says what is on now', async () => {
    const dates = [
      aDateOf(walk, '2026-11-23', { startsAt: at('2026-11-23 08:00'), endsAt: at('2026-11-23 09:00') }),
      aDateOf(singing, '2026-11-23', { startsAt: at('2026-11-23 09:30'), endsAt: at('2026-11-23 11:00') }),
      aDateOf(soup, '2026-11-23', { state: 'cancelled' }),
      aDateOf(soup, '2026-12-01'),
    ];
    await openHall({ snapshot: aSnapshot({ dates }) });
    await openAgenda();

    expect(shown()).toContain('Drie activiteiten. Eén gaat niet door.');
    expect(cards().map((card) => /Voorbij|Nu bezig|Geannuleerd/.exec(card)?.[0])).toEqual([
      'Voorbij',
      'Nu bezig',
      'Geannuleerd',
    ]);
    expect([offers(/Samen wandelen/), offers(/Samen zingen/), offers(/Soep/)]).toEqual([false, true, false]);
    expect(cards()[2]).toContain('Volgende keer: dinsdag 1 december');
    expect(document.querySelectorAll('s')).toHaveLength(1);
    expect(document.querySelector('s')?.textContent).toBe('12 uur');
  });

  test('changes under the eyes of whoever looks when it begins', async () => {
    const hall = await openHall();
    await openAgenda();
    expect(cards()[0]).not.toContain('Nu bezig');

    hall.clock.pass(hours(4));
    await hall.pass(minutes(0.5));

    expect(cards()[0]).toContain('Nu bezig');
  });
});

describe('turning the leaves', () => {
  const everyDay = (count: number) =>
    aSnapshot({
      dates: Array.from({ length: count }, (_, index) => aDateOf(soup, addDays(monday, index))),
    });

  test('five days fit without turning', async () => {
    await openHall({ snapshot: everyDay(5) });
    await openAgenda();

    expect(leaves().map((leaf) => leaf.replace(/\D/g, ''))).toEqual(['23', '24', '25', '26', '27']);
  });

  test.each([6, 7, 8, 9, 12, 60])(
    'of %i days shows each day once on the way on, and never an empty row',
    async (count) => {
      await openHall({ snapshot: everyDay(count) });
      await openAgenda();
      const seen = [...daysShown()];

      while (offers('Later')) {
        await tap('Later');
        expect(daysShown().length).toBeGreaterThan(0);
        seen.push(...daysShown());
      }

      const all = Array.from({ length: count }, (_, index) => String(Number(addDays(monday, index).slice(8))));
      expect(seen.map((leaf) => leaf.replace(/\D/g, ''))).toEqual(all);
    },
  );

  test('and back again leaves no day out and ends at today', async () => {
    await openHall({ snapshot: everyDay(12) });
    await openAgenda();
    while (offers('Later')) await tap('Later');
    const seen = new Set(daysShown());

    while (offers('Vroeger')) {
      await tap('Vroeger');
      expect(daysShown().length).toBeGreaterThan(0);
      for (const leaf of daysShown()) seen.add(leaf);
    }

    expect(leaves()[0]).toContain('Vandaag');
    expect(isPressed(/23\s*Vandaag/)).toBe(true);
    expect(seen.size).toBe(12);
  });

  test('the chosen day is on a leaf when somebody comes back to it', async () => {
    await openHall({ snapshot: everyDay(12) });
    await openAgenda();
    await tap('Later');
    await tap('Later');
    const chosen = daysShown()[0] ?? '';
    await tap(/Soep/);

    await tap('Terug');

    expect(daysShown()).toContain(chosen);
    expect(isPressed(new RegExp(`^${chosen.slice(0, 2)}`))).toBe(true);
  });

  test('when the last days leave the agenda, the row is not empty', async () => {
    const hall = await openHall({ snapshot: everyDay(12) });
    await openAgenda();
    while (offers('Later')) await tap('Later');

    hall.snapshot.set(everyDay(3));
    await receipted();

    expect(daysShown().length).toBeGreaterThan(0);
  });

  test('an empty agenda still has today', async () => {
    await openHall({ snapshot: aSnapshot({ dates: [] }) });
    await openAgenda();

    expect(daysShown()).toHaveLength(1);
    expect(shown()).toContain('Op deze dag is er niets gepland. Kies een andere dag.');
  });

  test('somebody who turned back to today sees the new day after midnight', async () => {
    const hall = await openHall({ snapshot: everyDay(12) });
    hall.clock.set(at('2026-11-23 23:59'));
    await openAgenda();
    await tap('Later');
    await tap('Vroeger');
    await tap('Vroeger');

    hall.clock.set(at('2026-11-24 00:01'));
    await hall.pass(minutes(0.5));

    expect(title()).toBe('Wat is er vandaag te doen?');
    expect(isPressed(/24\s*Vandaag/)).toBe(true);
  });
});
