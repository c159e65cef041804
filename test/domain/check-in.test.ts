import { describe, expect, test } from 'vitest';
import { checkIn, takeBack, type TicketDate } from '../../src/domain/check-in.ts';
import { asId } from '../../src/domain/ids.ts';
import { day } from '../support/builders.ts';

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

describe('a colleague takes back that somebody is here', () => {
  test('on the day itself, of a series that one date only', () => {
    expect(takeBack([next, now, last], { date: now.date, today })).toEqual({ ok: true, value: now.date });
  });

  test('not on another day: who has been there has been there', () => {
    expect(takeBack([last], { date: last.date, today })).toEqual({
      ok: false,
      refusal: { kind: 'not-today', on: last.on },
    });
  });

  test('not at a date that the ticket is not for', () => {
    expect(takeBack([last], { date: now.date, today })).toEqual({ ok: false, refusal: { kind: 'unknown-date' } });
  });
});
