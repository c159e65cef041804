import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { mostEntries, readPush, readPushAnswer } from '../../src/contract/push.ts';
import { oldestWelcome, protocolVersion } from '../../src/contract/version.ts';
import { aCallbackHeader, aCode, anEntry, aReceipt, aSignUp, at, aWithdrawal, entryId } from '../support/builders.ts';
import { recordedAnswer, recordedPush } from './recorded.ts';

const sentAt = at('2026-11-20 10:05');
const aPush = (entries: readonly unknown[], v = protocolVersion): unknown => ({ v, sentAt, entries });
const read = (entry: Entry) => ({ read: true, entry });

describe('a kiosk hands in what visitors left', () => {
  test('a sign-up, a callback request and a withdrawal arrive as they were left', () => {
    const left = [anEntry(aSignUp()), anEntry(aCallbackHeader()), anEntry(aWithdrawal(), {})];

    expect(readPush(aPush(left))).toEqual({ ok: true, value: { sentAt, entries: left.map(read) } });
  });

  test('what a kiosk sent in version 1 is still read', () => {
    const push = readPush(recordedPush);

    expect(push).toEqual({
      ok: true,
      value: { sentAt: recordedPush.sentAt, entries: recordedPush.entries.map((entry) => ({ read: true, entry })) },
    });
  });

  test('a bad entry is set apart by its id, and the others go on', () => {
    const bad = { header: { ...aSignUp({ id: entryId(2) }), persons: 7 }, personal: {} };
    const good = anEntry(aSignUp({ id: entryId(3) }));

    expect(readPush(aPush([bad, good]))).toEqual({
      ok: true,
      value: { sentAt, entries: [{ read: false, id: entryId(2), at: 'header.persons', raw: bad }, read(good)] },
    });
  });

  test('an entry without an id cannot get a receipt, so nothing is taken', () => {
    const nameless = { header: { ...aSignUp(), id: 'soep' }, personal: {} };

    expect(readPush(aPush([anEntry(aSignUp()), nameless]))).toEqual({
      ok: false,
      refusal: { kind: 'unreadable', at: 'entries.1.header.id' },
    });
  });

  test('a kiosk that is too old is told what is still welcome', () => {
    expect(readPush(aPush([anEntry(aSignUp())], oldestWelcome - 1))).toEqual({
      ok: false,
      refusal: { kind: 'too-old', oldestWelcome, newest: protocolVersion },
    });
  });

  test('a kiosk that is newer than the server is told so', () => {
    expect(readPush(aPush([anEntry(aSignUp())], protocolVersion + 1))).toEqual({
      ok: false,
      refusal: { kind: 'too-new', oldestWelcome, newest: protocolVersion },
    });
  });

  test('a push of nothing is no push', () => {
    expect(readPush(aPush([]))).toEqual({ ok: false, refusal: { kind: 'unreadable', at: 'entries' } });
  });

  test('a push of as many as are allowed is read, of one more is not', () => {
    const many = Array.from({ length: mostEntries }, (_, count) => anEntry(aSignUp({ id: entryId(count) })));

    expect(readPush(aPush(many)).ok).toBe(true);
    expect(readPush(aPush([...many, anEntry(aSignUp())])).ok).toBe(false);
  });

  test.each([[undefined], [null], ['{}'], [42], [[]]])('%j is no push', (body) => {
    expect(readPush(body).ok).toBe(false);
  });
});

describe('a server answers with receipts', () => {
  test('what a server answered in version 1 is still read', () => {
    expect(readPushAnswer(recordedAnswer)).toEqual({ ok: true, value: recordedAnswer });
  });

  const series = { confirmed: 3, waiting: 1 };
  test.each([
    [{ kind: 'confirmed', series: null }],
    [{ kind: 'confirmed', series }],
    [{ kind: 'waiting', position: 2, series }],
    [{ kind: 'promised', on: '2026-11-24' }],
    [{ kind: 'withdrawn', what: 'sign-up' }],
    [{ kind: 'withdrawn', what: 'callback-request' }],
    [{ kind: 'refused', refusal: { kind: 'closed', since: sentAt } }],
    [{ kind: 'refused', refusal: { kind: 'cancelled' } }],
    [{ kind: 'refused', refusal: { kind: 'unknown-date' } }],
    [{ kind: 'refused', refusal: { kind: 'more-than-places', places: 4 } }],
    [{ kind: 'refused', refusal: { kind: 'unknown-code' } }],
    [{ kind: 'refused', refusal: { kind: 'unreadable', at: 'header.persons' } }],
  ])('the outcome %j is understood', (outcome) => {
    const answer = { receipts: [{ ...aReceipt(), outcome }], serverTime: sentAt };

    expect(readPushAnswer(answer)).toEqual({ ok: true, value: answer });
  });

  test('a receipt may bring no code, or another than the kiosk made', () => {
    const receipts = [aReceipt({ code: null }), aReceipt({ code: aCode(9) })];

    expect(readPushAnswer({ receipts, serverTime: sentAt })).toEqual({
      ok: true,
      value: { receipts, serverTime: sentAt },
    });
  });

  test('an outcome that nobody knows is not guessed at', () => {
    const answer = { receipts: [{ ...aReceipt(), outcome: { kind: 'perhaps' } }], serverTime: sentAt };

    expect(readPushAnswer(answer)).toEqual({
      ok: false,
      refusal: { kind: 'unreadable', at: 'receipts.0.outcome.kind' },
    });
  });

  test('an answer that is not one is refused as a whole', () => {
    expect(readPushAnswer('<html>')).toEqual({ ok: false, refusal: { kind: 'unreadable', at: '' } });
  });
});
