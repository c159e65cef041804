// The first migration: creates every table and index.
import { type Kysely, sql } from 'kysely';
import type { Dialect } from './connections.ts';
import type { Schema } from './schema.ts';

type Db = Kysely<Schema>;

async function entries(db: Db, { inKeyOrder }: Dialect): Promise<void> {
  await db.schema
    .createTable('counter')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .execute();
  await db.insertInto('counter').values({ id: 1, seq: 0 }).execute();
  await db.schema
    .createTable('entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('kiosk', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('header', 'text', (c) => c.notNull())
    .addColumn('personal', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.unique())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addColumn('clock_offset', 'bigint', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('needs_review')
    .addColumn('entry', 'text', (c) => c.primaryKey().references('entry.id'))
    .addColumn('refusal', 'text', (c) => c.notNull())
    .addColumn('seen_by', 'text')
    .addColumn('seen_at', 'bigint')
    .execute();
  await db.schema
    .createTable('early_entry')
    .addColumn('ticket', 'text', (c) => c.notNull())
    .addColumn('entry', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('ahead_of_its_ticket', ['ticket', 'entry'])
    .modifyEnd(inKeyOrder)
    .execute();
}

async function activities(db: Db): Promise<void> {
  await db.schema
    .createTable('activity')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .execute();
  await db.schema
    .createTable('activity_date')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('activity', 'text', (c) => c.notNull().references('activity.id'))
    .addColumn('held_on', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'bigint', (c) => c.notNull())
    .addColumn('ends_at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('places', 'integer', (c) => c.notNull())
    .addColumn('taken', 'integer', (c) => c.notNull().check(sql`taken >= 0`))
    .addColumn('waiting', 'integer', (c) => c.notNull().check(sql`waiting >= 0`))
    .addColumn('loaned', 'integer', (c) => c.notNull().check(sql`loaned >= 0`))
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('revised_at', 'bigint', (c) => c.notNull())
    .addCheckConstraint('never_more_than_places', sql`taken + loaned <= places`)
    .execute();
  await db.schema.createIndex('activity_date_by_start').on('activity_date').column('starts_at').execute();
  await db.schema.createIndex('activity_date_by_activity').on('activity_date').column('activity').execute();
}

async function signUps(db: Db, { inKeyOrder }: Dialect): Promise<void> {
  await db.schema
    .createTable('sign_up')
    .addColumn('entry', 'text', (c) => c.notNull().references('entry.id'))
    .addColumn('date', 'text', (c) => c.notNull().references('activity_date.id'))
    .addColumn('persons', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('line', 'bigint', (c) => c.notNull())
    .addColumn('promoted_at', 'bigint')
    .addColumn('arrived_at', 'bigint')
    // The key starts with the date, so that it also serves the list of a date; an entry has few dates.
    .addPrimaryKeyConstraint('sign_up_once', ['date', 'line', 'entry'])
    .modifyEnd(inKeyOrder)
    .execute();
  await db.schema.createIndex('sign_up_by_entry').on('sign_up').column('entry').execute();
  await db.schema
    .createTable('series_sign_up')
    .addColumn('entry', 'text', (c) => c.primaryKey().references('entry.id'))
    .addColumn('activity', 'text', (c) => c.notNull().references('activity.id'))
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('persons', 'integer', (c) => c.notNull())
    .addColumn('line', 'bigint', (c) => c.notNull())
    .addColumn('withdrawn_at', 'bigint')
    .execute();
}

async function loans(db: Db, { inKeyOrder }: Dialect): Promise<void> {
  await db.schema
    .createTable('seat_loan')
    .addColumn('kiosk', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull().references('activity_date.id').onDelete('cascade'))
    .addColumn('loaned', 'integer', (c) => c.notNull())
    .addColumn('used', 'integer', (c) => c.notNull().check(sql`used <= loaned`))
    .addColumn('until_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('one_loan', ['date', 'kiosk'])
    .modifyEnd(inKeyOrder)
    .execute();
  await db.schema.createIndex('loan_by_kiosk').on('seat_loan').columns(['kiosk', 'until_at']).execute();
}

async function callbacks(db: Db): Promise<void> {
  await db.schema
    .createTable('callback')
    .addColumn('entry', 'text', (c) => c.primaryKey().references('entry.id'))
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('promised_on', 'text', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('by_staff', 'text')
    .addColumn('step_at', 'bigint')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema.createIndex('callback_by_step').on('callback').columns(['step', 'promised_on']).execute();
  await db.schema
    .createTable('call_attempt')
    .addColumn('entry', 'text', (c) => c.notNull().references('callback.entry'))
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('by_staff', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('result', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('call_attempt_in_order', ['entry', 'seq'])
    .execute();
}

async function kiosks(db: Db): Promise<void> {
  await db.schema
    .createTable('kiosk')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enrolled_at', 'bigint')
    .addColumn('last_contact_at', 'bigint')
    .addColumn('health', 'text')
    .addColumn('health_at', 'bigint')
    .addColumn('clock_offset', 'bigint')
    .execute();
  await db.schema
    .createTable('device_token')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('kiosk', 'text', (c) => c.notNull().references('kiosk.id'))
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('revoked_at', 'bigint')
    .addColumn('proof_key', 'text')
    .execute();
  await db.schema
    .createTable('enrolment_code')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('kiosk', 'text', (c) => c.notNull())
    .addColumn('until_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
}

async function posters(db: Db): Promise<void> {
  await db.schema
    .createTable('poster')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('about_kind', 'text', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('hangs_at', 'text', (c) => c.notNull())
    .addColumn('put_up_by', 'text', (c) => c.notNull())
    .addColumn('put_up_at', 'bigint', (c) => c.notNull())
    .addColumn('seen_by', 'text')
    .addColumn('seen_at', 'bigint')
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_at', 'bigint')
    .execute();
  await db.schema
    .createTable('poster_visit')
    .addColumn('poster', 'text', (c) => c.notNull().references('poster.code'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('visits', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('a_day_of_a_poster', ['poster', 'day'])
    .execute();
  await db.schema
    .createTable('poster_report')
    .addColumn('seq', 'bigint', (c) => c.primaryKey())
    .addColumn('poster', 'text', (c) => c.notNull().references('poster.code'))
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('done_by', 'text')
    .addColumn('done_at', 'bigint')
    .execute();
}

async function passes(db: Db): Promise<void> {
  await db.schema
    .createTable('pass')
    .addColumn('entry', 'text', (c) => c.primaryKey().references('entry.id'))
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_at', 'bigint')
    .addColumn('replaced_by', 'text', (c) => c.references('entry.id'))
    .addColumn('correction', 'text')
    .addColumn('corrected_by', 'text')
    .addColumn('corrected_at', 'bigint')
    .execute();
}

async function accessLog(db: Db): Promise<void> {
  await db.schema
    .createTable('access_log')
    .addColumn('seq', 'bigint', (c) => c.primaryKey())
    .addColumn('by_staff', 'text', (c) => c.notNull())
    // Not a foreign key: the access log outlives erased entries.
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('accessed_at', 'bigint', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('access_log_by_staff').on('access_log').columns(['by_staff', 'accessed_at']).execute();
}

async function settings(db: Db): Promise<void> {
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

export async function initial(db: Db, dialect: Dialect): Promise<void> {
  const tables = [entries, activities, signUps, loans, callbacks, kiosks, posters, passes, accessLog, settings];
  for (const make of tables) await make(db, dialect);
}
