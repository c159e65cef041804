// Whether the visitor read the answer goes along with the entry: whoever did not, and has no seat, is called.
import { describe, expect, test } from 'vitest';
import type { SealedEntry } from '../../src/contract/entry.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import type { Outcome } from '../../src/domain/entries/receipt.ts';
import { done, refuse } from '../../src/domain/result.ts';
import { asInstant } from '../../src/domain/time/time.ts';
import { drain } from '../../src/sync/drain.ts';
import type { ApiClient } from '../../src/sync/api-client.ts';
import { aCheckIn, aSignUp, entryId } from '../support/builders.ts';
import { memoryOutbox, numberedEntry } from '../support/sync-fakes.ts';

const waiting: Outcome = { kind: 'waiting', position: 1, series: null };
const confirmed: Outcome = { kind: 'confirmed', series: null };
const now = () => asInstant(1_790_000_000_000);

function signUp(number: number): SealedEntry {
  const header = aSignUp({ id: entryId(number) });
  return { ...numberedEntry(number), header, headerText: JSON.stringify(header) };
}

/** A server that answers as told, and remembers who was said to be told in each push. */
function aServer(outcomeOf: (id: EntryId) => Outcome, onAnswer: () => void = () => undefined) {
  const heard: { sent: readonly EntryId[]; shown: readonly EntryId[] }[] = [];
  let lost = 0;
  const api: ApiClient = {
    push: async (entries, _, shown) => {
      const sent = entries.map(({ header }) => header.id);
      heard.push({ sent, shown: [...shown] });
      onAnswer();
      if (lost-- > 0) return refuse({ kind: 'offline' });
      const receipts = sent.map((id) => ({ id, code: null, outcome: outcomeOf(id), receivedAt: now() }));
      return done({ receipts, serverTime: now(), knowsLast: true });
    },
  };
  return { api, heard, lose: () => void (lost = 1) };
}

describe('a visitor who signs up and waits for the answer', () => {
  test('reads that there is no seat: nobody has to call, also when all is offered again', async () => {
    const outbox = memoryOutbox([signUp(1)]);
    const server = aServer(() => waiting);
    const deps = { outbox, api: server.api, now, onServerTime: () => undefined };
    expect(await drain({ ...deps, isAwaited: () => true })).toMatchObject({ receipted: 1 });
    await outbox.offerAgain();
    await drain({ ...deps, isAwaited: () => false });
    expect(server.heard.map(({ shown }) => shown)).toEqual([[entryId(1)], [entryId(1)]]);
  });

  test('walks away while the answer is on its way: it is handed in again as not told, and only then settled', async () => {
    const outbox = memoryOutbox([signUp(1), signUp(2), signUp(3)]);
    let awaitedReceipts = true;
    const server = aServer(
      (id) => (id === entryId(2) ? waiting : confirmed),
      () => (awaitedReceipts = false),
    );
    const isAwaited = (id: EntryId) => awaitedReceipts && id === entryId(2);
    const outcome = await drain({ outbox, api: server.api, now, onServerTime: () => undefined, isAwaited });
    expect(outcome).toEqual({ kind: 'empty', receipted: 3 });
    expect(server.heard).toEqual([
      { sent: [1, 2, 3].map(entryId), shown: [entryId(2)] },
      { sent: [2, 3].map(entryId), shown: [] },
    ]);
    expect(outbox.receipts.map(({ id }) => id)).toEqual([1, 2, 3].map(entryId));
  });

  test('walks away and has a seat: nothing is handed in again', async () => {
    const outbox = memoryOutbox([signUp(1)]);
    let awaitedReceipts = true;
    const server = aServer(
      () => confirmed,
      () => (awaitedReceipts = false),
    );
    await drain({ outbox, api: server.api, now, onServerTime: () => undefined, isAwaited: () => awaitedReceipts });
    expect(server.heard).toHaveLength(1);
  });

  test('and whose answer got lost counts as not told once nobody stands there', async () => {
    const outbox = memoryOutbox([signUp(1)]);
    const server = aServer(() => waiting);
    server.lose();
    const deps = { outbox, api: server.api, now, onServerTime: () => undefined };
    await drain({ ...deps, isAwaited: () => true });
    await drain({ ...deps, isAwaited: () => false });
    expect(server.heard.map(({ shown }) => shown)).toEqual([[entryId(1)], []]);
    await outbox.offerAgain();
    await drain({ ...deps, isAwaited: () => false });
    expect(server.heard.at(-1)?.shown).toEqual([]);
  });
});

describe('a visitor who says that they are here', () => {
  const checkIn = (number: number): SealedEntry => {
    const header = aCheckIn({ id: entryId(number) });
    return { ...numberedEntry(number), header, headerText: JSON.stringify(header) };
  };
  const refused: Outcome = { kind: 'refused', refusal: { kind: 'withdrawn' } };

  test('and walks away before they read that they gave up their place: it is handed in again as not told', async () => {
    const outbox = memoryOutbox([checkIn(1)]);
    let awaitedReceipts = true;
    const server = aServer(
      () => refused,
      () => (awaitedReceipts = false),
    );
    await drain({ outbox, api: server.api, now, onServerTime: () => undefined, isAwaited: () => awaitedReceipts });
    expect(server.heard.map(({ shown }) => shown)).toEqual([[entryId(1)], []]);
    expect(outbox.left()).toEqual([]);
  });

  test('and reads it stays told, also when all is offered again', async () => {
    const outbox = memoryOutbox([checkIn(1)]);
    const server = aServer(() => refused);
    const deps = { outbox, api: server.api, now, onServerTime: () => undefined };
    await drain({ ...deps, isAwaited: () => true });
    await outbox.offerAgain();
    await drain({ ...deps, isAwaited: () => false });
    expect(server.heard.map(({ shown }) => shown)).toEqual([[entryId(1)], [entryId(1)]]);
  });

  test('and is expected may walk away', async () => {
    const outbox = memoryOutbox([checkIn(1)]);
    let awaitedReceipts = true;
    const server = aServer(
      () => ({ kind: 'checked-in', persons: 1 }),
      () => (awaitedReceipts = false),
    );
    await drain({ outbox, api: server.api, now, onServerTime: () => undefined, isAwaited: () => awaitedReceipts });
    expect(server.heard).toHaveLength(1);
  });
});
