// PostgreSQL's own programs, called so that nobody on the machine sees a password and no log holds what they say.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UnusableCopy } from './copy-database.ts';

const notThere =
  'pg_dump, pg_restore and psql are not on this machine. Install them (Debian and Ubuntu: apt-get install ' +
  'postgresql-client), of the same version as PostgreSQL or newer.';

/** How these programs reach a database. */
export interface Reach {
  readonly argument: string;
  readonly env: NodeJS.ProcessEnv;
}

/** libpq reads a password from the environment: in an argument it would be seen by everybody on the machine. */
export function reachOf(url: string): Reach {
  const password = /^(postgres(?:ql)?:\/\/[^:@/?]*):([^@/]*)@/.exec(url);
  if (password === null) return { argument: `--dbname=${url}`, env: process.env };
  const [whole, before = '', secret = ''] = password;
  return {
    argument: `--dbname=${before}@${url.slice(whole.length)}`,
    env: { ...process.env, PGPASSWORD: decodeURIComponent(secret) },
  };
}

type Streams = readonly ['ignore' | 'pipe', 'ignore' | 'pipe' | number];

interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Standard input and output. What it complains of is not repeated: it may name a user or hold a statement. */
  readonly streams: Streams;
}

/** Starts it. `ended` resolves to whether it succeeded, and throws UnusableCopy when it is not on this machine. */
export function startProgram(program: string, args: readonly string[], { env = process.env, streams }: StartOptions) {
  const child = spawn(program, args, { env, stdio: [...streams, 'ignore'] });
  const ended = once(child, 'close').then(
    (how: unknown[]) => how[0] === 0,
    () => {
      throw new UnusableCopy(notThere);
    },
  );
  // Whoever reads or writes hears of it there first.
  ended.catch(() => undefined);
  return { child, ended };
}
