// Enrolled kiosks: devices are recognised by the hash of their token and by their key.
import type { Kysely } from 'kysely';
import type { Code, KioskId } from '../../domain/ids.ts';
import type { Health } from '../../contract/health.ts';
import { type Duration, type Instant, addDuration, minutes } from '../../domain/time/time.ts';
import { hashOf, makeToken, type Random, sameHash } from './secrets.ts';
import { askAll, sendTogether } from './database/bulk.ts';
import { healthOf } from './database/json.ts';
import type { KioskRow, Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';

/** Long enough to walk from the desk to the kiosk. */
const codeLives = minutes(15);

/** Makes a code that enrols this kiosk once; earlier codes of the same kiosk stop working. */
export async function makeEnrolmentCode(
  { db }: WriteTransaction,
  { kiosk, code, now }: { readonly kiosk: KioskId; readonly code: Code; readonly now: Instant },
): Promise<Instant> {
  const until = addDuration(now, codeLives);
  await db.deleteFrom('enrolment_code').where('kiosk', '=', kiosk).execute();
  await db
    .insertInto('enrolment_code')
    .values({ hash: hashOf(code), kiosk, until_at: until, used_at: null })
    .execute();
  return until;
}

/** Uses up the code and returns its kiosk; undefined when the code is unknown, used or expired. */
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

interface Enrolling {
  readonly kiosk: KioskId;
  /** Revokes the tokens that this kiosk had before. */
  readonly alone: boolean;
  /** The thumbprint of the device's key; null when it showed none. */
  readonly key: string | null;
  readonly now: Instant;
  readonly random: Random;
}

/** Enrols a device as this kiosk and returns its token. */
export async function enrol({ db }: WriteTransaction, { kiosk, alone, key, now, random }: Enrolling): Promise<string> {
  const token = makeToken(random);
  await db
    .insertInto('kiosk')
    .values({ id: kiosk, enrolled_at: now, last_contact_at: now })
    // Another device may be this kiosk now, so the health of the previous one no longer applies.
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ enrolled_at: now, last_contact_at: now, health: null, health_at: null }),
    )
    .execute();
  if (alone) await endTokens(db, kiosk, now);
  await db
    .insertInto('device_token')
    .values({ hash: hashOf(token), kiosk, made_at: now, revoked_at: null, proof_key: key })
    .execute();
  return token;
}

async function endTokens(db: Kysely<Schema>, kiosk: KioskId, now: Instant): Promise<void> {
  const given = db.updateTable('device_token').set({ revoked_at: now }).where('kiosk', '=', kiosk);
  await given.where('revoked_at', 'is', null).execute();
}

/** Revokes the kiosk's tokens and enrolment codes. Entries that have not been sent stay on the device. */
export async function revoke({ db }: WriteTransaction, kiosk: KioskId, now: Instant): Promise<void> {
  await endTokens(db, kiosk, now);
  await db.deleteFrom('enrolment_code').where('kiosk', '=', kiosk).execute();
  const nobody = { enrolled_at: null, last_contact_at: null, health: null, health_at: null, clock_offset: null };
  await db.updateTable('kiosk').set(nobody).where('id', '=', kiosk).execute();
}

/** Returns the kiosk and key that this token belongs to; undefined when it is unknown or revoked. */
export async function deviceOfToken(
  db: Kysely<Schema>,
  token: string,
): Promise<{ readonly kiosk: KioskId; readonly key: string | null } | undefined> {
  const [device] = await askAll(db, {
    name: 'device',
    list: [hashOf(token)],
    ask: (hashes) =>
      db
        .selectFrom('device_token')
        .select(['kiosk', 'proof_key as key'])
        .where('hash', 'in', hashes)
        .where('revoked_at', 'is', null),
  });
  return device;
}

export async function noteContact({ db }: WriteTransaction, kiosk: KioskId, now: Instant): Promise<void> {
  await db.updateTable('kiosk').set({ last_contact_at: now }).where('id', '=', kiosk).execute();
}

/** Binds the token to a key, unless it has one: the first key counts. Returns the key that the token has now. */
export async function bindToken({ db }: WriteTransaction, token: string, key: string): Promise<string | null> {
  const given = db.updateTable('device_token').set({ proof_key: key }).where('hash', '=', hashOf(token));
  await given.where('proof_key', 'is', null).execute();
  return (await deviceOfToken(db, token))?.key ?? null;
}

interface HealthReport {
  readonly kiosk: KioskId;
  readonly health: Health;
  readonly at: Instant;
  readonly clockOffset: Duration;
  /** Number of entries counted in `health.waiting` that this same push delivered. */
  readonly taken: number;
}

const shownOf = (health: Health): string => JSON.stringify({ ...health, roomLeft: null });

/**
 * Stores health reports in order. Tells whether anything changed that the desk shows; the free disk space alone does not
 * count.
 */
export async function noteHealth({ db }: WriteTransaction, reported: readonly HealthReport[]): Promise<boolean> {
  if (reported.length === 0) return false;
  const ids = [...new Set(reported.map(({ kiosk }) => kiosk))];
  const before = await askAll(db, {
    name: 'health',
    list: ids,
    ask: (list) => db.selectFrom('kiosk').select(['id', 'health']).where('id', 'in', list),
  });
  const shown = new Map(before.map(({ id, health }) => [id, health === null ? null : shownOf(healthOf(health))]));
  let isNews = false;
  const updates = reported.map(({ kiosk, health, at, clockOffset, taken }) => {
    const waiting = Math.max(0, health.waiting - taken);
    const left: Health = { ...health, waiting, oldestAt: waiting === 0 ? null : health.oldestAt };
    isNews ||= shown.get(kiosk) !== shownOf(left);
    shown.set(kiosk, shownOf(left));
    const note = { health: JSON.stringify(left), health_at: at, clock_offset: clockOffset, last_contact_at: at };
    return db.updateTable('kiosk').set(note).where('id', '=', kiosk).compile();
  });
  await sendTogether(db, updates);
  return isNews;
}

export const readKiosks = (db: Kysely<Schema>): Promise<KioskRow[]> => db.selectFrom('kiosk').selectAll().execute();
