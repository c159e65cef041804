// Many rows in few statements. Kysely writes each text once; after that only the values travel.
import { type Compilable, CompiledQuery, type DialectAdapter, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** A batch goes in parts of these sizes, largest first, so that a handful of texts serves every batch. */
const insertSizes = [64, 32, 16, 8, 4, 2, 1] as const;
/** A list is asked in parts of at most the last size; a short part is filled up to the next one. */
const listSizes = [1, 8, 64, 512] as const;

/** Each database has its own way to write the same. */
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

/** Inserts all rows, in their order. Every row has the same columns. */
export async function insertAll<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Schema[Table][],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const write = (size: number) => () => {
    const row = Object.fromEntries(columns.map((column) => [column, '']));
    return db.insertInto<keyof Schema>(table).values(Array.from({ length: size }, () => row));
  };
  let at = 0;
  for (const size of insertSizes) {
    while (rows.length - at >= size) {
      const values: unknown[] = [];
      for (const row of rows.slice(at, at + size)) values.push(...Object.values(row));
      const text = textOf(db, `${table}(${columns.join()})*${size}`, write(size));
      await db.executeQuery(CompiledQuery.raw(text, values));
      at += size;
    }
  }
}

/**
 * Asks a question with one list in it, `… where id in (list)`, in as few queries as it takes.
 *
 * `name` tells questions apart; the list must be the question's only values. Rows come in no certain order.
 */
export async function askAll<Row, Listed extends string>(
  db: Kysely<Schema>,
  list: readonly Listed[],
  question: { readonly name: string; readonly ask: (list: readonly Listed[]) => Compilable<Row> },
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < list.length;) {
    const left = list.length - at;
    const size = listSizes.find((most) => left <= most) ?? 512;
    const part = list.slice(at, at + size);
    while (part.length < size) part.push(...part.slice(0, size - part.length));
    const text = textOf(db, `${question.name}*${size}`, () => question.ask(part));
    const answer = await db.executeQuery<Row>(CompiledQuery.raw(text, part));
    for (const row of answer.rows) rows.push(row);
    at += size;
  }
  return rows;
}
