// What must be true of what people said of their tickets, whichever of the two came first.
import type { Kysely } from 'kysely';
import { type EntryHeader, isAboutTicket, ownCode } from '../../src/domain/entry.ts';
import type { Code } from '../../src/domain/ids.ts';
import { headerOf } from '../../src/server/store/json.ts';
import type { EntryRow, Schema } from '../../src/server/store/schema.ts';
import { numberOf } from './visitors.ts';

type Db = Kysely<Schema>;

export interface Told {
  readonly row: EntryRow;
  readonly header: EntryHeader;
}

/** All that is at the desk, in the order in which it came. */
export const entriesOf = async (db: Db): Promise<readonly Told[]> =>
  (await db.selectFrom('entry').selectAll().orderBy('seq').execute()).map((row) => ({
    row,
    header: headerOf(row.header),
  }));

/** The ticket that this was said of; undefined when it is not here, or was refused before this came. */
export function ticketOf({ row, header }: Told, all: readonly Told[]): Told | undefined {
  const code: Code | null = isAboutTicket(header) ? header.ticket : null;
  const ticket = all.find((one) => ownCode(one.header) === code);
  return ticket === undefined || (ticket.row.code === null && ticket.row.seq < row.seq) ? undefined : ticket;
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
