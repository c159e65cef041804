// Small real implementations for the courier's tests: a queue in a Map, a server that remembers, a line that fails.
import type { SealedEntry } from '../../src/contract/entry.ts';
import type { WithdrawalHeader } from '../../src/domain/entries/entry.ts';
import { asId } from '../../src/domain/ids.ts';
import type { Receipt } from '../../src/domain/entries/receipt.ts';
import { done, refuse, type Result } from '../../src/domain/result.ts';
import { asInstant, type Duration, type Instant } from '../../src/domain/time/time.ts';
import type { LastReceipt, PushAnswer } from '../../src/contract/push.ts';
import type { ApiClient, ApiFailure } from '../../src/sync/api-client.ts';
import type { Outbox, QueuedEntry } from '../../src/sync/outbox.ts';

/** The n-th entry of a kiosk: an id that is a real UUIDv7 and tells them apart. */
export function numberedEntry(number: number): SealedEntry {
  const tail = number.toString(16).padStart(12, '0');
  const header: WithdrawalHeader = {
    v: 1,
    id: asId<'entry'>(`019a0000-0000-7000-8000-${tail}`),
    kiosk: asId<'kiosk'>('de-wilg-hal'),
    madeAt: asInstant(1_790_000_000_000 + number),
    language: 'nl',
    kind: 'withdrawal',
    ticket: asId<'code'>('00000000'),
  };
  return { header, headerText: JSON.stringify(header), envelope: { v: 1, purpose: 'ordinary', copies: [] } };
}

export interface MemoryOutbox extends Outbox {
  readonly add: (entry: SealedEntry) => void;
  readonly left: () => readonly QueuedEntry[];
  readonly receipts: Receipt[];
  readonly rejected: { entry: SealedEntry; why: string }[];
  /** All that is still kept, with and without a receipt. */
  readonly stored: () => readonly QueuedEntry[];
}

export function memoryOutbox(entries: readonly SealedEntry[] = []): MemoryOutbox {
  const queue = new Map<number, QueuedEntry>();
  let places = 0;
  let receiptedPosition = 0;
  const add = (entry: SealedEntry): void => {
    places += 1;
    queue.set(places, { position: places, entry });
  };
  for (const entry of entries) add(entry);
  const receipts: Receipt[] = [];
  const rejected: { entry: SealedEntry; why: string }[] = [];
  const left = (): readonly QueuedEntry[] => [...queue.values()].filter(({ position }) => position > receiptedPosition);
  return {
    add,
    receipts,
    rejected,
    left,
    stored: () => [...queue.values()],
    waiting: async (most) => left().slice(0, most),
    lastReceipt: async () => {
      const id = [...queue.values()].findLast(({ position }) => position <= receiptedPosition)?.entry.header.id;
      if (id === undefined) return null;
      return { id, receivedAt: receipts.findLast((receipt) => receipt.id === id)?.receivedAt ?? null };
    },
    offerAgain: async () => {
      receiptedPosition = 0;
    },
    recordReceipts: async (receipted, given) => {
      for (const one of receipted) queue.set(one.position, one);
      receiptedPosition = receipted.at(-1)?.position ?? receiptedPosition;
      receipts.push(...given);
    },
    reject: async ({ position, entry }, why) => {
      queue.delete(position);
      rejected.push({ entry, why });
    },
    offerRejected: async () => {
      for (const { entry } of rejected.splice(0)) add(entry);
    },
  };
}

/** Takes every entry once; the same id gets the same receipt, however often it comes. */
export class MemoryServer {
  readonly taken = new Map<string, Receipt>();
  /** How often an id arrived, for the tests that count doubles. */
  readonly arrivals = new Map<string, number>();
  readonly clock: Instant;

  constructor(clock: Instant = asInstant(1_790_000_500_000)) {
    this.clock = clock;
  }

  take(entries: readonly SealedEntry[], last: LastReceipt | null = null): PushAnswer {
    if (last !== null && this.taken.get(last.id)?.receivedAt !== last.receivedAt)
      return { receipts: [], serverTime: this.clock, knowsLast: false };
    const receipts = entries.map(({ header: { id } }) => {
      this.arrivals.set(id, (this.arrivals.get(id) ?? 0) + 1);
      const receipt = this.taken.get(id) ?? {
        id,
        code: null,
        outcome: { kind: 'withdrawn', what: 'sign-up' } as const,
        receivedAt: asInstant(this.clock + this.taken.size),
      };
      this.taken.set(id, receipt);
      return receipt;
    });
    return { receipts, serverTime: this.clock, knowsLast: true };
  }
}

export type Weather = ApiFailure | 'fine' | 'answer-lost';

/** A line whose next tries go as told; after that it is fine. `answer-lost`: the server took it, nobody heard so. */
export function lineTo(
  server: MemoryServer,
  weather: readonly Weather[] = [],
): ApiClient & { readonly tries: number[] } {
  const coming = [...weather];
  const tries: number[] = [];
  return {
    tries,
    push: async (entries, lastReceipt): Promise<Result<PushAnswer, ApiFailure>> => {
      tries.push(entries.length);
      const now = coming.shift() ?? 'fine';
      if (now === 'fine') return done(server.take(entries, lastReceipt));
      if (now !== 'answer-lost') return refuse(now);
      server.take(entries, lastReceipt);
      return refuse({ kind: 'offline' });
    },
  };
}

/** A clock one turns by hand: what is due runs in order. */
export function handTurnedTimer(): {
  readonly after: (wait: Duration, then: () => void) => () => void;
  readonly waits: Duration[];
  readonly turn: () => Promise<void>;
} {
  let due: { call: () => void } | undefined;
  const waits: Duration[] = [];
  return {
    waits,
    after: (wait, call) => {
      const mine = { call };
      due = mine;
      waits.push(wait);
      return () => {
        if (due === mine) due = undefined;
      };
    },
    turn: async () => {
      const now = due;
      due = undefined;
      now?.call();
      await receipted();
    },
  };
}

/** Lets everything that was promised happen. */
export const receipted = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
