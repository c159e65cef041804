// Kysely's driver over pg: statements prepared once, whole numbers as numbers, and a lost connection told as such.
import type { CompiledQuery, Driver, QueryResult, TransactionSettings } from 'kysely';
import { type ClientConfig, DatabaseError, Pool, type PoolClient, types } from 'pg';
import type { Pipelined } from './bulk.ts';
import { UnreachableDatabase } from './connections.ts';

export interface PoolSettings {
  readonly url: string;
  readonly most: number;
  /** Said once on each new connection. */
  readonly first?: string;
  /** A connection that nobody used was lost. */
  readonly onFault: (cause: unknown) => void;
}

const mostStatements = 500;
const int8 = 20;

/** By this name PostgreSQL knows the lines of servers. */
export const serverName = 'buurtkiosk';

/** A machine that vanished keeps nobody waiting for ever: not who asks, and not who waits for the counter row behind it. */
export const clientConfig = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: serverName,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  connectionTimeoutMillis: 5000,
  query_timeout: 30_000,
  lock_timeout: 20_000,
  idle_in_transaction_session_timeout: 15_000,
  // What is asked at once goes out at once, and is done in that order.
  pipeline: true,
  // Numbers of ours are below 2^53; pg gives int8 and count(*) as text.
  types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
});

/** Where the database is, without who and without a password. */
export function placeOf(url: string): string {
  const read = URL.parse(url.replace('@/', '@localhost/'));
  if (read === null) return 'PostgreSQL';
  return `PostgreSQL at ${read.searchParams.get('host') ?? read.host}${read.pathname}`;
}

/** Answers of PostgreSQL that say "not now", by SQLSTATE; the others say that we asked something wrong. */
const notNow = /^(?:08|53|57P0|57014|55P03|25006|25P0|28|3D000)/;
/** The shape of a table changed under a prepared statement: another process was brought up to date. */
const outdated = '0A000';

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'no answer';

/** The driver's own sentences stay behind: they may hold what was sent. */
export function toUnreachable(cause: unknown, url: string): unknown {
  const refused = cause instanceof DatabaseError && !notNow.test(cause.code ?? '') && cause.code !== outdated;
  if (refused || cause instanceof UnreachableDatabase) return cause;
  return new UnreachableDatabase(
    `DATABASE_URL: ${placeOf(url)} cannot be used now (${codeOf(cause)}). ` +
      'Look whether it runs, and whether name, user and password are right.',
  );
}

class Connection implements Pipelined {
  readonly #client: PoolClient;
  readonly #url: string;
  readonly #names = new Map<string, string>();
  #begun: Promise<string> | undefined;
  /** Whatever was going on is unknown: this connection is not used again. */
  isBroken = false;

  constructor(client: PoolClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async say(text: string): Promise<string> {
    this.#inOnePiece();
    try {
      return (await this.#client.query(text)).command;
    } catch (cause) {
      throw this.#fault(cause);
    }
  }

  /** Goes out with the query after it, which fails when this does. */
  begin(): void {
    this.#begun = this.say('begin');
    this.#begun.catch(() => undefined);
  }

  async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const name = this.#nameOf(text);
    const begun = this.#begun;
    this.#begun = undefined;
    this.#inOnePiece();
    try {
      const query = { text, values: [...parameters], ...(name === undefined ? {} : { name }) };
      const [{ command, rowCount, rows }] = await Promise.all([this.#client.query(query), begun]);
      const writes = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE';
      return writes ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
    } catch (cause) {
      throw this.#fault(cause);
    }
  }

  /** In a transaction PostgreSQL itself refuses what comes after a query that failed. */
  async executeTogether<Row>(queries: readonly CompiledQuery<Row>[]): Promise<readonly QueryResult<Row>[]> {
    const answers = await Promise.allSettled(queries.map((query) => this.executeQuery<Row>(query)));
    return answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Nothing here is read row by row.');
  }

  release(): void {
    this.#client.release(this.isBroken);
  }

  /** What is said in the same breath leaves together: each write wakes PostgreSQL, which costs more than many a query. */
  #inOnePiece(): void {
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

  #fault(cause: unknown): unknown {
    const told = toUnreachable(cause, this.#url);
    if (told instanceof UnreachableDatabase) this.isBroken = true;
    return told;
  }
}

export class PostgresDriver implements Driver {
  readonly #settings: PoolSettings;
  readonly #pool: Pool;
  readonly #connections = new WeakMap<PoolClient, Connection>();

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    this.#pool = new Pool({ ...clientConfig(settings.url), max: settings.most, idleTimeoutMillis: 60_000 });
    this.#pool.on('error', (cause) => settings.onFault(toUnreachable(cause, settings.url)));
    // In use, a lost connection is told by the query that it was lost under; unheard, this event would end the process.
    this.#pool.on('connect', (client) => void client.on('error', () => {}));
  }

  init = (): Promise<void> => Promise.resolve();

  async acquireConnection(): Promise<Connection> {
    const { url, first } = this.#settings;
    const client = await this.#pool.connect().catch((cause: unknown) => {
      throw toUnreachable(cause, url);
    });
    const known = this.#connections.get(client);
    if (known !== undefined) return known;
    const connection = new Connection(client, url);
    if (first !== undefined) await this.#begin(connection, first);
    this.#connections.set(client, connection);
    return connection;
  }

  async #begin(connection: Connection, first: string): Promise<void> {
    try {
      await connection.say(first);
    } catch (cause) {
      connection.isBroken = true;
      connection.release();
      throw cause;
    }
  }

  beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> {
    if (settings.isolationLevel !== undefined) throw new Error('Every transaction here is READ COMMITTED.');
    connection.begin();
    return Promise.resolve();
  }

  async commitTransaction(connection: Connection): Promise<void> {
    // Of a transaction that a refused statement ended, PostgreSQL makes nothing, and says so in this way only.
    if ((await connection.say('commit')) !== 'COMMIT') throw new Error('The transaction had failed before its end.');
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    try {
      await connection.say('rollback');
    } catch {
      connection.isBroken = true;
    }
  }

  releaseConnection(connection: Connection): Promise<void> {
    return Promise.resolve(connection.release());
  }

  destroy(): Promise<void> {
    return this.#pool.end();
  }
}
