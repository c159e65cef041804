// A pg pool for Kysely's own dialect: prepared statements, and one error for a lost connection.
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import {
  type ClientBase,
  type ClientConfig,
  DatabaseError,
  Pool,
  type PoolClient,
  type QueryResultRow,
  types,
} from 'pg';
import { UnreachableDatabase } from './connections.ts';

export interface PoolSettings {
  readonly url: string;
  readonly most: number;
  /** A statement to run on each new connection. */
  readonly first?: string;
  /** Called when an idle connection was lost. */
  readonly onFault: (cause: unknown) => void;
}

const mostStatements = 500;
const int8 = 20;

/** The `application_name` of the server's connections. */
export const serverName = 'buurtkiosk';

/** Every wait has a time limit, including that for a lock held by a machine that vanished. */
export const clientConfig = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: serverName,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  connectionTimeoutMillis: 5000,
  query_timeout: 30_000,
  lock_timeout: 20_000,
  idle_in_transaction_session_timeout: 15_000,
  // A query is sent without waiting for the answer to the one before it; PostgreSQL runs them in that order.
  pipeline: true,
  // Our numbers are below 2^53; pg returns int8 and count(*) as text.
  types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
});

/** Where the database is, without user and password. */
function placeOf(url: string): string {
  const read = URL.parse(url.replace('@/', '@localhost/'));
  if (read === null) return 'PostgreSQL';
  return `PostgreSQL at ${read.searchParams.get('host') ?? read.host}${read.pathname}`;
}

/** SQLSTATEs that mean "not now". Any other means that our statement is wrong. */
const notNow = /^(?:08|53|57P0|57014|55P03|25006|25P0|28|3D000)/;
/** A table changed under a prepared statement, because another process was updated. */
const outdated = '0A000';

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'no answer';

/** Turns errors of an unavailable database into UnreachableDatabase. Drops pg's message, which may contain what was sent. */
export function toUnreachable(cause: unknown, url: string): unknown {
  const refused = cause instanceof DatabaseError && !notNow.test(cause.code ?? '') && cause.code !== outdated;
  if (refused || cause instanceof UnreachableDatabase) return cause;
  return new UnreachableDatabase(
    `DATABASE_URL: ${placeOf(url)} cannot be used now (${codeOf(cause)}). ` +
      'Check that it runs, and that the host, database name, user and password are right.',
  );
}

/**
 * A pg client for Kysely that prepares each statement once per connection. Without preparing, PostgreSQL spends 30 to 50 %
 * more CPU on each entry of a push.
 */
class PreparingClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #url: string;
  readonly #names = new Map<string, string>();
  /** Its state is unknown, so the pool must not reuse it. */
  #isBroken = false;

  constructor(client: PoolClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    text: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof text !== 'string') throw new Error('Cursors are not supported.');
    return this.#send<Row>(text, parameters);
  }

  async #send<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    const name = this.#nameOf(text);
    this.#sendInOneWrite();
    try {
      const query = { text, values: [...parameters], ...(name === undefined ? {} : { name }) };
      return (await this.#client.query<Row & QueryResultRow>(query)) as PostgresQueryResult<Row>;
    } catch (cause) {
      const fault = toUnreachable(cause, this.#url);
      if (fault instanceof UnreachableDatabase) this.#isBroken = true;
      throw fault;
    }
  }

  release(isBroken = false): void {
    this.#client.release(isBroken || this.#isBroken);
  }

  /** Sends all queries of the same tick in one socket write: each write wakes PostgreSQL, which costs more than a query. */
  #sendInOneWrite(): void {
    const { stream } = this.#client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= mostStatements) return known;
    const name = `s${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/** A pg pool with the interface that Kysely expects. */
export function openPool({ url, most, first, onFault }: PoolSettings): PostgresPool {
  const pool = new Pool({
    ...clientConfig(url),
    max: most,
    idleTimeoutMillis: 60_000,
    // pg waits for this promise before it hands out the connection.
    ...(first === undefined ? {} : { onConnect: (client: ClientBase): unknown => client.query(first) }),
  });
  pool.on('error', (cause) => onFault(toUnreachable(cause, url)));
  // A query in progress reports the lost connection itself; without a listener this event would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const known = new WeakMap<PoolClient, PreparingClient>();
  return {
    options: {},
    async connect() {
      const client = await pool.connect().catch((cause: unknown) => {
        throw toUnreachable(cause, url);
      });
      const ours = known.get(client) ?? new PreparingClient(client, url);
      known.set(client, ours);
      return ours;
    },
    end: () => pool.end(),
  };
}
