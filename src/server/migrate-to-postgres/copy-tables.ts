// Copies every row of a SQLite file to the same tables in PostgreSQL.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';

export type AnyTables = Record<string, Record<string, unknown>>;
type Row = Record<string, SQLOutputValue>;

/** Tables that are not copied, because each database tracks its own migrations. */
const itsOwn: ReadonlySet<string> = new Set(['schema_version']);
/** PostgreSQL accepts 65,535 values in a statement; fewer are fast enough and use little memory. */
const valuesAtOnce = 10_000;

const tablesIn = (source: DatabaseSync): readonly string[] =>
  source
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !itsOwn.has(name));

/** Orders the tables so that each comes after the tables that it refers to. */
function inOrder(source: DatabaseSync): readonly string[] {
  const ordered = new Set<string>();
  const put = (table: string): void => {
    for (const { table: of } of source.prepare(`pragma foreign_key_list("${table}")`).all())
      if (of !== table && !ordered.has(String(of))) put(String(of));
    ordered.add(table);
  };
  for (const table of tablesIn(source)) put(table);
  return [...ordered];
}

/** SQLite stores dates and booleans as text and numbers; these columns are converted. */
type Change = (value: SQLOutputValue) => unknown;
const asItIs: Change = (value) => value;
const changes: Readonly<Record<string, Change>> = {
  boolean: (value) => (value === null ? null : value === 1),
  'timestamp with time zone': (value) =>
    typeof value === 'string' || typeof value === 'number' ? new Date(value) : null,
};

async function changesOf(db: Kysely<AnyTables>, schema: string, table: string): Promise<ReadonlyMap<string, Change>> {
  const { rows } = await sql<{ column: string; type: string }>`
    select column_name as "column", data_type as type from information_schema.columns
    where table_schema = ${schema} and table_name = ${table}
  `.execute(db);
  return new Map(rows.map(({ column, type }) => [column, changes[type] ?? asItIs]));
}

async function count(db: Kysely<AnyTables>, table: string): Promise<number> {
  const counted = db.selectFrom(table).select((e) => e.fn.countAll<number>().as('rows'));
  return (await counted.executeTakeFirstOrThrow()).rows;
}

/** A table does not have as many rows as were copied. */
export class OtherCount extends Error {}

interface Copying {
  readonly source: DatabaseSync;
  /** The transaction of the caller, who commits it or rolls it back. */
  readonly tx: Kysely<AnyTables>;
  readonly schema: string;
}

async function copyTable({ source, tx, schema }: Copying, table: string): Promise<number> {
  const db = tx.withSchema(schema);
  const change = await changesOf(tx, schema, table);
  const most = Math.max(1, Math.floor(valuesAtOnce / Math.max(1, change.size)));
  const toRow = (row: Row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, (change.get(column) ?? asItIs)(value)]));
  let rows: Row[] = [];
  let copied = 0;
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await db.insertInto(table).values(rows.map(toRow)).execute();
    copied += rows.length;
    rows = [];
  };
  for (const row of source.prepare(`select * from "${table}"`).iterate()) {
    rows.push(row);
    if (rows.length === most) await flush();
  }
  await flush();
  if ((await count(db, table)) !== copied) throw new OtherCount(table);
  return copied;
}

/** Copies all tables and counts them; returns the rows of each. Throws OtherCount when a table was not empty before. */
export async function copyTables(copying: Copying): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  for (const table of inOrder(copying.source)) rows.set(table, await copyTable(copying, table));
  return rows;
}
