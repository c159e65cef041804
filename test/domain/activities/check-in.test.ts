import { describe, expect, test } from 'vitest';
import { checkIn, offersCheckIn, undoCheckIn, type TicketDate } from '../../../src/domain/activities/check-in.ts';
import { asId } from '../../../src/domain/ids.ts';
import { at, day } from '../../support/builders.ts';

const today = day('2026-11-24');
const held = (on: string, matters: Partial<TicketDate> = {}): TicketDate => ({
  date: asId(`soep@${on}`),
  on: day(on),
  isCancelled: false,
  state: 'confirmed',
  ...matters,
});
const last = held('2026-11-17');
const now = held('2026-11-24');
const next = held('2026-12-01');

describe('somebody says that they are here', () => {
  test('with a ticket of today', () => {
    expect(checkIn([now], today)).toEqual({ ok: true, value: now.date });
  });

  test('with a series: it is today that counts, whatever the order', () => {
    expect(checkIn([next, now, last], today)).toEqual({ ok: true, value: now.date });
  });

  test.each<[string, readonly TicketDate[], object]>([
    ['on another day: the next one is told', [last, next], { kind: 'not-today', on: next.on }],
    ['when all is over: the last one is told', [last], { kind: 'not-today', on: last.on }],
    ['with a ticket for nothing at all', [], { kind: 'not-today', on: null }],
    ['while it is called off', [{ ...now, isCancelled: true }], { kind: 'cancelled' }],
    ['after they gave their place away', [{ ...now, state: 'withdrawn' }], { kind: 'withdrawn' }],
    ['while they are in line', [{ ...now, state: 'waiting' }], { kind: 'no-seat' }],
  ])('%s', (_, ticket, refusal) => {
    expect(checkIn(ticket, today)).toEqual({ ok: false, refusal });
  });

  test('called off is told before anything else, for nobody needs to queue for it', () => {
    expect(checkIn([{ ...now, isCancelled: true, state: 'waiting' }], today)).toMatchObject({
      refusal: { kind: 'cancelled' },
    });
  });
});

describe('a kiosk offers to say that somebody is here', () => {
  const zuid = asId<'location'>('buurtlokaal-zuid');
  const evening = { startsAt: at('2026-11-24 19:00'), endsAt: at('2026-11-24 21:00'), location: zuid };

  test.each([
    ['11:04', false],
    ['17:59', false],
    ['18:00', true],
    ['19:00', true],
    ['20:59', true],
    ['21:00', false],
  ])('for an evening from seven to nine, at %s: %s', (time, offered) => {
    expect(offersCheckIn(evening, { now: at(`2026-11-24 ${time}`), location: zuid })).toBe(offered);
  });

  test('never in another building', () => {
    const inTheWilg = { now: at('2026-11-24 18:30'), location: asId<'location'>('de-wilg') };
    expect(offersCheckIn(evening, inTheWilg)).toBe(false);
  });

  test.each([
    ['where the kiosk stands', evening, null],
    ['where it is', { ...evening, location: null }, zuid],
  ])('by the time alone when nobody knows %s', (_, gathering, location) => {
    expect(offersCheckIn(gathering, { now: at('2026-11-24 18:30'), location })).toBe(true);
    expect(offersCheckIn(gathering, { now: at('2026-11-24 11:04'), location })).toBe(false);
  });

  test('until the day is over when nobody knows when it ends', () => {
    const open = { ...evening, endsAt: null };
    expect(offersCheckIn(open, { now: at('2026-11-24 23:59'), location: zuid })).toBe(true);
  });
});

describe('a colleague takes back that somebody is here', () => {
  test('on the day itself, of a series that one date only', () => {
    expect(undoCheckIn([next, now, last], { date: now.date, today })).toEqual({ ok: true, value: now.date });
  });

  test('not on another day: who has been there has been there', () => {
    expect(undoCheckIn([last], { date: last.date, today })).toEqual({
      ok: false,
      refusal: { kind: 'not-today', on: last.on },
    });
  });

  test('not at a date that the ticket is not for', () => {
    expect(undoCheckIn([last], { date: now.date, today })).toEqual({ ok: false, refusal: { kind: 'unknown-date' } });
  });
});
