// Runs PostgreSQL's own programs without exposing a password to other users or copying their output to a log.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UnusableCopy } from './copy-database.ts';

const notThere =
  'pg_dump, pg_restore and psql are not installed on this machine. Install them in the version of PostgreSQL or newer ' +
  '(Debian and Ubuntu: apt-get install postgresql-client).';

/** How these programs connect to a database. */
export interface Reach {
  readonly argument: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Passes the password in the environment, because every user of the machine can read a program's arguments. */
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
  /** Standard input and output. Standard error is dropped: it may name a user or contain a statement. */
  readonly streams: Streams;
}

/** Starts a program. `ended` resolves to whether it succeeded, and throws UnusableCopy when it is not installed. */
export function startProgram(program: string, args: readonly string[], { env = process.env, streams }: StartOptions) {
  const child = spawn(program, args, { env, stdio: [...streams, 'ignore'] });
  const ended = once(child, 'close').then(
    (how: unknown[]) => how[0] === 0,
    () => {
      throw new UnusableCopy(notThere);
    },
  );
  // Callers await `ended` later; this prevents an unhandled rejection until then.
  ended.catch(() => undefined);
  return { child, ended };
}
