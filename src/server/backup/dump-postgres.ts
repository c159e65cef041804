// Backs up PostgreSQL with pg_dump, which reads one consistent snapshot while servers write.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOnly, syncFile } from '../store/database/disk.ts';
import { UnusableCopy } from './copy-database.ts';
import { reachOf, startProgram } from './postgres-programs.ts';
import { readDump } from './read-dump.ts';
import { asidePattern } from './restore-script.ts';

export const dumpName = 'buurtkiosk.dump';

/** Excludes sign-ins and sent links, and the schemas in which a restore stored the previous data. */
const leftOut = [
  ...['staff.session', 'staff.verification'].map((table) => `--exclude-table-data=${table}`),
  `--exclude-schema=${asidePattern}`,
];

/** Writes the dump into this folder and checks it by reading it back. Throws UnusableCopy. */
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
          'pg_dump failed. Check that PostgreSQL runs, and that pg_dump has the same version or a newer one.',
        );
    } finally {
      closeSync(output);
    }
    await readDump(file);
    syncFile(file);
  };
