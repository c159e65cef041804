// A backup of PostgreSQL, by its own pg_dump: of one moment, while servers write.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOnly, syncFile } from '../disk.ts';
import { UnusableCopy } from './copy-database.ts';

export const dumpName = 'buurtkiosk.dump';

const notThere =
  'pg_dump and pg_restore are not on this machine. Install them (Debian and Ubuntu: apt-get install postgresql-client), ' +
  'of the same version as PostgreSQL or newer.';

/** What libpq reads from the environment: a password in an argument would be seen by everybody on the machine. */
function withoutPassword(url: string): { readonly shown: string; readonly env: NodeJS.ProcessEnv } {
  const password = /^(postgres(?:ql)?:\/\/[^:@/?]*):([^@/]*)@/.exec(url);
  if (password === null) return { shown: url, env: process.env };
  const [whole, before = '', secret = ''] = password;
  return {
    shown: `${before}@${url.slice(whole.length)}`,
    env: { ...process.env, PGPASSWORD: decodeURIComponent(secret) },
  };
}

interface Running {
  readonly env: NodeJS.ProcessEnv;
  readonly output: number | 'ignore';
}

/** Its own words are not repeated: they may name a user or hold a statement. */
async function run(program: string, args: readonly string[], { env, output }: Running): Promise<void> {
  const child = spawn(program, args, { env, stdio: ['ignore', output, 'ignore'] });
  const ended: unknown[] = await once(child, 'exit').catch(() => {
    throw new UnusableCopy(notThere);
  });
  if (ended[0] !== 0)
    throw new UnusableCopy(
      `${program} did not succeed. Look whether PostgreSQL runs, and whether ${program} is of its version or newer.`,
    );
}

/** Nobody is signed in again by a backup, and the links that were sent are over. */
const leftOut = ['staff.session', 'staff.verification'].map((table) => `--exclude-table-data=${table}`);

/** Writes the dump into this folder, and reads it back. Throws UnusableCopy. */
export const dumpPostgres =
  (url: string) =>
  async (folder: string): Promise<void> => {
    const file = join(folder, dumpName);
    const { shown, env } = withoutPassword(url);
    const output = openSync(file, 'wx', ownerOnly);
    try {
      await run('pg_dump', ['--format=custom', '--no-owner', ...leftOut, `--dbname=${shown}`], { env, output });
    } finally {
      closeSync(output);
    }
    await run('pg_restore', ['--list', file], { env, output: 'ignore' });
    syncFile(file);
  };

/** What to do instead: the database that is there stays as it is, and can be gone back to. */
export const restoreWords = (
  file: string,
): string => `With DATABASE_URL, a backup is put back in a new database; the one that is there stays as it is:

  createdb --encoding=UTF8 buurtkiosk_2
  pg_restore --no-owner --single-transaction --exit-on-error --dbname=buurtkiosk_2 ${file}

Then stop all servers, and start them with that database in DATABASE_URL and the same KEYS_FILE. Kiosks offer again by
themselves what they left in the last fourteen days. Colleagues sign in again.
`;
