// The database as the rest of the server uses it: read committed data, and write through the queue.
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
  /** Sees every write as soon as it has resolved. */
  readonly read: Kysely<Schema>;
  readonly write: Write;
  /** Waits for pending writes, then closes. A SQLite file is then complete without its write-ahead log. */
  close(): Promise<void>;
}

interface DatabaseDeps {
  readonly now: Instant;
  /** Notified of each write that reports changes, in whichever process it ran. */
  readonly changes: Pick<Changes, 'tell'>;
  /** Called for failures outside any request; these are retried automatically. */
  readonly onFault: (cause: unknown) => void;
}

const connect = (place: DatabaseLocation, onFault: DatabaseDeps['onFault']): Connections =>
  place.kind === 'sqlite' ? openSqlite(place.file) : openPostgres(place.url, onFault);

/** The identity of the keys that sealed the entries; undefined when there are none yet. Throws UnreachableDatabase. */
export const identityOf = (place: DatabaseLocation): Promise<string | undefined> =>
  place.kind === 'sqlite' ? Promise.resolve(identityIn(place.file)) : identityInPostgres(place.url);

/** Runs `work` in one process at a time for this database. With SQLite there is only one process. */
export const aloneOn = <Value>(place: DatabaseLocation, work: () => Promise<Value>): Promise<Value> =>
  place.kind === 'sqlite' ? work() : alonePostgres(place.url, work);

/**
 * Opens the database or creates it, and migrates it to this program's schema.
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
