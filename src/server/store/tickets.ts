// The state of a ticket, by code; never the person.
import { type Kysely, sql } from 'kysely';
import type { CodeAnswer } from '../../contract/code.ts';
import type { Code } from '../../domain/ids.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import { activityOf } from './database/json.ts';
import type { ActivityDateRow, Schema, SignUpRow } from './database/schema.ts';

type Held = SignUpRow &
  Pick<ActivityDateRow, 'held_on' | 'starts_at' | 'ends_at'> & { date_state: ActivityDateRow['state'] };

export async function callbackTicket(
  db: Kysely<Schema>,
  id: SignUpRow['entry'],
): Promise<Extract<CodeAnswer, { kind: 'callback-request' }> | undefined> {
  const row = await db.selectFrom('callback').selectAll().where('entry', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { subject, promised_on: promisedOn, step } = row;
  const tried = await db.selectFrom('call_attempt').select('seq').where('entry', '=', id).limit(1).execute();
  const waiting = tried.length > 0 ? 'called' : 'waiting';
  return {
    kind: 'callback-request',
    subject,
    promisedOn,
    state: step === 'waiting' || step === 'claimed' ? waiting : step,
  };
}

/** For a series: the next date that is held; when all are over or withdrawn, the last one. */
export async function findSignUp(
  db: Kysely<Schema>,
  id: SignUpRow['entry'],
  now: Instant,
): Promise<Extract<CodeAnswer, { kind: 'sign-up' }> | undefined> {
  const held: Held[] = await db
    .selectFrom('sign_up')
    .innerJoin('activity_date', 'activity_date.id', 'sign_up.date')
    .selectAll('sign_up')
    .select(['held_on', 'starts_at', 'ends_at', 'activity_date.state as date_state'])
    .where('entry', '=', id)
    .orderBy('starts_at')
    .execute();
  const shown = held.find((one) => one.ends_at > now && one.state !== 'withdrawn') ?? held.at(-1);
  if (shown === undefined) return undefined;
  const row = await db
    .selectFrom('activity')
    .innerJoin('activity_date', 'activity_date.activity', 'activity.id')
    .select('definition')
    .where('activity_date.id', '=', shown.date)
    .executeTakeFirstOrThrow();
  const cancelled = shown.state !== 'withdrawn' && shown.date_state === 'cancelled';
  return {
    kind: 'sign-up',
    title: activityOf(row.definition).title,
    date: shown.date,
    on: shown.held_on,
    startsAt: shown.starts_at,
    persons: shown.persons,
    series: await isSeries(db, id),
    state: cancelled ? 'cancelled' : shown.state,
    position: shown.state === 'waiting' && !cancelled ? await positionOf(db, shown) : null,
    arrived: shown.arrived_at !== null,
  };
}

const isSeries = async (db: Kysely<Schema>, entry: SignUpRow['entry']): Promise<boolean> =>
  (await db.selectFrom('series_sign_up').select('entry').where('entry', '=', entry).executeTakeFirst()) !== undefined;

async function positionOf(db: Kysely<Schema>, { date, line }: SignUpRow): Promise<number> {
  const { before } = await db
    .selectFrom('sign_up')
    .select(sql<number>`count(*)`.as('before'))
    .where('date', '=', date)
    .where('state', '=', 'waiting')
    .where('line', '<', line)
    .executeTakeFirstOrThrow();
  return before + 1;
}

/** The dates of this ticket from this day on, confirmed or waiting, soonest first. Contains no personal details. */
export async function readTicketDates(db: Kysely<Schema>, code: Code, from: LocalDate) {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('sign_up', 'sign_up.entry', 'entry.id')
    .innerJoin('activity_date', 'activity_date.id', 'sign_up.date')
    .innerJoin('activity', 'activity.id', 'activity_date.activity')
    .selectAll('activity_date')
    .select(['sign_up.state as held', 'sign_up.promoted_at', 'activity.definition', 'activity.code'])
    .where('entry.code', '=', code)
    .where('sign_up.state', '!=', 'withdrawn')
    .where('activity_date.held_on', '>=', from)
    .orderBy('starts_at')
    .execute();
  return rows.map(({ definition, code: activityCode, held, promoted_at: promotedAt, ...row }) => ({
    row,
    activity: activityOf(definition),
    code: activityCode,
    isWaiting: held === 'waiting',
    promotedAt,
  }));
}
