// Reads and writes many rows in few statements. Kysely compiles each statement once; after that only values are bound.
import {
  type Compilable,
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Kysely,
  PostgresAdapter,
  SqliteAdapter,
} from 'kysely';
import type { Schema } from './schema.ts';

/** Rows are inserted in chunks of these sizes, largest first, so that a few statements serve every batch. */
const insertSizes = [256, 64, 32, 16, 8, 4, 2, 1] as const;
/** SQLite inserts rows twice as fast one by one: in a longer statement it copies each value once more. */
const oneByOne = [1] as const;
/** Lists are queried in chunks of these sizes; a short chunk is padded to the next size. */
const listSizes = [1, 8, 64, 512] as const;

/** Compiled statements by name, separately for each SQL dialect. */
const textsOf = new WeakMap<DialectAdapter, Map<string, string>>();

function textOf(db: Kysely<Schema>, name: string, write: () => Compilable): string {
  const { adapter } = db.getExecutor();
  const texts = textsOf.get(adapter) ?? new Map<string, string>();
  textsOf.set(adapter, texts);
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = write().compile().sql;
  texts.set(name, text);
  return text;
}

type Sent<Row> = readonly { readonly rows: readonly Row[]; readonly numAffectedRows?: bigint }[];

/** Sends queries without waiting in between. In a PostgreSQL transaction, everything after a failed query is refused. */
async function sendPipelined<Row>(
  connection: DatabaseConnection,
  queries: readonly CompiledQuery<Row>[],
): Promise<Sent<Row>> {
  const answers = await Promise.allSettled(queries.map((query) => connection.executeQuery<Row>(query)));
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

async function sendOver<Row>(
  { connection, adapter }: { readonly connection: DatabaseConnection; readonly adapter: DialectAdapter },
  queries: readonly CompiledQuery<Row>[],
): Promise<Sent<Row>> {
  if (adapter instanceof PostgresAdapter) return sendPipelined(connection, queries);
  const sent: Sent<Row>[number][] = [];
  // One by one: a full disk ends the transaction by itself, and later statements would then be committed on their own.
  for (const query of queries) sent.push(await connection.executeQuery<Row>(query));
  return sent;
}

/** Sends queries in this order, in one round trip where possible. Results come in the same order. */
export async function sendTogether<Row>(
  db: Kysely<Schema>,
  queries: readonly CompiledQuery<Row>[],
): Promise<Sent<Row>> {
  if (queries.length === 0) return [];
  const executor = db.getExecutor();
  const { adapter } = executor;
  return executor.provideConnection((connection) => sendOver({ connection, adapter }, queries));
}

/** The statements that insert these rows, in order. Every row must have the same columns. */
export function insertsOf<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Schema[Table][],
): readonly CompiledQuery[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = Object.keys(first);
  const write = (size: number) => () => {
    const row = Object.fromEntries(columns.map((column) => [column, '']));
    return db.insertInto<keyof Schema>(table).values(Array.from({ length: size }, () => row));
  };
  const sizes = db.getExecutor().adapter instanceof SqliteAdapter ? oneByOne : insertSizes;
  const inserts: CompiledQuery[] = [];
  let at = 0;
  for (const size of sizes) {
    while (rows.length - at >= size) {
      const values: unknown[] = [];
      for (const row of rows.slice(at, at + size)) values.push(...Object.values(row));
      const text = textOf(db, `${table}(${columns.join()})*${size}`, write(size));
      inserts.push(CompiledQuery.raw(text, values));
      at += size;
    }
  }
  return inserts;
}

/** Inserts these rows, in order. Every row must have the same columns. */
export async function insertAll<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Schema[Table][],
): Promise<void> {
  await sendTogether(db, insertsOf(db, table, rows));
}

/**
 * A query with one list, `… where id in (list)`. The list must provide its only bound values.
 *
 * `name` identifies the compiled statement, so it must be unique.
 */
export interface Question<Row, Listed extends string> {
  readonly name: string;
  readonly list: readonly Listed[];
  readonly ask: (list: readonly Listed[]) => Compilable<Row>;
}

function queriesOf<Row, Listed extends string>(
  db: Kysely<Schema>,
  { name, list, ask }: Question<Row, Listed>,
): readonly CompiledQuery<Row>[] {
  const queries: CompiledQuery<Row>[] = [];
  for (let at = 0; at < list.length;) {
    const left = list.length - at;
    const size = listSizes.find((most) => left <= most) ?? 512;
    const part = list.slice(at, at + size);
    while (part.length < size) part.push(...part.slice(0, size - part.length));
    queries.push(
      CompiledQuery.raw(
        textOf(db, `${name}*${size}`, () => ask(part)),
        part,
      ),
    );
    at += size;
  }
  return queries;
}

const rowsOf = <Row>(sent: Sent<Row>): readonly Row[] => sent.flatMap((answer) => answer.rows);

/** Runs the query in as few statements as possible. The order of the rows is not defined. */
export const askAll = async <Row, Listed extends string>(
  db: Kysely<Schema>,
  question: Question<Row, Listed>,
): Promise<readonly Row[]> => rowsOf(await sendTogether(db, queriesOf(db, question)));

/** Runs two queries at the same time. */
export async function askBoth<One, Other, Listed extends string, Named extends string>(
  db: Kysely<Schema>,
  one: Question<One, Listed>,
  other: Question<Other, Named>,
): Promise<readonly [readonly One[], readonly Other[]]> {
  const executor = db.getExecutor();
  const { adapter } = executor;
  return executor.provideConnection(async (connection) => {
    const over = { connection, adapter };
    const [first, second] = await Promise.all([
      sendOver(over, queriesOf(db, one)),
      sendOver(over, queriesOf(db, other)),
    ]);
    return [rowsOf(first), rowsOf(second)] as const;
  });
}
