// What people typed about themselves. Written and read here and nowhere else: this is where it will be sealed.
import type { Personal } from '../../domain/entry.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Schema } from './schema.ts';

/** As an entry carries it, and as deep in the text of one that could not be read. */
const fields = v.object({
  firstName: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200))), undefined),
  telephone: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200))), undefined),
});
const whole = v.union([v.object({ personal: fields }), fields]);

/** What a person typed, shown to a colleague; not necessarily well formed when the entry was not. */
export interface Typed {
  readonly firstName: string | null;
  readonly telephone: string | null;
}

export const nothingTyped: Typed = { firstName: null, telephone: null };

export const writePersonal = (personal: Personal): string => JSON.stringify(personal);

/** An entry that could not be read is personal from end to end. */
export const writeUnreadable = (raw: unknown): string => JSON.stringify(raw) ?? 'null';

function openText(text: string): Typed {
  const read = v.safeParse(whole, JSON.parse(text));
  if (!read.success) return nothingTyped;
  const typed = 'personal' in read.output ? read.output.personal : read.output;
  return { firstName: typed.firstName ?? null, telephone: typed.telephone ?? null };
}

/** Opens what belongs to these entries, for a person who is signed in. */
export async function openPersonal(db: Kysely<Schema>, ids: readonly EntryId[]): Promise<ReadonlyMap<EntryId, Typed>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('entry').select(['id', 'personal']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, openText(row.personal)]));
}
