// What must be true of lent seats, of lines and of calls.
import type { Kysely } from 'kysely';
import { heldOf } from '../../src/domain/activities/seat-loan.ts';
import { lacksSeat } from '../../src/domain/entries/receipt.ts';
import { headerOf, outcomeOf } from '../../src/server/store/database/json.ts';
import type { ActivityDateRow, Schema, SignUpRow } from '../../src/server/store/database/schema.ts';
import { overloaned } from './over-loaned.ts';
import type { Script } from './script.ts';
import { numberOf } from './visitors.ts';
import type { Left, World } from './world.ts';

type Db = Kysely<Schema>;

const persons = (rows: readonly SignUpRow[]): number => rows.reduce((sum, row) => sum + row.persons, 0);

async function loanedIsHeld(db: Db, dates: readonly ActivityDateRow[]): Promise<readonly string[]> {
  const loans = await db.selectFrom('seat_loan').selectAll().execute();
  return dates.flatMap(({ id, loaned }) => {
    const held = loans.filter(({ date }) => date === id).reduce((sum, loan) => sum + heldOf(loan), 0);
    return held === loaned ? [] : [`${id} says that ${loaned} are lent, and kiosks hold ${held}`];
  });
}

interface Lines {
  readonly dates: readonly ActivityDateRow[];
  readonly rows: readonly SignUpRow[];
  /** Who was promised a seat out of a loan. */
  readonly loaned: ReadonlySet<string>;
  /** Dates that begin after this, by whatever clock the server ever had. */
  readonly cannotHaveBegun: (date: ActivityDateRow) => boolean;
}

/** Nobody passed somebody ahead of them in line, and nobody waits for a seat that is free. */
function linesInOrder({ dates, rows, loaned, cannotHaveBegun }: Lines): readonly string[] {
  return dates.flatMap((date) => {
    const context = rows.filter((row) => row.date === date.id).toSorted((one, other) => one.line - other.line);
    const head = context.find(({ state }) => state === 'waiting');
    if (head === undefined) return [];
    const passed = context.filter(
      ({ state, line, entry, promoted_at: promotedAt }) =>
        state === 'confirmed' && line > head.line && (promotedAt !== null || !loaned.has(entry)),
    );
    const free = date.places - persons(context.filter(({ state }) => state === 'confirmed')) - date.loaned;
    const waitsInVain = cannotHaveBegun(date) && head.persons <= free;
    return [
      ...passed.map(({ entry }) => `${numberOf(entry)} has a seat at ${date.id} before ${numberOf(head.entry)}`),
      ...(waitsInVain ? [`${numberOf(head.entry)} waits at ${date.id}, where ${free} places are free`] : []),
    ];
  });
}

/** Everybody who has no seat and did not read so on the screen is called, once; nobody else is. */
async function everyFailedSeatHasItsCall(db: Db, left: readonly Left[]): Promise<readonly string[]> {
  const calls = new Map((await db.selectFrom('callback').selectAll().execute()).map((row) => [row.entry, row]));
  const rows = await db.selectFrom('sign_up').selectAll().execute();
  const entries = await db.selectFrom('entry').selectAll().where('kind', '=', 'sign-up').execute();
  return entries.flatMap((entry) => {
    const name = numberOf(entry.id);
    const mine = left.find((one) => one.entry.header.id === entry.id);
    const failed = lacksSeat(outcomeOf(entry.outcome));
    const call = calls.get(entry.id);
    const held = rows.filter((row) => row.entry === entry.id);
    const isGivenUp = held.length > 0 && held.every(({ state }) => state === 'withdrawn');
    if (call !== undefined && !failed) return [`${name} has its seat, and is called all the same`];
    if (call !== undefined && isGivenUp && call.step !== 'withdrawn') return [`${name} gave it up, and is called`];
    if (call === undefined && failed && !isGivenUp && mine?.kiosk.read.has(entry.id) !== true)
      return [`${name} has no seat, did not read so, and nobody calls`];
    return [];
  });
}

/** Where nothing went wrong that may break such a promise: restores, and clocks that jump. */
async function seatLoansAreStored(db: Db): Promise<readonly string[]> {
  const entries = await db.selectFrom('entry').selectAll().where('kind', '=', 'sign-up').execute();
  return entries.flatMap(({ id, header, outcome }) => {
    const read = headerOf(header);
    const wasPromised = read.kind === 'sign-up' && read.seat === 'loaned';
    return wasPromised && outcomeOf(outcome).kind !== 'confirmed'
      ? [`${numberOf(id)} was promised a seat and has none`]
      : [];
  });
}

export async function seatsAreHonest({ server, left }: World, script: Script): Promise<readonly string[]> {
  const db = server.database.read;
  const dates = await db.selectFrom('activity_date').selectAll().execute();
  const rows = await db.selectFrom('sign_up').selectAll().execute();
  const happened = new Set(script.happenings.map(({ what }) => what));
  const clocksJump = happened.has('server-clock-jumps') || happened.has('kiosk-clock-jumps');
  const promised = left.filter(({ entry: { header } }) => header.kind === 'sign-up' && header.seat === 'loaned');
  // Nobody moves up where it does not take place.
  const cannotHaveBegun = (date: ActivityDateRow): boolean =>
    !clocksJump && date.state === 'planned' && server.now() < date.starts_at;
  const loaned = new Set(promised.map(({ entry }) => entry.header.id));
  return [
    ...(await overloaned(db)),
    ...(await loanedIsHeld(db, dates)),
    ...linesInOrder({ dates, rows, loaned, cannotHaveBegun }),
    ...(await everyFailedSeatHasItsCall(db, left)),
    ...(clocksJump || happened.has('restore') ? [] : await seatLoansAreStored(db)),
  ];
}
