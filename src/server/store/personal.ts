// What people typed about themselves. Opened here and nowhere else, and only after it is written down who looks.
import { setImmediate as turn } from 'node:timers/promises';
import * as v from 'valibot';
import { purposes } from '../../contract/sealed.ts';
import type { EntryId, StaffId } from '../../domain/ids.ts';
import type { LookReason, OpenedState } from '../../domain/look.ts';
import { plainLine } from '../../domain/plain-line.ts';
import type { Instant } from '../../domain/time.ts';
import type { Opener } from '../../sealing/open.ts';
import { askAll } from './bulk.ts';
import type { Database } from './database.ts';
import { writeLooks } from './looks.ts';
import type { EntryRow } from './schema.ts';

/** What a person typed, shown to a colleague; not necessarily well formed when the entry was not. */
export interface Opened {
  readonly opened: OpenedState;
  readonly firstName: string | null;
  readonly telephone: string | null;
}
export type People = ReadonlyMap<EntryId, Opened>;

/** Who looks, and why. */
export interface Looking {
  readonly by: StaffId;
  readonly why: LookReason;
}

export interface OpeningDeps {
  readonly database: Database;
  readonly keys: { opener(): Opener };
  readonly now: () => Instant;
}

type SealedRow = Pick<EntryRow, 'id' | 'kind' | 'header' | 'personal'>;

/** As an entry carries it, and as deep in the text of one that could not be read. */
const fields = v.object({
  firstName: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200))), undefined),
  telephone: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200))), undefined),
});
const whole = v.union([v.object({ personal: fields }), fields]);

/** As kept: what could not be read may be longer than what a kiosk may send. */
const keptEnvelope = v.object({
  v: v.literal(1),
  purpose: v.picklist(purposes),
  copies: v.array(v.object({ key: v.string(), enc: v.string(), sealed: v.string() })),
});
const sealedInside = v.object({ header: v.string(), envelope: keptEnvelope });
const named = v.object({ id: v.string() });

export const notOpened = (opened: OpenedState): Opened => ({ opened, firstName: null, telephone: null });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const plain = (typed = ''): string | null => plainLine(typed) || null;

function typedIn(said: unknown): Opened {
  const read = v.safeParse(whole, said);
  if (!read.success) return notOpened('yes');
  const typed = 'personal' in read.output ? read.output.personal : read.output;
  return { opened: 'yes', firstName: plain(typed.firstName), telephone: plain(typed.telephone) };
}

async function openText(opener: Opener, header: string, sealed: unknown): Promise<{ said: unknown } | Opened> {
  const envelope = v.safeParse(keptEnvelope, sealed);
  if (!envelope.success) return notOpened('tampered');
  const text = await opener.openText(header, envelope.output);
  if (text.ok) return { said: parse(text.value) };
  return notOpened(text.refusal.kind === 'no-key' ? 'no-key' : 'tampered');
}

/** Opens one row. The header must be this row's own: header and envelope together on another row are tampered too. */
export async function openRow(opener: Opener, { id, kind, header, personal }: SealedRow): Promise<Opened> {
  const name = v.safeParse(named, parse(header));
  if (!name.success || name.output.id !== id) return notOpened('tampered');
  const outer = await openText(opener, header, parse(personal));
  if (!('said' in outer)) return outer;
  const sealed = kind === 'unreadable' ? v.safeParse(sealedInside, outer.said) : undefined;
  if (!sealed?.success) return typedIn(outer.said);
  // A kiosk sealed it, and something else about the entry could not be read.
  const inner = await openText(opener, sealed.output.header, sealed.output.envelope);
  return 'said' in inner ? typedIn(inner.said) : inner;
}

/**
 * So many are opened at once, and then others have their turn: the work is in the threads of Web Crypto.
 *
 * Nothing opened is kept: a list of 300 takes about 0.2 s (measured 2026-11, two busy cores), which no cache of names is worth.
 */
const together = 16;

async function openAll(opener: Opener, rows: readonly SealedRow[]): Promise<People> {
  const people = new Map<EntryId, Opened>();
  for (let at = 0; at < rows.length; at += together) {
    const part = rows.slice(at, at + together);
    const opened = await Promise.all(part.map((row) => openRow(opener, row)));
    for (const [index, { id }] of part.entries()) people.set(id, opened[index] ?? notOpened('tampered'));
    await turn();
  }
  return people;
}

/** Opens what belongs to these entries, for a colleague who is signed in. The looks are on the disk before the answer. */
export async function openFor(
  { database, keys, now }: OpeningDeps,
  { by, why }: Looking,
  ids: readonly EntryId[],
): Promise<People> {
  if (ids.length === 0) return new Map();
  await database.write((tx) => writeLooks(tx, { by, why, at: now() }, ids));
  const rows = await askAll(database.read, {
    name: 'personal',
    list: [...new Set(ids)],
    ask: (list) =>
      database.read.selectFrom('entry').select(['id', 'kind', 'header', 'personal']).where('id', 'in', list),
  });
  return openAll(keys.opener(), rows);
}
