// Which devices are a kiosk of ours: enrolled once, known by the hash of their token.
import type { Kysely } from 'kysely';
import type { Code, KioskId } from '../../domain/ids.ts';
import { type Instant, later, minutes } from '../../domain/time.ts';
import { hashOf, makeToken, type Random, sameHash } from '../secrets.ts';
import type { KioskRow, Schema } from './schema.ts';
import type { WriteTransaction } from './write-queue.ts';

/** Long enough to walk from the desk to the hall. */
const codeLives = minutes(15);

/** Makes a code that enrols this kiosk once; earlier ones of the same kiosk no longer do. */
export async function makeEnrolmentCode(
  { db }: WriteTransaction,
  { kiosk, code, now }: { readonly kiosk: KioskId; readonly code: Code; readonly now: Instant },
): Promise<Instant> {
  const until = later(now, codeLives);
  await db.deleteFrom('enrolment_code').where('kiosk', '=', kiosk).execute();
  await db
    .insertInto('enrolment_code')
    .values({ hash: hashOf(code), kiosk, until_at: until, used_at: null })
    .execute();
  return until;
}

/** Uses the code up, and tells which kiosk it was for; undefined when it is unknown, used or too old. */
export async function useEnrolmentCode(
  { db }: WriteTransaction,
  code: string,
  now: Instant,
): Promise<KioskId | undefined> {
  const open = await db
    .selectFrom('enrolment_code')
    .selectAll()
    .where('used_at', 'is', null)
    .where('until_at', '>', now)
    .execute();
  const hash = hashOf(code);
  const found = open.filter((row) => sameHash(row.hash, hash)).at(0);
  if (found === undefined) return undefined;
  await db.updateTable('enrolment_code').set({ used_at: now }).where('hash', '=', found.hash).execute();
  return found.kiosk;
}

/** Enrols a device as this kiosk and gives it its token. `alone` revokes the tokens that were given before. */
export async function enrol(
  { db }: WriteTransaction,
  { kiosk, alone, now, random }: { kiosk: KioskId; alone: boolean; now: Instant; random: Random },
): Promise<string> {
  const token = makeToken(random);
  await db
    .insertInto('kiosk')
    .values({ id: kiosk, enrolled_at: now, last_contact_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ enrolled_at: now, last_contact_at: now }))
    .execute();
  if (alone) {
    const earlier = db.updateTable('device_token').set({ revoked_at: now }).where('kiosk', '=', kiosk);
    await earlier.where('revoked_at', 'is', null).execute();
  }
  await db
    .insertInto('device_token')
    .values({ hash: hashOf(token), kiosk, made_at: now, revoked_at: null })
    .execute();
  return token;
}

/** Tells which kiosk shows this token; undefined when it is none of ours, or no longer. */
export async function kioskOfToken(db: Kysely<Schema>, token: string): Promise<KioskId | undefined> {
  const row = await db
    .selectFrom('device_token')
    .select('kiosk')
    .where('hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row?.kiosk;
}

export async function noteContact({ db }: WriteTransaction, kiosk: KioskId, now: Instant): Promise<void> {
  await db.updateTable('kiosk').set({ last_contact_at: now }).where('id', '=', kiosk).execute();
}

export const readKiosks = (db: Kysely<Schema>): Promise<KioskRow[]> => db.selectFrom('kiosk').selectAll().execute();
