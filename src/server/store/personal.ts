// Opens what people typed about themselves. Nothing else does, and the access log is written first.
import { setImmediate as turn } from 'node:timers/promises';
import * as v from 'valibot';
import { code, language } from '../../contract/fields.ts';
import type { UsedPass } from '../../contract/pass.ts';
import { purposes } from '../../contract/sealed.ts';
import type { Code, EntryId, StaffId } from '../../domain/ids.ts';
import type { Language } from '../../domain/people/language.ts';
import type { AccessReason, OpenedState } from '../../domain/people/access-log.ts';
import { type SupportNeed, supportNeeds } from '../../domain/people/support-need.ts';
import { safeText } from '../../domain/people/safe-text.ts';
import { type Instant, addDuration, milliseconds } from '../../domain/time/time.ts';
import type { Opener } from '../../sealing/open.ts';
import { askAll } from './database/bulk.ts';
import type { Database } from './database/database.ts';
import { writeAccessLog } from './access-log.ts';
import { findPasses } from './passes.ts';
import type { EntryRow } from './database/schema.ts';

/** What a person typed, as shown to staff; may be malformed when the entry was. */
export interface Typed {
  readonly opened: OpenedState;
  readonly firstName: string | null;
  readonly telephone: string | null;
  /** For the holder of a buurtpas. */
  readonly languages: readonly Language[];
  readonly supportNeeds: readonly SupportNeed[];
  readonly note: string | null;
  /** The buurtpas that was shown instead of typing. */
  readonly pass: Code | null;
}
/** The person behind an entry: who typed it, or who holds the buurtpas that was used. */
export interface Opened extends Omit<Typed, 'pass'> {
  readonly pass: UsedPass | null;
}
export type People = ReadonlyMap<EntryId, Opened>;

/** The staff member who opens the details, and why. */
export interface Access {
  readonly by: StaffId;
  readonly why: AccessReason;
}

export interface OpeningDeps {
  readonly database: Database;
  readonly keys: { opener(): Opener };
  readonly now: () => Instant;
}

type SealedRow = Pick<EntryRow, 'id' | 'kind' | 'header' | 'personal'>;
type LeftRow = SealedRow & Pick<EntryRow, 'made_at' | 'received_at' | 'clock_offset'>;

const line = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200))), undefined);
const fields = v.object({
  firstName: line,
  telephone: line,
  note: line,
  languages: v.fallback(v.optional(v.array(language), []), []),
  supportNeeds: v.fallback(v.optional(v.array(v.picklist(supportNeeds)), []), []),
  pass: v.fallback(v.optional(code), undefined),
});

/** An envelope as stored: an unreadable entry may hold more than a kiosk may send. */
const storedEnvelope = v.object({
  v: v.literal(1),
  purpose: v.picklist(purposes),
  copies: v.array(v.object({ key: v.string(), enc: v.string(), sealed: v.string() })),
});
const sealedInside = v.object({ header: v.string(), envelope: storedEnvelope });
const named = v.object({ id: v.string() });

const nothingTyped = { firstName: null, telephone: null, languages: [], supportNeeds: [], note: null, pass: null };
export const notOpened = (opened: OpenedState): Typed & Opened => ({ opened, ...nothingTyped });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const plain = (typed = ''): string | null => safeText(typed) || null;

function typedIn(said: unknown): Typed {
  const read = v.safeParse(fields, said);
  if (!read.success) return notOpened('yes');
  const { firstName, telephone, languages, supportNeeds: needed, note, pass = null } = read.output;
  const lines = { firstName: plain(firstName), telephone: plain(telephone), note: plain(note) };
  return { opened: 'yes', ...lines, languages, supportNeeds: needed, pass };
}

async function openText(opener: Opener, header: string, sealed: unknown): Promise<{ said: unknown } | Typed> {
  const envelope = v.safeParse(storedEnvelope, sealed);
  if (!envelope.success) return notOpened('tampered');
  const text = await opener.openText(header, envelope.output);
  if (text.ok) return { said: parse(text.value) };
  return notOpened(text.refusal.kind === 'no-key' ? 'no-key' : 'tampered');
}

/** Opens one row. Counts as tampered when header and envelope were moved to another row together. */
export async function openRow(opener: Opener, { id, kind, header, personal }: SealedRow): Promise<Typed> {
  const name = v.safeParse(named, parse(header));
  if (!name.success || name.output.id !== id) return notOpened('tampered');
  const outer = await openText(opener, header, parse(personal));
  if (!('said' in outer)) return outer;
  const sealed = kind === 'unreadable' ? v.safeParse(sealedInside, outer.said) : undefined;
  if (!sealed?.success) return typedIn(outer.said);
  // The kiosk had sealed it, and another part of the entry was unreadable.
  const inner = await openText(opener, sealed.output.header, sealed.output.envelope);
  return 'said' in inner ? typedIn(inner.said) : inner;
}

/**
 * Number of entries opened at once in the threads of Web Crypto; other requests get their turn in between.
 *
 * There is no cache of opened names: a list of 300 takes about 0.2 s (measured 2026-11, two busy cores).
 */
const together = 16;

async function openAll(opener: Opener, rows: readonly SealedRow[]): Promise<ReadonlyMap<EntryId, Typed>> {
  const people = new Map<EntryId, Typed>();
  for (let at = 0; at < rows.length; at += together) {
    const part = rows.slice(at, at + together);
    const opened = await Promise.all(part.map((row) => openRow(opener, row)));
    for (const [index, { id }] of part.entries()) people.set(id, opened[index] ?? notOpened('tampered'));
    await turn();
  }
  return people;
}

/** A buurtpas as it is now, with its holder. */
interface Holder {
  readonly id: EntryId;
  readonly typed: Typed;
  readonly withdrawnAt: Instant | null;
}

/** Opens these passes, which is logged as access to their holders too. */
async function openPasses(
  { database, keys, now }: OpeningDeps,
  { by, why }: Access,
  codes: readonly Code[],
): Promise<ReadonlyMap<Code, Holder>> {
  const rows = await findPasses(database.read, codes);
  if (rows.length === 0) return new Map();
  await database.write((tx) =>
    writeAccessLog(
      tx,
      { by, why, at: now() },
      rows.map(({ id }) => id),
    ),
  );
  const opened = await openAll(keys.opener(), rows);
  return new Map(
    rows.flatMap(({ id, code: of, withdrawn_at: withdrawnAt }) =>
      of === null ? [] : [[of, { id, typed: opened.get(id) ?? notOpened('tampered'), withdrawnAt }]],
    ),
  );
}

/** When the entry was made, by the server's clock; never later than when it arrived. */
function submittedAt({ made_at: madeAt, received_at: receivedAt, clock_offset: offset }: LeftRow): Instant {
  const at = addDuration(madeAt, milliseconds(offset));
  return at < receivedAt ? at : receivedAt;
}

function personOf(typed: Typed, row: LeftRow | undefined, holders: ReadonlyMap<Code, Holder>): Opened {
  const { pass: of, ...own } = typed;
  if (of === null) return { ...own, pass: null };
  const holder = holders.get(of);
  if (holder === undefined) return { ...own, pass: { kind: 'unknown', code: of } };
  const { opened, firstName, telephone, languages, supportNeeds: needed, note } = holder.typed;
  const at = holder.withdrawnAt;
  const withdrawnAt = at !== null && row !== undefined && submittedAt(row) > at ? at : null;
  return {
    ...own,
    opened,
    firstName: own.firstName ?? firstName,
    telephone: own.telephone ?? telephone,
    pass: { kind: 'known', id: holder.id, code: of, languages, supportNeeds: needed, note, withdrawnAt },
  };
}

/** Opens the people behind these entries for signed-in staff. The access log is on disk before anything is returned. */
export async function openFor(deps: OpeningDeps, access: Access, ids: readonly EntryId[]): Promise<People> {
  if (ids.length === 0) return new Map();
  const { database, keys, now } = deps;
  await database.write((tx) => writeAccessLog(tx, { ...access, at: now() }, ids));
  const rows = await askAll(database.read, {
    name: 'personal',
    list: [...new Set(ids)],
    ask: (list) =>
      database.read
        .selectFrom('entry')
        .select(['id', 'kind', 'header', 'personal', 'made_at', 'received_at', 'clock_offset'])
        .where('id', 'in', list),
  });
  const typed = await openAll(keys.opener(), rows);
  const used = new Set([...typed.values()].flatMap(({ pass }) => pass ?? []));
  const holders = used.size === 0 ? new Map<Code, Holder>() : await openPasses(deps, access, [...used]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return new Map([...typed].map(([id, one]) => [id, personOf(one, rowOf.get(id), holders)]));
}
