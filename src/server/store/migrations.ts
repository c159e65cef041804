// The database's shape, step by step. Forwards only; a step that was ever released is never edited.
import { type Kysely, sql } from 'kysely';
import type { Sealer } from '../../sealing/seal.ts';
import type { Dialect } from './connections.ts';
import { codeForActivity } from './lasting-codes.ts';
import type { Schema } from './schema.ts';
import { sealStored } from './seal-stored.ts';

interface Means {
  readonly dialect: Dialect;
  /** What a step must seal is sealed with this. */
  readonly sealer: Sealer;
}

type Step = (db: Kysely<Schema>, means: Means & { readonly now: number }) => Promise<void>;

async function entries(db: Kysely<Schema>): Promise<void> {
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
    .createTable('set_aside')
    .addColumn('entry', 'text', (c) => c.primaryKey().references('entry.id'))
    .addColumn('refusal', 'text', (c) => c.notNull())
    .addColumn('seen_by', 'text')
    .addColumn('seen_at', 'bigint')
    .execute();
}

async function activities(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('activity')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
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
    .addCheckConstraint('never_more_than_places', sql`taken <= places`)
    .execute();
  await db.schema.createIndex('activity_date_by_start').on('activity_date').column('starts_at').execute();
  await db.schema.createIndex('activity_date_by_activity').on('activity_date').column('activity').execute();
}

async function signUps(db: Kysely<Schema>, { dialect }: Means): Promise<void> {
  await db.schema
    .createTable('sign_up')
    .addColumn('entry', 'text', (c) => c.notNull().references('entry.id'))
    .addColumn('date', 'text', (c) => c.notNull().references('activity_date.id'))
    .addColumn('persons', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('line', 'bigint', (c) => c.notNull())
    .addColumn('promoted_at', 'bigint')
    // The date leads, so that one key serves the list of a date; one entry has few dates.
    .addPrimaryKeyConstraint('sign_up_once', ['date', 'line', 'entry'])
    .modifyEnd(dialect.inKeyOrder)
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

async function callbacks(db: Kysely<Schema>): Promise<void> {
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

async function kiosks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('kiosk')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enrolled_at', 'bigint')
    .addColumn('last_contact_at', 'bigint')
    .execute();
  await db.schema
    .createTable('device_token')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('kiosk', 'text', (c) => c.notNull().references('kiosk.id'))
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await db.schema
    .createTable('enrolment_code')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('kiosk', 'text', (c) => c.notNull())
    .addColumn('until_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

async function first(db: Kysely<Schema>, means: Means): Promise<void> {
  for (const make of [entries, activities, signUps, callbacks, kiosks]) await make(db, means);
}

async function sealed(db: Kysely<Schema>, { sealer }: Means): Promise<void> {
  await db.schema
    .createTable('look')
    .addColumn('seq', 'bigint', (c) => c.primaryKey())
    .addColumn('by_staff', 'text', (c) => c.notNull())
    // Not a reference: who looked stays known after the entry was erased.
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('looked_at', 'bigint', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('look_by_staff').on('look').columns(['by_staff', 'looked_at']).execute();
  await sealStored(db, sealer);
  // What was readable may still lie in pages that are free now; see `forgetFreed`. A crash before that is made good.
  await db.insertInto('setting').values({ name: 'freed-pages', value: 'readable' }).execute();
}

async function kioskHealth(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('kiosk').addColumn('health', 'text').execute();
  await db.schema.alterTable('kiosk').addColumn('health_at', 'bigint').execute();
  await db.schema.alterTable('kiosk').addColumn('clock_offset', 'bigint').execute();
}

async function deviceKeys(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('device_token').addColumn('proof_key', 'text').execute();
}

async function lentSeats(db: Kysely<Schema>, { dialect }: Means): Promise<void> {
  await db.schema
    .alterTable('activity_date')
    .addColumn('lent', 'integer', (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`lent >= 0 and taken + lent <= places`),
    )
    .execute();
  await db.schema
    .createTable('loan')
    .addColumn('kiosk', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull().references('activity_date.id').onDelete('cascade'))
    .addColumn('lent', 'integer', (c) => c.notNull())
    .addColumn('used', 'integer', (c) => c.notNull().check(sql`used <= lent`))
    .addColumn('until_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('one_loan', ['date', 'kiosk'])
    .modifyEnd(dialect.inKeyOrder)
    .execute();
  await db.schema.createIndex('loan_by_kiosk').on('loan').columns(['kiosk', 'until_at']).execute();
}

async function revisions(db: Kysely<Schema>, { now }: { readonly now: number }): Promise<void> {
  const table = db.schema.alterTable('activity_date');
  await table.addColumn('told', 'text', (c) => c.notNull().defaultTo('')).execute();
  await table.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0)).execute();
  await table.addColumn('revised_at', 'bigint', (c) => c.notNull().defaultTo(0)).execute();
  await sql`update activity_date set revised_at = ${now}`.execute(db);
}

async function posters(db: Kysely<Schema>): Promise<void> {
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

async function lastingCodes(db: Kysely<Schema>): Promise<void> {
  // Nullable for the database only: what was there before gets its code in this step, what comes later brings it.
  await db.schema.alterTable('activity').addColumn('code', 'text').execute();
  for (const { id } of await db.selectFrom('activity').select('id').execute()) {
    const code = await codeForActivity(db, id);
    await db.updateTable('activity').set({ code }).where('id', '=', id).execute();
  }
  await db.schema.createIndex('activity_by_code').unique().on('activity').column('code').execute();
  await db.schema.alterTable('sign_up').addColumn('arrived_at', 'bigint').execute();
  await posters(db);
  await db.schema
    .createTable('pass')
    .addColumn('entry', 'text', (c) => c.primaryKey().references('entry.id'))
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_at', 'bigint')
    .addColumn('replaced_by', 'text', (c) => c.references('entry.id'))
    .execute();
}

async function aheadOfTickets(db: Kysely<Schema>, { dialect }: Means): Promise<void> {
  await db.schema
    .createTable('ahead')
    .addColumn('ticket', 'text', (c) => c.notNull())
    .addColumn('entry', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('ahead_of_its_ticket', ['ticket', 'entry'])
    .modifyEnd(dialect.inKeyOrder)
    .execute();
}

async function correctedPasses(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('pass').addColumn('correction', 'text').execute();
  await db.schema.alterTable('pass').addColumn('corrected_by', 'text').execute();
  await db.schema.alterTable('pass').addColumn('corrected_at', 'bigint').execute();
}

const steps: readonly Step[] = [
  first,
  sealed,
  kioskHealth,
  deviceKeys,
  lentSeats,
  revisions,
  lastingCodes,
  aheadOfTickets,
  correctedPasses,
];

/** The shape that this code knows. */
export const schemaVersion = steps.length;

/** The database was written by a newer version of the program. */
export class NewerDatabase extends Error {
  constructor(found: number) {
    super(
      `The database is of version ${found}; this program knows up to ${schemaVersion}. ` +
        'Start the newer version of the program, or put back the backup that belongs to this one.',
    );
  }
}

/** Brings the database to this program's shape, in one transaction. Throws NewerDatabase, and then has changed nothing. */
export async function migrate(db: Kysely<Schema>, now: number, means: Means): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await means.dialect.beforeShape(tx);
    await tx.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (c) => c.primaryKey())
      .addColumn('applied_at', 'bigint', (c) => c.notNull())
      .execute();
    const found = await tx
      .selectFrom('schema_version')
      .select((e) => e.fn.max('version').as('version'))
      .executeTakeFirst();
    const at = found?.version ?? 0;
    if (at > schemaVersion) throw new NewerDatabase(at);
    for (const [index, step] of steps.entries()) {
      if (index < at) continue;
      await step(tx, { ...means, now });
      await sql`insert into schema_version (version, applied_at) values (${index + 1}, ${now})`.execute(tx);
    }
  });
}
