// All that a server keeps, as it is now: two dumps are the same when nothing changed.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

type Rows = readonly Readonly<Record<string, unknown>>[];

function tablesOf(file: string): Readonly<Record<string, Rows>> {
  const raw = new DatabaseSync(file, { readOnly: true });
  try {
    const names = raw.prepare("select name from sqlite_master where type = 'table' order by name").all();
    return Object.fromEntries(
      names.map(({ name }) => [String(name), raw.prepare(`select * from "${String(name)}"`).all()]),
    );
  } finally {
    raw.close();
  }
}

/** Every table of both databases in this folder, also of one that is made tomorrow. */
export const dumpOf = (folder: string): Readonly<Record<string, Rows>> => ({
  ...tablesOf(join(folder, 'buurtkiosk.sqlite')),
  ...tablesOf(join(folder, 'staff.sqlite')),
});
