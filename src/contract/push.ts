// Push: how a kiosk sends the entries that visitors submitted, and what it gets back.
import * as v from 'valibot';
import type { EntryId } from '../domain/ids.ts';
import type { Receipt } from '../domain/entries/receipt.ts';
import type { Instant } from '../domain/time/time.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { sealedEntryMessage, type SealedEntry } from './entry.ts';
import { healthMessage, type Health } from './health.ts';
import { code, entryId, instant, localDate } from './fields.ts';
import { oldestWelcome, protocolVersion } from './version.ts';

/** Most entries in one push. A push with more is refused with `too-many`. */
export const mostEntries = 1000;

export type Unreadable =
  | { readonly kind: 'unreadable'; readonly at: string }
  | { readonly kind: 'too-old' | 'too-new'; readonly oldestWelcome: number; readonly newest: number };

/** One entry of a push: either read, or identified only by its id so that the other entries can proceed. */
export type PushedEntry =
  | { readonly read: true; readonly entry: SealedEntry; readonly shown: boolean }
  | { readonly read: false; readonly id: EntryId; readonly at: string; readonly raw: unknown };

/** The last receipt that a kiosk got. */
export interface LastReceipt {
  readonly id: EntryId;
  /**
   * The receipt's own time: another history of the database has the same entry at another moment. Null when the kiosk
   * still has the entry but not its receipt.
   */
  readonly receivedAt: Instant | null;
}

export interface Push {
  readonly sentAt: number;
  /** Null when the kiosk has none. */
  readonly lastReceipt: LastReceipt | null;
  readonly health: Health | null;
  readonly entries: readonly PushedEntry[];
}

const versioned = v.object({ v: v.pipe(v.number(), v.integer()) });

const envelope = v.object({
  sentAt: instant,
  /** May be empty: after a silence, a kiosk asks whether the server still knows its last receipt. */
  entries: v.pipe(v.array(v.unknown()), v.maxLength(mostEntries)),
  lastReceipt: v.nullable(v.object({ id: entryId, receivedAt: v.nullable(instant) })) satisfies v.GenericSchema<
    unknown,
    LastReceipt | null
  >,
  /** Unreadable health is no reason to refuse entries. */
  health: v.fallback(v.nullable(healthMessage), null),
});
const named = v.object({ header: v.pipe(v.string(), v.parseJson(), v.object({ id: entryId })) });

/** Path of the first mistake in the message, such as `header.persons`; empty for the message as a whole. */
export const whereWrong = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string =>
  v.getDotPath(issues[0]) ?? '';

/** Adds the header's exact text, next to the header that is parsed from it. */
const withHeaderText = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'header' in raw ? { ...raw, headerText: raw.header } : raw;

/** Whether the visitor sees the answer on the screen. When nobody does, a colleague calls if there is no seat. */
const readShown = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'shown' in raw && raw.shown === true;

function readEntry(raw: unknown, index: number): Result<PushedEntry, Unreadable> {
  const read = v.safeParse(sealedEntryMessage, withHeaderText(raw));
  if (read.success) return done({ read: true, entry: read.output, shown: readShown(raw) });
  const name = v.safeParse(named, raw);
  if (!name.success) return refuse({ kind: 'unreadable', at: `entries.${index}.header.id` });
  return done({ read: false, id: name.output.header.id, at: whereWrong(read.issues), raw });
}

/**
 * Parses the body of a push. Never throws.
 *
 * An unreadable entry that has an id needs review; one without an id cannot get a receipt, so the whole push is
 * refused.
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

/**
 * Reads the kiosk's health on its own, since it matters most when the rest of a push cannot be read. Null when missing.
 */
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
  v.object({ kind: v.literal('not-open-yet'), opensAt: instant }),
  v.object({ kind: v.literal('walk-in') }),
  v.object({ kind: v.literal('full'), left: v.number() }),
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
  v.object({ kind: v.literal('undo-check-in') }),
  v.object({ kind: v.literal('made') }),
  v.object({ kind: v.literal('refused'), refusal }),
]);
const receiptMessage = v.object({
  id: entryId,
  code: v.nullable(code),
  outcome: outcomeMessage,
  receivedAt: instant,
}) satisfies v.GenericSchema<unknown, Receipt>;

/** The answer to a push: a receipt per entry, in the order sent. The server stores them durably before it answers. */
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
