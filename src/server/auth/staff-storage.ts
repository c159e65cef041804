// Where accounts and sessions are stored: in a file of their own, or in a schema of their own on the same PostgreSQL.
//
// They are separate because better-auth writes on its own connection and brings its own migrations. It therefore never
// blocks the transaction that stores a visitor's entry, and neither program changes the other's tables.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { dirname, join } from 'node:path';
import type { DatabaseLocation } from '../store/database/connections.ts';
import { connectTo } from '../store/database/postgres.ts';
import { openSqliteFile } from '../store/database/sqlite.ts';

type Tables = Record<string, Record<string, unknown>>;

export interface StaffStorage {
  readonly database: DatabaseSync | { readonly db: Kysely<Tables>; readonly type: 'postgres' };
  /** Signs the cookies; the same in every process that shares the accounts. */
  readonly secret: string;
  /** Throws `UnreachableDatabase` when the database cannot be reached. */
  expectReachable(): Promise<void>;
  close(): Promise<void>;
}

interface StorageDeps {
  readonly keys: { secretFor(use: string): Uint8Array };
  readonly onFault: (cause: unknown) => void;
}

const schema = 'staff';
/** Passwords are hashed between queries, so two connections are never in use for long. */
const mostConnections = 2;

/** Creates the secret at the first start, readable by the server only. */
function readSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true });
  return readFileSync(file, 'utf8');
}

function openFile(file: string): StaffStorage {
  const database = openSqliteFile(file);
  return {
    database,
    secret: readSecret(join(dirname(file), 'session-secret')),
    expectReachable: () => Promise.resolve(),
    close: () => Promise.resolve(database.close()),
  };
}

async function openSchema(url: string, { keys, onFault }: StorageDeps): Promise<StaffStorage> {
  const db = connectTo<Tables>({ url, most: mostConnections, first: `set search_path to ${schema}`, onFault });
  await db.schema.createSchema(schema).ifNotExists().execute();
  return {
    database: { db, type: 'postgres' },
    secret: Buffer.from(keys.secretFor('desk-sessions')).toString('base64url'),
    async expectReachable() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

export const openStaffStorage = (place: DatabaseLocation, deps: StorageDeps): Promise<StaffStorage> =>
  place.kind === 'sqlite' ? Promise.resolve(openFile(place.file)) : openSchema(place.url, deps);
