// How a kiosk hands in what visitors left, and what it gets back.
import * as v from 'valibot';
import type { EntryId } from '../domain/ids.ts';
import type { Receipt } from '../domain/entries/receipt.ts';
import type { Instant } from '../domain/time/time.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { sealedEntryMessage, type SealedEntry } from './entry.ts';
import { healthMessage, type Health } from './health.ts';
import { code, entryId, instant, localDate } from './fields.ts';
import { oldestWelcome, protocolVersion } from './version.ts';

/** Entries in one push; more are refused whole with `too-many`. */
export const mostEntries = 1000;

export type Unreadable =
  | { readonly kind: 'unreadable'; readonly at: string }
  | { readonly kind: 'too-old' | 'too-new'; readonly oldestWelcome: number; readonly newest: number };

/** One entry of a push: read, or set apart by its id so that the others go on. */
export type PushedEntry =
  | { readonly read: true; readonly entry: SealedEntry; readonly shown: boolean }
  | { readonly read: false; readonly id: EntryId; readonly at: string; readonly raw: unknown };

/** The receipt that a kiosk got last. */
export interface LastReceipt {
  readonly id: EntryId;
  /** As the receipt says it: the same entry in another history came at another moment. Null where the kiosk keeps the entry, but no longer its receipt. */
  readonly receivedAt: Instant | null;
}

export interface Push {
  readonly sentAt: number;
  /** Null when the kiosk keeps none. */
  readonly lastReceipt: LastReceipt | null;
  readonly health: Health | null;
  readonly entries: readonly PushedEntry[];
}

const versioned = v.object({ v: v.pipe(v.number(), v.integer()) });

const envelope = v.object({
  sentAt: instant,
  /** May be empty: a kiosk that greets after a silence, to hear whether its last receipt is still known. */
  entries: v.pipe(v.array(v.unknown()), v.maxLength(mostEntries)),
  lastReceipt: v.nullable(v.object({ id: entryId, receivedAt: v.nullable(instant) })) satisfies v.GenericSchema<
    unknown,
    LastReceipt | null
  >,
  /** What cannot be read of it is no reason to refuse what visitors left. */
  health: v.fallback(v.nullable(healthMessage), null),
});
const named = v.object({ header: v.pipe(v.string(), v.parseJson(), v.object({ id: entryId })) });

/** Tells where in the message the first mistake is, as `header.persons`; empty for the whole. */
export const whereWrong = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string =>
  v.getDotPath(issues[0]) ?? '';

/** The same header, as text and as what the text says. */
const withHeaderText = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'header' in raw ? { ...raw, headerText: raw.header } : raw;

/** The visitor reads the answer on the screen, or has read it. Whoever cannot say so is called when there is no seat. */
const readTold = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'shown' in raw && raw.shown === true;

function readEntry(raw: unknown, index: number): Result<PushedEntry, Unreadable> {
  const read = v.safeParse(sealedEntryMessage, withHeaderText(raw));
  if (read.success) return done({ read: true, entry: read.output, shown: readTold(raw) });
  const name = v.safeParse(named, raw);
  if (!name.success) return refuse({ kind: 'unreadable', at: `entries.${index}.header.id` });
  return done({ read: false, id: name.output.header.id, at: whereWrong(read.issues), raw });
}

/**
 * Reads what a kiosk sent. Never throws: a stranger's bytes are not our bug.
 *
 * An entry that cannot be read but has an id is set apart; one without an id cannot get a receipt, so the push is refused.
 */
export function readPush(body: unknown): Result<Push, Unreadable> {
  // The version comes first: a message of another version may have another shape.
  const version = v.safeParse(versioned, body);
  if (!version.success) return refuse({ kind: 'unreadable', at: whereWrong(version.issues) });
  if (version.output.v < oldestWelcome) return refuse({ kind: 'too-old', oldestWelcome, newest: protocolVersion });
  if (version.output.v > protocolVersion) return refuse({ kind: 'too-new', oldestWelcome, newest: protocolVersion });
  const read = v.safeParse(envelope, body);
  if (!read.success) return refuse({ kind: 'unreadable', at: whereWrong(read.issues) });
  const entries: PushedEntry[] = [];
  for (const [index, raw] of read.output.entries.entries()) {
    const entry = readEntry(raw, index);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  const { sentAt, lastReceipt, health } = read.output;
  return done({ sentAt, lastReceipt, health, entries });
}

const shown = v.object({ sentAt: instant, health: healthMessage });

/** How the kiosk is, also where the rest of its push cannot be taken: then most of all. Null when it does not say. */
export function readHealth(body: unknown): v.InferOutput<typeof shown> | null {
  const read = v.safeParse(shown, body);
  return read.success ? read.output : null;
}

const series = v.nullable(v.object({ confirmed: v.number(), waiting: v.number() }));
const refusal = v.variant('kind', [
  v.object({ kind: v.literal('closed'), since: instant }),
  v.object({ kind: v.literal('cancelled') }),
  v.object({ kind: v.literal('unknown-date') }),
  v.object({ kind: v.literal('more-than-places'), places: v.number() }),
  v.object({ kind: v.literal('unknown-code') }),
  v.object({ kind: v.literal('not-today'), on: v.nullable(localDate) }),
  v.object({ kind: v.literal('withdrawn') }),
  v.object({ kind: v.literal('no-seat') }),
  v.object({ kind: v.literal('unreadable'), at: v.string() }),
]);
const early = v.exactOptional(v.literal(true));
export const outcomeMessage = v.variant('kind', [
  v.object({ kind: v.literal('confirmed'), series }),
  v.object({ kind: v.literal('waiting'), position: v.number(), series }),
  v.object({ kind: v.literal('promised'), on: localDate }),
  v.object({ kind: v.literal('withdrawn'), what: v.picklist(['sign-up', 'callback-request']), early }),
  v.object({ kind: v.literal('checked-in'), persons: v.number(), early }),
  v.object({ kind: v.literal('taken-back') }),
  v.object({ kind: v.literal('made') }),
  v.object({ kind: v.literal('refused'), refusal }),
]);
const receiptMessage = v.object({
  id: entryId,
  code: v.nullable(code),
  outcome: outcomeMessage,
  receivedAt: instant,
}) satisfies v.GenericSchema<unknown, Receipt>;

/** The answer to a push: a receipt for each entry, in the order sent, durable before it is given. */
const pushAnswer = v.object({
  receipts: v.pipe(v.array(receiptMessage), v.readonly()),
  serverTime: instant,
  /** False when the server does not know the kiosk's last receipt: it was restored from an older backup. */
  knowsLast: v.boolean(),
});
export type PushAnswer = v.InferOutput<typeof pushAnswer>;

export function readPushAnswer(body: unknown): Result<PushAnswer, Unreadable> {
  const read = v.safeParse(pushAnswer, body);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable', at: whereWrong(read.issues) });
}
