// Feeds a restore to psql, and reports in plain words where it stopped.
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UnusableCopy } from './copy-database.ts';
import { reachOf, startProgram } from './postgres-programs.ts';
import { plainly } from './read-dump.ts';
import { furthest, type Step, steps } from './restore-script.ts';

/** A newer pg_restore writes this setting, which an older PostgreSQL does not know. */
const tooNew = /^SET transaction_timeout = 0;$/m;
const endOfHead = `'search_path'`;

async function* withoutTooNew(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const part of parts) {
    if (head === undefined) yield part;
    else {
      head = Buffer.concat([head, part]);
      if (!head.includes(endOfHead)) continue;
      yield Buffer.from(head.toString('latin1').replace(tooNew, ''), 'latin1');
      head = undefined;
    }
  }
  if (head !== undefined) yield head;
}

/** Streams the dump to psql. False when the dump could not be read to its end; the transaction must not be committed then. */
export async function pipeDump(file: string, psql: Writable): Promise<boolean> {
  const { child, ended } = startProgram('pg_restore', [...plainly, '--file=-', file], { streams: ['ignore', 'pipe'] });
  // When psql ended early, `furthest` says where.
  await pipeline(child.stdout ?? Readable.from([]), withoutTooNew, psql, { end: false }).catch(() => child.kill());
  return ended;
}

/** The `application_name` of a restore's connections. */
export const restoreName = 'buurtkiosk restore';

export const inUse =
  'DATABASE_URL: a server or a command is using this database. Stop all of them first (Ctrl+C or SIGTERM).';

const unchanged = 'Nothing was changed.';
const stoppedAt = {
  begun: `psql could not connect. Check that PostgreSQL runs, and that psql has the same version or a newer one. ${unchanged}`,
  alone:
    'DATABASE_URL: another server is starting on this database, or another restore is running. Wait until it is done, ' +
    `or stop it. ${unchanged}`,
  nobody: inUse,
  aside:
    'DATABASE_URL: the current data could not be moved to another schema. Close other programs that use this database ' +
    '(psql, a report), and give this user its tables and the right to make schemas: alter database … owner to …; ' +
    unchanged,
  loaded:
    'DATABASE_URL: the backup could not be loaded, or the connection to PostgreSQL was lost. If this database contains ' +
    `tables of another program, use an empty one: createdb --encoding=UTF8. ${unchanged}`,
  counted: `The restored rows do not match the number in the backup. Use another backup. ${unchanged}`,
  done:
    'PostgreSQL did not confirm the end of the restore: either everything was restored, or nothing was changed. Start a ' +
    'server and check; if the data are as before, try again.',
} as const;

function expectDone(last: Step | undefined): void {
  if (last === 'done') return;
  const failed = last === undefined ? 'begun' : steps[steps.indexOf(last) + 1];
  throw new UnusableCopy(stoppedAt[failed ?? 'begun']);
}

interface Said {
  readonly before: string;
  readonly dump: (psql: Writable) => Promise<boolean>;
  readonly after: string;
}

/** Runs the restore as one transaction; without the final commit PostgreSQL undoes it. Throws UnusableCopy. */
export async function runPsql(url: string, { before, dump, after }: Said): Promise<void> {
  const { argument, env } = reachOf(url);
  const options = ['--no-psqlrc', '--no-password', '--quiet', '--no-align', '--tuples-only', '--set=ON_ERROR_STOP=1'];
  const { child, ended } = startProgram('psql', [...options, argument, '--file=-'], {
    env: { ...env, PGAPPNAME: restoreName },
    streams: ['pipe', 'pipe'],
  });
  const stdin = child.stdin ?? new PassThrough();
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  // psql ends at the first error; later writes to it fail, and the steps that it printed say why.
  stdin.on('error', () => {});
  stdin.write(before);
  const whole = await dump(stdin);
  stdin.end(whole ? after : '');
  await ended;
  expectDone(furthest(printed));
}
