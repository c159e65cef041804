// Photos of activities, by the hash of their bytes: the same photo is stored once, and its address never changes.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { StaffId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';

/** Stores the cleaned bytes of a photo and returns its id. */
export async function putPhoto(
  { db }: WriteTransaction,
  bytes: Uint8Array,
  { by, at }: { readonly by: StaffId; readonly at: Instant },
): Promise<string> {
  const id = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const content = Buffer.from(bytes).toString('base64');
  await db
    .insertInto('photo')
    .values({ id, content, made_by: by, made_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return id;
}

export async function readPhoto(db: Kysely<Schema>, id: string): Promise<Buffer<ArrayBuffer> | undefined> {
  const row = await db.selectFrom('photo').select('content').where('id', '=', id).executeTakeFirst();
  return row && Buffer.from(row.content, 'base64');
}

export const hasPhoto = async (db: Kysely<Schema>, id: string): Promise<boolean> =>
  (await db.selectFrom('photo').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
