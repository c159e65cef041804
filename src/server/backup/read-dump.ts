// Reads a whole PostgreSQL dump before it is used: checks that it is ours, and finds its version, keys and row counts.
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { UnusableCopy } from './copy-database.ts';
import { startProgram } from './postgres-programs.ts';

export interface Dump {
  /** Row counts by table, with names as in SQL: `staff."user"`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly version: number;
  /** The identity of the keys it was sealed with. */
  readonly identity: string | undefined;
}

/** Skips owner and privileges: these belong to the database that the dump came from. */
export const plainly = ['--no-owner', '--no-privileges'] as const;

const ours = ['public.entry', 'public.setting', 'public.schema_version', 'staff."user"'] as const;
const begins = /^COPY ((?:public|staff)\.\S+) \((.*)\) FROM stdin;$/;
const ends = String.raw`\.`;

/** The cells of a COPY row by column. Only for values that COPY does not escape. */
const cells = (columns: string, row: string): ReadonlyMap<string, string> => {
  const values = row.split('\t');
  return new Map(columns.split(', ').map((column, at) => [column, values[at] ?? '']));
};

/** Throws UnusableCopy. */
export async function readDump(file: string): Promise<Dump> {
  const { child, ended } = startProgram('pg_restore', [...plainly, '--file=-', file], { streams: ['ignore', 'pipe'] });
  const rows = new Map<string, number>();
  let version = 0;
  let identity: string | undefined;
  let at: { readonly table: string; readonly columns: string } | undefined;
  for await (const line of createInterface({ input: child.stdout ?? Readable.from([]), crlfDelay: Infinity })) {
    if (at === undefined) {
      const [, table, columns] = begins.exec(line) ?? [];
      if (table === undefined || columns === undefined) continue;
      at = { table, columns };
      rows.set(table, 0);
    } else if (line === ends) at = undefined;
    else {
      rows.set(at.table, (rows.get(at.table) ?? 0) + 1);
      if (at.table === 'public.schema_version')
        version = Math.max(version, Number(cells(at.columns, line).get('version')));
      if (at.table === 'public.setting' && cells(at.columns, line).get('name') === 'identity')
        identity = cells(at.columns, line).get('value');
    }
  }
  if (!(await ended))
    throw new UnusableCopy(
      `${file}: this dump is damaged, is no dump, or was made by a newer pg_dump than the pg_restore on this machine. ` +
        'Nothing was changed. Use another backup, or a newer pg_restore.',
    );
  if (!ours.every((table) => rows.has(table)) || version === 0)
    throw new UnusableCopy(
      `${file}: this is not a backup of this program. Use one that npm run backup made with DATABASE_URL.`,
    );
  return { rows, version, identity };
}
