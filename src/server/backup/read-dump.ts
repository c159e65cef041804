// Reads a whole dump of PostgreSQL before anybody trusts it: whether it is one of ours, of what, and how many rows it has.
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { UnusableCopy } from './copy-database.ts';
import { startProgram } from './postgres-programs.ts';

export interface Dump {
  /** Rows by table, named as SQL names it: `staff."user"`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly version: number;
  /** Whose keys it was sealed with. */
  readonly identity: string | undefined;
}

/** Who owns it and who else may read it belongs to the database that it came from. */
export const plainly = ['--no-owner', '--no-privileges'] as const;

const ours = ['public.entry', 'public.setting', 'public.schema_version', 'staff."user"'] as const;
const begins = /^COPY ((?:public|staff)\.\S+) \((.*)\) FROM stdin;$/;
const ends = String.raw`\.`;

/** What stands in the columns of a row, by their names. Only for values without signs that COPY writes in another way. */
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
      `${file}: this dump is damaged, or is none, or a newer pg_dump made it than the pg_restore on this machine. ` +
        'Nothing was changed. Take another backup.',
    );
  if (!ours.every((table) => rows.has(table)) || version === 0)
    throw new UnusableCopy(`${file}: expected a backup of this program, as npm run backup makes it with DATABASE_URL.`);
  return { rows, version, identity };
}
