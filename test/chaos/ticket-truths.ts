// What must be true of what people said of their tickets, whichever of the two came first.
import type { Kysely } from 'kysely';
import { type SubmittedHeader, isAboutTicket, ownCode } from '../../src/domain/entries/entry.ts';
import type { Code } from '../../src/domain/ids.ts';
import { localDateOf } from '../../src/domain/time/local-date.ts';
import { type Instant, addDuration, milliseconds, minutes } from '../../src/domain/time/time.ts';
import { headerOf, outcomeOf } from '../../src/server/store/database/json.ts';
import type { EntryRow, Schema, SignUpRow } from '../../src/server/store/database/schema.ts';
import { readNeedsReview } from '../../src/server/store/needs-review.ts';
import { numberOf } from './visitors.ts';
import type { Left } from './world.ts';
import { originalDayOf } from '../../src/domain/activities/activity-date-id.ts';

type Db = Kysely<Schema>;

export interface OutcomeShown {
  readonly row: EntryRow;
  readonly header: SubmittedHeader;
}

/** All that is at the desk, in the order in which it came. */
export const entriesOf = async (db: Db): Promise<readonly OutcomeShown[]> =>
  (await db.selectFrom('entry').selectAll().orderBy('seq').execute()).map((row) => ({
    row,
    header: headerOf(row.header),
  }));

/** The ticket that this was said of; undefined when it is not here, or was refused before this came. */
export function ticketOf({ row, header }: OutcomeShown, all: readonly OutcomeShown[]): OutcomeShown | undefined {
  const code: Code | null = isAboutTicket(header) ? header.ticket : null;
  const ticket = all.find((one) => ownCode(one.header) === code);
  return ticket === undefined || (ticket.row.code === null && ticket.row.seq < row.seq) ? undefined : ticket;
}

/** The tap by the server's clock: a clock that is more than two minutes off is set right. */
export const tapOf = ({ made_at: madeAt, clock_offset: offset }: EntryRow): Instant =>
  Math.abs(offset) > minutes(2) ? addDuration(madeAt, milliseconds(offset)) : madeAt;

/** Every check-in is noted at its date, or somebody reads in words why not: the visitor, or a colleague once. */
export async function checkInsAreNoted(db: Db, left: readonly Left[]): Promise<readonly string[]> {
  const all = await entriesOf(db);
  const signUps = await db.selectFrom('sign_up').selectAll().execute();
  const aside = new Map((await readNeedsReview(db)).map((line) => [line.id, line.refusal.kind]));
  const noted = new Map<SignUpRow, Instant[]>();
  const broken = all.flatMap((one) => {
    const { row } = one;
    if (one.header.kind !== 'check-in') return [];
    const name = numberOf(row.id);
    const outcome = outcomeOf(row.outcome);
    const ticket = ticketOf(one, all);
    const reason = aside.get(row.id);
    if (outcome.kind === 'refused') {
      const hasRead = left.some(({ entry, kiosk }) => entry.header.id === row.id && kiosk.read.has(row.id));
      return reason === undefined && !hasRead ? [`${name} said in vain to be there, and nobody knows`] : [];
    }
    if (ticket === undefined)
      return reason === 'not-here-yet' ? [] : [`${name} came before its ticket, and no colleague reads so`];
    if (reason === 'not-here-yet') return [`${name} still waits for a ticket that is here`];
    if (reason !== undefined) return [];
    const on = localDateOf(tapOf(row));
    const held = signUps.find(({ entry, date }) => entry === ticket.row.id && originalDayOf(date) === on);
    if (held === undefined) return [`${name} said to be there, and the desk has no such date of theirs`];
    noted.set(held, [...(noted.get(held) ?? []), tapOf(row)]);
    return [];
  });
  const wrong = signUps.flatMap((held) => {
    const at = held.arrived_at;
    const name = `${numberOf(held.entry)} at ${held.date}`;
    const said = noted.get(held);
    if (said === undefined) return at === null ? [] : [`${name} is noted, and nobody said so`];
    if (at === null) return [`${name} is there, and not noted`];
    return said.includes(at) ? [] : [`${name} is noted with a moment at which nobody said so`];
  });
  return [...broken, ...wrong];
}

/** Whoever gave something up holds nothing of it, and nobody calls them about it. */
export async function withdrawalsAreDone(db: Db): Promise<readonly string[]> {
  const all = await entriesOf(db);
  const signUps = await db.selectFrom('sign_up').selectAll().execute();
  const calls = await db.selectFrom('callback').selectAll().execute();
  return all.flatMap((one) => {
    const ticket = one.header.kind === 'withdrawal' ? ticketOf(one, all) : undefined;
    if (ticket === undefined) return [];
    const name = `${numberOf(one.row.id)} withdrew ${numberOf(ticket.row.id)}`;
    const held = signUps.filter(({ entry }) => entry === ticket.row.id);
    // Of a series, where somebody has been, they have been: that is told again in `retell.ts`.
    const holds = held.length === 1 && held.some(({ state }) => state !== 'withdrawn');
    const isCalled = calls.some(({ entry, step }) => entry === ticket.row.id && step !== 'withdrawn');
    return [...(holds ? [`${name}, which is still held`] : []), ...(isCalled ? [`${name}, and is called`] : [])];
  });
}
