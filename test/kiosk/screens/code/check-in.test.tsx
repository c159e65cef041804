// @vitest-environment happy-dom
import type { Activity } from '../../../../src/domain/activities/activity.ts';
import { describe, expect, test } from 'vitest';
import type { CodeAnswer } from '../../../../src/contract/code.ts';
import type { Snapshot } from '../../../../src/contract/snapshot.ts';
import { asId } from '../../../../src/domain/ids.ts';
import { seconds } from '../../../../src/domain/time/time.ts';
import { aCode, at, day } from '../../../support/builders.ts';
import { aDateOf, aSnapshot, soup, withCamera } from '../../../support/kiosk.ts';
import {
  begin,
  button,
  inAHall,
  offers,
  openHall,
  receipted,
  shown,
  tap,
  title,
  type,
  type Hall,
} from '../../support/hall.tsx';

inAHall();

async function typeCode(): Promise<void> {
  await begin();
  await tap('Geef een code in');
  await type(aCode(1));
  await tap('Bekijk');
}
async function withTicket(ticket: CodeAnswer, snapshot = aSnapshot()): Promise<Hall> {
  const hall = await openHall({ snapshot });
  hall.line.codes.set(aCode(1), ticket);
  await typeCode();
  return hall;
}

describe('somebody comes with a ticket of today', () => {
  /** It is ten o'clock, in De Wilg. */
  const today: CodeAnswer & { kind: 'sign-up' } = {
    kind: 'sign-up',
    title: 'Soep op dinsdag',
    on: day('2026-11-23'),
    startsAt: at('2026-11-23 11:00'),
    persons: 2,
    state: 'confirmed',
    position: null,
    series: false,
    date: asId('soep@2026-11-23'),
    arrived: false,
  };
  /** The agenda of this kiosk knows its date too: at these hours, in this building. */
  const knowing = (startsAt: string, endsAt: string, location: string): Snapshot => {
    const config = withCamera('none');
    const zuid = config.locations.map((place) => ({ ...place, id: asId<'location'>('buurtlokaal-zuid') }));
    const here: Activity = { ...soup, location: asId(location) };
    return aSnapshot({
      config: { ...config, locations: [...config.locations, ...zuid] },
      activities: [here],
      dates: [
        aDateOf(here, '2026-11-23', { startsAt: at(`2026-11-23 ${startsAt}`), endsAt: at(`2026-11-23 ${endsAt}`) }),
      ],
    });
  };

  test('says that they are here, and is welcome when the desk knows', async () => {
    const hall = await withTicket(today);
    await tap('Ik ben er');

    expect(await hall.left()).toMatchObject([{ header: { kind: 'check-in', ticket: aCode(1) }, personal: {} }]);
    expect(shown()).toContain('We geven het door.');
    await hall.answer({ kind: 'checked-in', persons: 2 });
    expect(title()).toBe('Welkom!');
    expect(shown()).toContain('We weten dat u met 2 bent voor Soep op dinsdag.');
  });

  test('whose ticket a restored server does not have yet is sent to the desk', async () => {
    const hall = await withTicket(today);
    await tap('Ik ben er');
    await hall.answer({ kind: 'checked-in', persons: 1, early: true });

    expect(title()).toBe('Welkom!');
    expect(shown()).toContain('Zeg aan de balie dat u er bent.');
  });

  test('without a network reads that it is only kept', async () => {
    const hall = await withTicket(today);
    await tap('Ik ben er');
    await hall.pass(seconds(2));

    expect(shown()).toContain('We geven het door zodra het kan.');
  });

  test('is sent to a person when it cannot be: not by a code, but in words', async () => {
    const hall = await withTicket(today);
    await tap('Ik ben er');
    await hall.answer({ kind: 'refused', refusal: { kind: 'no-seat' } });

    expect(title()).toBe('Vraag het even aan de balie');
    expect(shown()).toContain('U staat nog op de wachtlijst.');
  });

  test('is not welcomed by an answer that belongs to something else', async () => {
    const hall = await withTicket(today);
    await tap('Ik ben er');
    await hall.answer({ kind: 'made' });

    expect(title()).toBe('Vraag het even aan de balie');
    expect(shown()).toContain('Een collega kijkt het na.');
  });

  test('two quick taps say it once', async () => {
    const hall = await withTicket(today);
    const context = button('Ik ben er');
    context.click();
    context.click();
    await receipted();

    expect(await hall.left()).toHaveLength(1);
  });

  test.each<[string, CodeAnswer]>([
    ['on another day', { ...today, on: day('2026-11-24'), startsAt: at('2026-11-24 10:00') }],
    ['twice', { ...today, arrived: true }],
    ['while they are in line', { ...today, state: 'waiting', position: 1 }],
    ['when it does not go on', { ...today, state: 'cancelled' }],
    ['more than an hour early', { ...today, startsAt: at('2026-11-23 11:01') }],
  ])('cannot say it %s', async (_, ticket) => {
    await withTicket(ticket);
    expect(offers('Ik ben er')).toBe(false);
  });

  test.each([
    ['is offered in the building itself', '11:00', '13:00', 'de-wilg', true],
    ['is not offered in another building', '11:00', '13:00', 'buurtlokaal-zuid', false],
    ['is offered while it goes on', '09:00', '10:01', 'de-wilg', true],
    ['is not offered when it is over', '08:00', '10:00', 'de-wilg', false],
  ])('it %s', async (_, startsAt, endsAt, location, offered) => {
    await withTicket({ ...today, startsAt: at(`2026-11-23 ${startsAt}`) }, knowing(startsAt, endsAt, location));

    expect(offers('Ik ben er')).toBe(offered);
    expect(offers('Klaar')).toBe(true);
  });

  test('who only looks and touches where every ticket is done says nothing', async () => {
    const hall = await withTicket(today);
    await tap('Klaar');

    expect(offers('Raak het scherm aan')).toBe(true);
    expect(await hall.left()).toEqual([]);
  });

  test('who said it before reads so', async () => {
    await withTicket({ ...today, arrived: true });
    expect(title()).toBe('U bent er');
  });
});
