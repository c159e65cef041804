// The least that keeps what kiosks push: the same rows as ours, by the bare driver, in durable transactions.
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

type Cell = string | number | null;

/** What one entry becomes: a row of `entry` and a row of `callback`. */
export interface BareRows {
  readonly entry: readonly Cell[];
  readonly callback: readonly Cell[];
}

/** All of them in one transaction; resolves when they are on the disk. */
export type BareInsert = (batches: readonly (readonly BareRows[])[]) => Promise<void>;

export interface BareDriver {
  readonly insert: BareInsert;
  readonly close: () => Promise<void>;
}

/** As `entry` and `callback` are, with their indexes and without what refers to what. */
export const bareTables = [
  `create table entry (id text primary key, seq bigint not null, kiosk text not null, kind text not null,
    header text not null, personal text not null, code text unique, made_at bigint not null,
    received_at bigint not null, clock_offset bigint not null, outcome text not null)`,
  `create table callback (entry text primary key, subject text not null, promised_on text not null, step text not null,
    by_staff text, step_at bigint, outcome text)`,
  'create index callback_by_step on callback (step, promised_on)',
];

interface CallbackHeader {
  readonly id: string;
  readonly kiosk: string;
  readonly kind: string;
  readonly code: string;
  readonly madeAt: number;
  readonly subject: string;
  readonly promisedOn: string;
}

let seq = 0;

/** The rows that ours leaves of a callback request, and its receipt. Nothing is looked at: it is what the kiosk says. */
export function takeBare({ header, envelope }: { readonly header: string; readonly envelope: unknown }) {
  const { id, kiosk, kind, code, madeAt, subject, promisedOn }: CallbackHeader = JSON.parse(header);
  const receivedAt = Date.now();
  const outcome = { kind: 'promised', on: promisedOn };
  const personal = JSON.stringify(envelope);
  seq += 1;
  const rows: BareRows = {
    entry: [id, seq, kiosk, kind, header, personal, code, madeAt, receivedAt, 0, JSON.stringify(outcome)],
    callback: [id, subject, promisedOn, 'waiting', null, null, null],
  };
  return { rows, receipt: { id, code, outcome, receivedAt } };
}

/** Makes the file. Its log is as long as ours: that is the faster way for it too. */
export function openBareSqlite(file: string): BareDriver {
  const raw = new DatabaseSync(file);
  raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4096');
  for (const table of bareTables) raw.exec(table);
  const insertEntry = raw.prepare('insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertCallback = raw.prepare('insert into callback values (?, ?, ?, ?, ?, ?, ?)');
  return {
    insert(batches) {
      raw.exec('begin immediate');
      for (const batch of batches) for (const { entry } of batch) insertEntry.run(...entry);
      for (const batch of batches) for (const { callback } of batch) insertCallback.run(...callback);
      raw.exec('commit');
      return Promise.resolve();
    },
    close: () => Promise.resolve(raw.close()),
  };
}

function statementFor(table: string, columns: number, rows: number): string {
  const row = (at: number) => Array.from({ length: columns }, (_, column) => `$${at * columns + column + 1}`).join();
  return `insert into ${table} values ${Array.from({ length: rows }, (_, at) => `(${row(at)})`).join()}`;
}

const statements = new Map<string, string>();

/** One statement for the rows of a batch, written and prepared once. */
function insertOf(table: string, rows: readonly (readonly Cell[])[]) {
  const columns = rows[0]?.length ?? 0;
  const name = `${table}${rows.length}`;
  const text = statements.get(name) ?? statementFor(table, columns, rows.length);
  statements.set(name, text);
  return { name, text, values: rows.flat() };
}

/** One connection, over which everything goes out at once and in one piece, as ours does. The tables must be there. */
export async function openBarePostgres(url: string): Promise<BareDriver> {
  const client = new Client({ connectionString: url, pipeline: true });
  await client.connect();
  return {
    async insert(batches) {
      const inserts = batches.flatMap((batch) => [
        insertOf(
          'entry',
          batch.map(({ entry }) => entry),
        ),
        insertOf(
          'callback',
          batch.map(({ callback }) => callback),
        ),
      ]);
      const { stream } = client.connection;
      stream.cork();
      const sent = [client.query('begin'), ...inserts.map((insert) => client.query(insert)), client.query('commit')];
      stream.uncork();
      await Promise.all(sent);
    },
    close: () => client.end(),
  };
}
