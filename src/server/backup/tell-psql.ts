// Says to psql what puts a backup back, and tells in words where it stopped.
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UnusableCopy } from './copy-database.ts';
import { reachOf, startProgram } from './postgres-programs.ts';
import { plainly } from './read-dump.ts';
import { furthest, type Step, steps } from './restore-script.ts';

/** A newer pg_restore says this, and an older PostgreSQL does not know it. */
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

/** Hands psql the dump. False when it could not be read to its end: psql then hears no commit. */
export async function sayDump(file: string, psql: Writable): Promise<boolean> {
  const { child, ended } = startProgram('pg_restore', [...plainly, '--file=-', file], { streams: ['ignore', 'pipe'] });
  // Where psql has ended already, it has said why.
  await pipeline(child.stdout ?? Readable.from([]), withoutTooNew, psql, { end: false }).catch(() => child.kill());
  return ended;
}

/** By this name PostgreSQL knows the lines of a restore. */
export const restoreName = 'buurtkiosk restore';

export const inUse =
  'DATABASE_URL: a server works with this database, or a command does. Stop all of them first (Ctrl+C or SIGTERM).';

const unchanged = 'Nothing was changed.';
const stoppedAt = {
  begun: `psql could not begin. Look whether PostgreSQL runs, and whether psql is of its version or newer. ${unchanged}`,
  alone: `DATABASE_URL: another server is starting on this database, or a backup is being put back. Wait, or stop it. ${unchanged}`,
  nobody: inUse,
  aside:
    'DATABASE_URL: what is there could not be put aside. Close what else has this database open (psql, a report), and ' +
    `give this user its tables and the right to make schemas: alter database … owner to …; ${unchanged}`,
  loaded:
    'DATABASE_URL: the backup does not go into this database, or PostgreSQL went away. When it holds things of another ' +
    `program, take an empty one: createdb --encoding=UTF8. ${unchanged}`,
  counted: `The rows that were put back are not as many as the backup has. Take another backup. ${unchanged}`,
  done:
    'PostgreSQL did not answer at the very end: all of it was put back, or nothing was changed. Start a server and look; ' +
    'when it is as it was before, try again.',
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

/** Says all of it in one transaction: without its last word PostgreSQL undoes it. Throws UnusableCopy. */
export async function tellPsql(url: string, { before, dump, after }: Said): Promise<void> {
  const { argument, env } = reachOf(url);
  const options = ['--no-psqlrc', '--no-password', '--quiet', '--no-align', '--tuples-only', '--set=ON_ERROR_STOP=1'];
  const { child, ended } = startProgram('psql', [...options, argument, '--file=-'], {
    env: { ...env, PGAPPNAME: restoreName },
    streams: ['pipe', 'pipe'],
  });
  const stdin = child.stdin ?? new PassThrough();
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  // It ends at the first thing that is refused: what is written after that goes nowhere.
  stdin.on('error', () => {});
  stdin.write(before);
  const whole = await dump(stdin);
  stdin.end(whole ? after : '');
  await ended;
  expectDone(furthest(printed));
}
