// What the server does by itself each night, and again soon when that did not work.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asInstant, days, type Duration, hours, minutes } from '../../../src/domain/time/time.ts';
import { eachDay } from '../../../src/server/boot/housekeeping.ts';
import { at } from '../../support/builders.ts';

let happened: string[];
let works: boolean;
let stop: () => void;
const clock = () => new Date(Date.now()).toLocaleString('sv', { timeZone: 'Europe/Brussels' }).slice(0, 16);

const pass = (time: Duration) => vi.advanceTimersByTimeAsync(time);
const begin = () =>
  eachDay({
    now: () => asInstant(Date.now()),
    follow: () => (works ? Promise.resolve() : Promise.reject(new Error('The database is away.'))),
    changes: { tell: (...shown) => void happened.push(`${clock()} told ${shown.join(' and ')}`) },
    onFault: () => void happened.push(`${clock()} fault`),
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: at('2026-11-23 10:00') });
  happened = [];
  works = true;
  stop = begin();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the night', () => {
  test('makes the agenda reach a day further, once, and everybody looks again', async () => {
    await pass(days(2));
    expect(happened).toEqual(['2026-11-24 00:05 told snapshot and dates', '2026-11-25 00:05 told snapshot and dates']);
  });

  test('in which the database is away is tried again, with growing pauses of at most an hour, until it works', async () => {
    works = false;
    await pass(hours(18));
    expect(happened.map((one) => one.slice(11))).toEqual(
      ['00:05', '00:06', '00:08', '00:12', '00:20', '00:36', '01:08', '02:08', '03:08'].map((one) => `${one} fault`),
    );
    works = true;
    await pass(hours(1));
    expect(happened.at(-1)).toBe('2026-11-24 04:08 told snapshot and dates');
    await pass(days(1));
    expect(happened.at(-1)).toBe('2026-11-25 00:05 told snapshot and dates');
  });

  test('after a bad one begins again with a short pause', async () => {
    works = false;
    await pass(hours(16));
    works = true;
    await pass(hours(2));
    works = false;
    await pass(days(1));
    const tonight = happened.filter((one) => one.startsWith('2026-11-25')).slice(0, 2);
    expect(tonight).toEqual(['2026-11-25 00:05 fault', '2026-11-25 00:06 fault']);
  });

  test('that was stopped in the middle of its work begins no other', async () => {
    let end = (): void => {};
    stop();
    stop = eachDay({
      now: () => asInstant(Date.now()),
      follow: () => (happened.push('began'), new Promise((_, fail) => (end = () => fail(new Error('cut'))))),
      changes: { tell: () => void happened.push('fingerprint') },
      onFault: () => void happened.push('fault'),
    });
    await pass(hours(15));
    stop();
    end();
    await pass(minutes(90));
    expect(happened).toEqual(['began', 'fault']);
  });
});
