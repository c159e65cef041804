// What a database must be able to do for this server. sqlite.ts and postgres.ts each do it their way; nobody else differs.
import type { Kysely, RawBuilder } from 'kysely';
import type { Change } from '../../changes/changes.ts';
import type { Schema } from './schema.ts';

/** Which database holds what people leave. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'postgres';
      /** With its password: never to be shown. */
      readonly url: string;
    };

export interface Dialect {
  /** Ends a table whose rows lie in the order of their key, where a database can do that. */
  readonly inKeyOrder: RawBuilder<unknown>;
  /** Called first in the transaction that changes the shape: one process at a time. Throws UnfitDatabase. */
  beforeShape(tx: Kysely<Schema>): Promise<void>;
  /** Said last in a transaction: other processes hear of it when it is committed, and only then. */
  readonly announce: (changes: readonly Change[]) => readonly RawBuilder<unknown>[];
}

export interface Connections {
  readonly dialect: Dialect;
  /** The only connection that writes, used by the write queue alone. */
  readonly writer: Kysely<Schema>;
  /** Sees what was committed; cannot write. */
  readonly reader: Kysely<Schema>;
  /** Hears what other processes announce, until it is closed. After a silence, everything may have changed. */
  follow(hear: (changes: readonly Change[]) => void): Promise<void>;
  close(): Promise<void>;
}

/** The database does not answer, or not in time. Nothing was promised; ask again later. The message holds no password. */
export class UnreachableDatabase extends Error {}

/** This database cannot be used; the message says why and what to do. */
export class UnfitDatabase extends Error {}
