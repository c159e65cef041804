// A backup of PostgreSQL, by its own pg_dump: of one moment, while servers write.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOnly, syncFile } from '../store/database/disk.ts';
import { UnusableCopy } from './copy-database.ts';
import { reachOf, startProgram } from './postgres-programs.ts';
import { readDump } from './read-dump.ts';
import { asidePattern } from './restore-script.ts';

export const dumpName = 'buurtkiosk.dump';

/** Nobody is signed in again by a backup, and the links that were sent are over. What a restore put aside is no backup. */
const leftOut = [
  ...['staff.session', 'staff.verification'].map((table) => `--exclude-table-data=${table}`),
  `--exclude-schema=${asidePattern}`,
];

/** Writes the dump into this folder, and reads it back. Throws UnusableCopy. */
export const dumpPostgres =
  (url: string) =>
  async (folder: string): Promise<void> => {
    const file = join(folder, dumpName);
    const { argument, env } = reachOf(url);
    const output = openSync(file, 'wx', ownerOnly);
    try {
      const options = { env, streams: ['ignore', output] } as const;
      const { ended } = startProgram('pg_dump', ['--format=custom', '--no-owner', ...leftOut, argument], options);
      if (!(await ended))
        throw new UnusableCopy(
          'pg_dump did not succeed. Look whether PostgreSQL runs, and whether pg_dump is of its version or newer.',
        );
    } finally {
      closeSync(output);
    }
    await readDump(file);
    syncFile(file);
  };
