// How a kiosk hands in what visitors left, and what it gets back.
import * as v from 'valibot';
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Receipt } from '../domain/receipt.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { entryMessage } from './entry.ts';
import { code, entryId, instant, localDate } from './fields.ts';
import { oldestWelcome, protocolVersion } from './version.ts';

/** Entries in one push; more are refused whole with `too-many`. */
export const mostEntries = 1000;

export type Unreadable =
  | { readonly kind: 'unreadable'; readonly at: string }
  | { readonly kind: 'too-old' | 'too-new'; readonly oldestWelcome: number; readonly newest: number };

/** One entry of a push: read, or set apart by its id so that the others go on. */
export type PushedEntry =
  | { readonly read: true; readonly entry: Entry }
  | { readonly read: false; readonly id: EntryId; readonly at: string; readonly raw: unknown };

export interface Push {
  readonly sentAt: number;
  readonly entries: readonly PushedEntry[];
}

const envelope = v.object({
  v: v.pipe(v.number(), v.integer()),
  sentAt: instant,
  entries: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(mostEntries)),
});
const named = v.object({ header: v.object({ id: entryId }) });

/** Tells where in the message the first mistake is, as `header.persons`; empty for the whole. */
export const whereWrong = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string =>
  v.getDotPath(issues[0]) ?? '';

function readEntry(raw: unknown, index: number): Result<PushedEntry, Unreadable> {
  const read = v.safeParse(entryMessage, raw);
  if (read.success) return done({ read: true, entry: read.output });
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
  const read = v.safeParse(envelope, body);
  if (!read.success) return refuse({ kind: 'unreadable', at: whereWrong(read.issues) });
  if (read.output.v < oldestWelcome) return refuse({ kind: 'too-old', oldestWelcome, newest: protocolVersion });
  if (read.output.v > protocolVersion) return refuse({ kind: 'too-new', oldestWelcome, newest: protocolVersion });
  const entries: PushedEntry[] = [];
  for (const [index, raw] of read.output.entries.entries()) {
    const entry = readEntry(raw, index);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return done({ sentAt: read.output.sentAt, entries });
}

const series = v.nullable(v.object({ confirmed: v.number(), waiting: v.number() }));
const refusal = v.variant('kind', [
  v.object({ kind: v.literal('closed'), since: instant }),
  v.object({ kind: v.literal('cancelled') }),
  v.object({ kind: v.literal('unknown-date') }),
  v.object({ kind: v.literal('more-than-places'), places: v.number() }),
  v.object({ kind: v.literal('unknown-code') }),
  v.object({ kind: v.literal('unreadable'), at: v.string() }),
]);
export const outcomeMessage = v.variant('kind', [
  v.object({ kind: v.literal('confirmed'), series }),
  v.object({ kind: v.literal('waiting'), position: v.number(), series }),
  v.object({ kind: v.literal('promised'), on: localDate }),
  v.object({ kind: v.literal('withdrawn'), what: v.picklist(['sign-up', 'callback-request']) }),
  v.object({ kind: v.literal('refused'), refusal }),
]);
const receiptMessage = v.object({
  id: entryId,
  code: v.nullable(code),
  outcome: outcomeMessage,
  receivedAt: instant,
}) satisfies v.GenericSchema<unknown, Receipt>;

/** The answer to a push: a receipt for each entry, in the order sent, durable before it is given. */
const pushAnswer = v.object({ receipts: v.array(receiptMessage), serverTime: instant });
export type PushAnswer = v.InferOutput<typeof pushAnswer>;

export function readPushAnswer(body: unknown): Result<PushAnswer, Unreadable> {
  const read = v.safeParse(pushAnswer, body);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable', at: whereWrong(read.issues) });
}
