// A real PostgreSQL of this run's own: found, or installed by this script; in a temporary folder, over a socket in it.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { installByApt, isRoot } from './debian.ts';
import { makeFolder } from './folders.ts';

const run = promisify(execFile);
const oldest = 15;
/** A server that does not answer by then never will. */
const readyWithinMs = 30_000;

/** Debian keeps each version in a folder of its own; the newest first. */
function debianFolders(): readonly string[] {
  const all = '/usr/lib/postgresql';
  if (!existsSync(all)) return [];
  const versions = readdirSync(all).toSorted((one, other) => Number(other) - Number(one));
  return versions.map((version) => join(all, version, 'bin'));
}

async function isRecent(folder: string): Promise<boolean> {
  if (!['initdb', 'postgres', 'pg_dump'].every((name) => existsSync(join(folder, name)))) return false;
  const said = await run(join(folder, 'postgres'), ['--version']).catch(() => ({ stdout: '' }));
  return Number(/(\d+)/.exec(said.stdout)?.[1] ?? 0) >= oldest;
}

async function firstRecent(): Promise<string | undefined> {
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  for (const folder of [...debianFolders(), ...onPath]) if (await isRecent(folder)) return folder;
  return undefined;
}

async function find(): Promise<string> {
  const chosen = process.env['POSTGRES_BIN'];
  if (chosen !== undefined && chosen !== '') {
    if (await isRecent(chosen)) return chosen;
    throw new Error(`POSTGRES_BIN is ${chosen}, and there is no PostgreSQL of version ${oldest} or later in it.`);
  }
  const found = await firstRecent();
  if (found !== undefined) return found;
  await installByApt('postgresql');
  const installed = await firstRecent();
  if (installed !== undefined) return installed;
  throw new Error(
    `There is no PostgreSQL ${oldest} or later and none could be installed. ` +
      "Install one (Debian and Ubuntu: apt-get install postgresql), or set POSTGRES_BIN to the folder of its 'postgres'.",
  );
}

let found: Promise<string> | undefined;

/** The folder with PostgreSQL's programs. Throws one clear line when there are none and none can be installed. */
const findPostgres = (): Promise<string> => (found ??= find());

/** PostgreSQL refuses root: then it runs as its own user, or as nobody. */
function asWhom(): { readonly uid: number; readonly gid: number } | undefined {
  if (!isRoot()) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const known = ['postgres', 'nobody'].flatMap((name) => lines.filter((line) => line.startsWith(`${name}:`)));
  const [, , uid, gid] = known[0]?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('There is no user postgres and no user nobody.');
  return { uid: Number(uid), gid: Number(gid) };
}

export interface PostgresServer {
  /** Where its programs are, as pg_dump. */
  readonly programs: string;
  readonly urlOf: (database: string) => string;
  /** Makes a database, as a copy of another one when asked, and answers its URL. */
  readonly create: (database: string, copyOf?: string) => Promise<string>;
  readonly drop: (database: string) => Promise<void>;
  /** Pulls the plug: nothing is written any more that was not. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same data. Resolves when it answers. */
  readonly start: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

const user = 'buurt';
/** Fsync stays on, as the product demands; the rest makes room for many small databases. */
const settings = ['listen_addresses=', 'max_connections=300', 'max_wal_size=4GB', 'jit=off'];

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Its data are on the disk, unless the disk is not what is looked at. */
export async function startPostgres({ inMemory = false } = {}): Promise<PostgresServer> {
  const programs = await findPostgres();
  const prefix = 'buurtkiosk-pg-';
  const folder = inMemory ? makeFolder(prefix) : mkdtempSync(join(tmpdir(), prefix));
  const who = asWhom();
  if (who !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const made = ['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--no-sync'];
  await run(join(programs, 'initdb'), made, { ...who, env, cwd: folder });
  const urlOf = (database: string): string => `postgres://${user}@/${database}?host=${encodeURIComponent(folder)}`;
  let running: ChildProcess | undefined;

  async function start(): Promise<void> {
    const args = ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])];
    const child = spawn(join(programs, 'postgres'), args, { ...who, env, cwd: folder });
    running = child;
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-4000)));
    const until = performance.now() + readyWithinMs;
    while (
      !(await ask(urlOf('postgres'), 'select 1').then(
        () => true,
        () => false,
      ))
    ) {
      if (child.exitCode !== null || performance.now() > until) throw new Error(`PostgreSQL did not start:\n${said}`);
      await wait(25);
    }
  }

  async function end(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const ending = running;
    running = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  }
  // When the run itself ends without a word.
  process.once('exit', () => running?.kill('SIGQUIT'));

  await start();
  return {
    programs,
    urlOf,
    start,
    kill: () => end('SIGQUIT'),
    async create(database, copyOf = 'template1') {
      await ask(urlOf('postgres'), `create database "${database}" template "${copyOf}"`);
      return urlOf(database);
    },
    drop: (database) => ask(urlOf('postgres'), `drop database if exists "${database}" with (force)`),
    async stop() {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
