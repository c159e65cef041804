import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entries/entry.ts';
import { toSealedMessage } from '../../src/contract/entry.ts';
import { mostEntries, readPush, readPushAnswer, type PushedEntry } from '../../src/contract/push.ts';
import { oldestWelcome, protocolVersion } from '../../src/contract/version.ts';
import { aCallbackHeader, aCode, anEntry, aReceipt, aSignUp, at, aWithdrawal, entryId } from '../support/builders.ts';
import { sealed } from '../support/sealing.ts';
import { recordedAnswer, recordedPush } from './recorded.ts';

const sentAt = at('2026-11-20 10:05');
const aPush = (entries: readonly unknown[], v = protocolVersion): unknown => ({
  v,
  sentAt,
  lastReceipt: null,
  health: null,
  entries,
});
const taken = (...entries: readonly PushedEntry[]) => ({
  ok: true,
  value: { sentAt, lastReceipt: null, health: null, entries },
});
const whole = async (entry: Entry) => {
  const stored = await sealed(entry);
  return { stored, sent: toSealedMessage(stored) };
};

describe('a kiosk hands in what visitors left', () => {
  test('a sign-up, a callback request and a withdrawal arrive as they were sealed', async () => {
    const left = await Promise.all(
      [anEntry(aSignUp()), anEntry(aCallbackHeader()), anEntry(aWithdrawal(), {})].map(whole),
    );

    expect(readPush(aPush(left.map(({ sent }) => sent)))).toEqual(
      taken(...left.map(({ stored: entry }) => ({ read: true as const, entry, shown: false }))),
    );
  });

  test('it says of which entries the visitor reads the answer, and which seats it gave away itself', async () => {
    const { sent } = await whole(anEntry(aSignUp({ seat: 'loaned' })));
    const push = readPush(aPush([sent, { ...sent, shown: true }, { ...sent, shown: 'yes' }]));

    expect(push.ok && push.value.entries).toMatchObject([
      { entry: { header: { seat: 'loaned' } }, shown: false },
      { shown: true },
      { shown: false },
    ]);
  });

  test('a seat that comes from anywhere else is set apart', async () => {
    const { sent } = await whole(anEntry(aSignUp()));
    const header = JSON.stringify({ ...aSignUp(), seat: 'mine' });
    const push = readPush(aPush([{ ...sent, header }]));

    expect(push.ok && push.value.entries).toMatchObject([{ read: false, at: 'header.seat' }]);
  });

  test('what a kiosk sent in version 1 is still read, sealed', () => {
    const { sentAt: recordedAt, lastReceipt, health, entries } = recordedPush;

    expect(readPush(recordedPush)).toEqual({
      ok: true,
      value: {
        sentAt: recordedAt,
        lastReceipt,
        health,
        entries: entries.map(({ header, envelope, shown = false }) => ({
          read: true,
          shown,
          entry: { header: JSON.parse(header), headerText: header, envelope },
        })),
      },
    });
  });

  test('the header is kept sign for sign, also with blanks that nobody needs', async () => {
    const { sent } = await whole(anEntry(aSignUp()));
    const roomy = { ...sent, header: JSON.stringify(aSignUp(), null, 2) };
    const push = readPush(aPush([roomy]));

    expect(push.ok && push.value.entries).toMatchObject([{ entry: { headerText: roomy.header, header: aSignUp() } }]);
  });

  test('a bad entry is set apart by its id, and the others go on', async () => {
    const good = await whole(anEntry(aSignUp({ id: entryId(3) })));
    const bad = { ...good.sent, header: JSON.stringify({ ...aSignUp({ id: entryId(2) }), persons: 7 }) };

    expect(readPush(aPush([bad, good.sent]))).toEqual(
      taken(
        { read: false, id: entryId(2), at: 'header.persons', raw: bad },
        { read: true, entry: good.stored, shown: false },
      ),
    );
  });

  test('an entry without an id cannot get a receipt, so nothing is taken', async () => {
    const { sent } = await whole(anEntry(aSignUp()));
    const nameless = { ...sent, header: JSON.stringify({ ...aSignUp(), id: 'soep' }) };
    const refused = { ok: false, refusal: { kind: 'unreadable', at: 'entries.1.header.id' } };

    expect(readPush(aPush([sent, nameless]))).toEqual(refused);
  });

  test('an entry that is not sealed is not taken', () => {
    expect(readPush(aPush([anEntry(aSignUp())]))).toEqual({
      ok: false,
      refusal: { kind: 'unreadable', at: 'entries.0.header.id' },
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

  test('a push of nothing is a greeting, with the last receipt and how the kiosk is', () => {
    const { lastReceipt, health } = recordedPush;

    expect(readPush({ v: 1, sentAt, lastReceipt, health, entries: [] })).toEqual({
      ok: true,
      value: {
        sentAt,
        lastReceipt,
        health,
        entries: [],
      },
    });
    expect(readPush(aPush([]))).toEqual(taken());
  });

  test('a kiosk that no longer keeps its last receipt names the entry alone', () => {
    const lastReceipt = { ...recordedPush.lastReceipt, receivedAt: null };

    expect(readPush({ v: 1, sentAt, lastReceipt, health: null, entries: [] })).toMatchObject({
      value: { lastReceipt },
    });
  });

  test('a last receipt that is no id is not guessed at', () => {
    expect(
      readPush({ v: 1, sentAt, lastReceipt: { id: 'soep', receivedAt: null }, health: null, entries: [] }),
    ).toEqual({
      ok: false,
      refusal: { kind: 'unreadable', at: 'lastReceipt.id' },
    });
  });

  test('a push of as many as are allowed is read, of one more is not', async () => {
    const { sent } = await whole(anEntry(aSignUp()));
    const many = Array.from({ length: mostEntries }, () => sent);

    expect(readPush(aPush(many)).ok).toBe(true);
    expect(readPush(aPush([...many, sent])).ok).toBe(false);
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
    [{ kind: 'withdrawn', what: 'sign-up', early: true }],
    [{ kind: 'checked-in', persons: 2 }],
    [{ kind: 'checked-in', persons: 1, early: true }],
    [{ kind: 'refused', refusal: { kind: 'closed', since: sentAt } }],
    [{ kind: 'refused', refusal: { kind: 'cancelled' } }],
    [{ kind: 'refused', refusal: { kind: 'unknown-date' } }],
    [{ kind: 'refused', refusal: { kind: 'more-than-places', places: 4 } }],
    [{ kind: 'refused', refusal: { kind: 'unknown-code' } }],
    [{ kind: 'refused', refusal: { kind: 'unreadable', at: 'header.persons' } }],
  ])('the outcome %j is understood', (outcome) => {
    const answer = { receipts: [{ ...aReceipt(), outcome }], serverTime: sentAt, knowsLast: true };

    expect(readPushAnswer(answer)).toEqual({ ok: true, value: answer });
  });

  test('a receipt may bring no code, or another than the kiosk made', () => {
    const receipts = [aReceipt({ code: null }), aReceipt({ code: aCode(9) })];

    expect(readPushAnswer({ receipts, serverTime: sentAt, knowsLast: false })).toEqual({
      ok: true,
      value: { receipts, serverTime: sentAt, knowsLast: false },
    });
  });

  test('an outcome that nobody knows is not guessed at', () => {
    const answer = { receipts: [{ ...aReceipt(), outcome: { kind: 'perhaps' } }], serverTime: sentAt, knowsLast: true };

    expect(readPushAnswer(answer)).toEqual({
      ok: false,
      refusal: { kind: 'unreadable', at: 'receipts.0.outcome.kind' },
    });
  });

  test('an answer that is not one is refused as a whole', () => {
    expect(readPushAnswer('<html>')).toEqual({ ok: false, refusal: { kind: 'unreadable', at: '' } });
  });
});
