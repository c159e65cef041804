// The database as the rest of the server knows it: read what was committed, write through the queue.
import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/time.ts';
import type { Sealer } from '../../sealing/seal.ts';
import { migrate } from './migrations.ts';
import type { Schema } from './schema.ts';
import { readSetting } from './settings.ts';
import { type Connections, openSqlite } from './sqlite.ts';
import { makeWriteQueue, type Write } from './write-queue.ts';

export interface Database {
  /** Sees every write from the moment that it resolved. */
  readonly read: Kysely<Schema>;
  readonly write: Write;
  /** Lets the writes that wait finish, then closes. Afterwards the file alone holds everything. */
  close(): Promise<void>;
}

/** After sealing what was stored: nothing of it stays in the file, however often the program was stopped meanwhile. */
async function forgetFreed({ writer, compact }: Connections): Promise<void> {
  if ((await readSetting(writer, 'freed-pages')) === undefined) return;
  compact();
  await writer.deleteFrom('setting').where('name', '=', 'freed-pages').execute();
}

/** Opens the file, or makes it, and brings it to this program's shape. Throws NewerDatabase. */
export async function openDatabase(file: string, now: Instant, sealer: Sealer): Promise<Database> {
  const connections = openSqlite(file);
  try {
    await migrate(connections.writer, now, sealer);
    await forgetFreed(connections);
  } catch (cause) {
    await connections.close();
    throw cause;
  }
  const queue = makeWriteQueue(connections.writer);
  return {
    read: connections.reader,
    write: queue.write,
    async close() {
      await queue.idle();
      await connections.close();
    },
  };
}
