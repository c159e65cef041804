// What this server needs from a database. sqlite.ts and postgres.ts implement it; no other file knows the difference.
import type { Kysely, RawBuilder } from 'kysely';
import type { Change } from '../../changes/changes.ts';
import type { Schema } from './schema.ts';

/** Where a database with visitor data is. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'postgres';
      /** Contains the password: never show it. */
      readonly url: string;
    };

export interface Dialect {
  /** Ends the definition of a table that is stored in the order of its key, where the database supports that. */
  readonly inKeyOrder: RawBuilder<unknown>;
  /** Called first in the transaction that migrates the schema; lets in one process at a time. Throws UnfitDatabase. */
  beforeShape(tx: Kysely<Schema>): Promise<void>;
  /** The last statements of a transaction; other processes are notified when it is committed, and only then. */
  readonly announce: (changes: readonly Change[]) => readonly RawBuilder<unknown>[];
}

export interface Connections {
  readonly dialect: Dialect;
  /** The only connection that writes; used by the write queue alone. */
  readonly writer: Kysely<Schema>;
  /** Sees committed data and cannot write. */
  readonly reader: Kysely<Schema>;
  /** Receives the changes of other processes until closed. After a lost connection it reports every change as possible. */
  follow(onChanges: (changes: readonly Change[]) => void): Promise<void>;
  close(): Promise<void>;
}

/** The database does not respond in time. Nothing was acknowledged; try again later. The message contains no password. */
export class UnreachableDatabase extends Error {}

/** This database cannot be used; the message tells the operator why and what to do. */
export class UnfitDatabase extends Error {}
