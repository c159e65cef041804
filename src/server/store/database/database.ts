// The database as the rest of the server knows it: read what was committed, write through the queue.
import type { Kysely } from 'kysely';
import type { Instant } from '../../../domain/time/time.ts';
import type { Changes } from '../../changes/changes.ts';
import type { Connections, DatabaseLocation } from './connections.ts';
import { migrate } from './migrations.ts';
import { alonePostgres, identityInPostgres, openPostgres } from './postgres.ts';
import type { Schema } from './schema.ts';
import { identityIn, openSqlite } from './sqlite.ts';
import { makeWriteQueue, type Write } from './write-queue.ts';

export interface Database {
  /** Sees every write from the moment that it resolved. */
  readonly read: Kysely<Schema>;
  readonly write: Write;
  /** Lets the writes that wait finish, then closes. Afterwards the file alone holds everything. */
  close(): Promise<void>;
}

interface DatabaseDeps {
  readonly now: Instant;
  /** Told of each write that has something to tell, in whichever process it was. */
  readonly changes: Pick<Changes, 'tell'>;
  /** Something went wrong that no request waits for; it is tried again by itself. */
  readonly onFault: (cause: unknown) => void;
}

const connect = (place: DatabaseLocation, onFault: DatabaseDeps['onFault']): Connections =>
  place.kind === 'sqlite' ? openSqlite(place.file) : openPostgres(place.url, onFault);

/** Whose keys the entries are sealed with; undefined when there are none yet. Throws UnreachableDatabase. */
export const identityOf = (place: DatabaseLocation): Promise<string | undefined> =>
  place.kind === 'sqlite' ? Promise.resolve(identityIn(place.file)) : identityInPostgres(place.url);

/** Of all processes on this database, one at a time does what is handed in here. On SQLite there is but one. */
export const aloneOn = <Value>(place: DatabaseLocation, work: () => Promise<Value>): Promise<Value> =>
  place.kind === 'sqlite' ? work() : alonePostgres(place.url, work);

/**
 * Opens the database, or makes it, and brings it to this program's shape.
 *
 * Throws NewerDatabase, UnfitDatabase or UnreachableDatabase.
 */
export async function openDatabase(place: DatabaseLocation, deps: DatabaseDeps): Promise<Database> {
  const { now, changes, onFault } = deps;
  const connections = connect(place, onFault);
  const { writer, reader, dialect } = connections;
  const tell: Parameters<Connections['follow']>[0] = (changed) => changes.tell(...changed);
  try {
    await migrate(writer, { dialect, now });
    await connections.follow(tell);
  } catch (cause) {
    await connections.close();
    throw cause;
  }
  const queue = makeWriteQueue({ db: writer, announce: dialect.announce, tell });
  return {
    read: reader,
    write: queue.write,
    async close() {
      await queue.idle();
      await connections.close();
    },
  };
}
