// What the machine says about this server, read from the environment once.
import { join } from 'node:path';
import * as v from 'valibot';
import { demoFolder } from '../../domain/entries/reserved-ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import { type Duration, hours } from '../../domain/time/time.ts';

export const modes = ['demo', 'serve'] as const;
export type Mode = (typeof modes)[number];

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

export interface Settings {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** The PostgreSQL that holds what people leave, with its password; null when DATA_DIR does. */
  readonly databaseUrl: string | null;
  /** What opens everything that people left. */
  readonly keysFile: string;
  readonly configFolder: string;
  readonly deployment: string;
  /** Without a slash at the end. */
  readonly publicAddress: string;
  readonly logLevel: LogLevel;
  readonly backup: {
    /** Null when the server makes none by itself. */
    readonly every: Duration | null;
    readonly keep: number;
  };
}

/** `name` is as in the environment. */
export interface WrongSetting {
  readonly name: string;
  readonly value: string;
  readonly expected: string;
}

const folder = v.pipe(v.string(), v.minLength(1, 'a folder'));
const isAddress = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
};

/** As pg and libpq read it: a host may be a folder with a socket, in the query. */
function isPostgres(text: string): boolean {
  const url = URL.parse(text.replace('@/', '@localhost/'));
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && /^\/[^/]+$/.test(url.pathname) && url.hash === '';
}

const wholeNumber = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,5}$/, expected),
    v.transform(Number),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};

const environment = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'a number from 1 to 65535'),
      v.transform(Number),
      v.minValue(1, 'a number from 1 to 65535'),
      v.maxValue(65_535, 'a number from 1 to 65535'),
    ),
    '8080',
  ),
  HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'an address to listen on, as 127.0.0.1 or 0.0.0.0')),
    '127.0.0.1',
  ),
  DATA_DIR: v.optional(folder),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.check(isPostgres, 'a PostgreSQL database as postgres://user:password@host:5432/name')),
  ),
  KEYS_FILE: v.optional(v.pipe(v.string(), v.minLength(1, 'a file'))),
  CONFIG_DIR: v.optional(folder, 'kiosk-config'),
  DEPLOYMENT: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'a folder in CONFIG_DIR, as willebroek')),
    'willebroek',
  ),
  BACKUP_EVERY_HOURS: v.optional(wholeNumber(0, 168)),
  BACKUP_KEEP: v.optional(wholeNumber(1, 1000), '14'),
  LOG_LEVEL: v.optional(v.picklist(logLevels, `a level of ${logLevels.join(', ')}`), 'info'),
  PUBLIC_ADDRESS: v.optional(
    v.pipe(
      v.string(),
      v.check(isAddress, 'an address as https://buurt.example, without a path'),
      v.transform((text) => text.replace(/\/$/, '')),
    ),
  ),
});

/** Reads the settings; refuses with the first that is wrong. An empty one counts as not given. */
export function readSettings(mode: Mode, env: NodeJS.ProcessEnv): Result<Settings, WrongSetting> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = v.safeParse(environment, given);
  if (!read.success) {
    const [issue] = read.issues;
    const name = v.getDotPath(issue) ?? '';
    // A password is in it.
    const value = name === 'DATABASE_URL' ? '…' : (given[name] ?? '');
    return refuse({ name, value, expected: issue.message });
  }
  const {
    PORT: port,
    HOST,
    DATA_DIR,
    KEYS_FILE,
    CONFIG_DIR: configFolder,
    DEPLOYMENT: deployment,
    LOG_LEVEL: logLevel,
    BACKUP_KEEP: keep,
    PUBLIC_ADDRESS,
  } = read.output;
  const demo = mode === 'demo';
  const databaseUrl = read.output.DATABASE_URL ?? null;
  const everyHours = read.output.BACKUP_EVERY_HOURS ?? (demo || databaseUrl !== null ? 0 : 24);
  if (databaseUrl !== null && everyHours > 0) {
    const expected = '0 with DATABASE_URL: several servers share it, so plan npm run backup on one machine';
    return refuse({ name: 'BACKUP_EVERY_HOURS', value: String(everyHours), expected });
  }
  const dataFolder = DATA_DIR ?? `data/${demo ? demoFolder : deployment}`;
  return done({
    mode,
    port,
    // A demonstration lets anybody in who reaches it.
    host: demo ? '127.0.0.1' : HOST,
    dataFolder,
    databaseUrl,
    keysFile: KEYS_FILE ?? join(dataFolder, 'keys.json'),
    configFolder,
    deployment,
    publicAddress: PUBLIC_ADDRESS ?? `http://localhost:${port}`,
    logLevel,
    backup: { every: everyHours === 0 ? null : hours(everyHours), keep },
  });
}

/** Plain http on another machine: the browser then has no service worker, no camera and no Web Crypto. */
export function isInsecure(publicAddress: string): boolean {
  const { protocol, hostname } = new URL(publicAddress);
  return protocol === 'http:' && !/^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

export const help = `Buurtkiosk: the shared screen of a caring neighbourhood.

  npm start              a demonstration on this machine, with invented activities and people
  npm run serve          the real thing, with its own data
  npm run keys           looks after the keys; see npm run keys -- --help
  npm run recover        reads a database with the recovery key from the safe; see npm run recover -- --help
  npm run backup         makes a backup, while the server runs or not; see npm run backup -- --help
  npm run restore        puts a backup back; see npm run restore -- --help
  npm run migrate-to-postgres  moves from SQLite to PostgreSQL; see npm run move -- --help

Settings, from the environment:
  PORT            where it listens, 8080 when not given
  HOST            on which address, 127.0.0.1 when not given: this machine only.
                  0.0.0.0 is every network of this machine. A demonstration is always this machine only.
  DATA_DIR        the folder that holds everything people leave, and its backups.
                  data/<deployment> when not given, data/demo for a demonstration
  DATABASE_URL    a PostgreSQL of version 15 or later, as postgres://user:password@host:5432/name?sslmode=verify-full;
                  then it holds everything people leave, and several servers may share it, each with the same
                  keys. SQLite in DATA_DIR when not given
  KEYS_FILE       the file with the keys that open what people leave, made at the first start;
                  keys.json in DATA_DIR when not given. No backup holds them: make a copy by hand,
                  and keep the two apart
  BACKUP_EVERY_HOURS
                  a running server makes a backup each so many hours, 24 when not given; 0 is never,
                  as in a demonstration when not given. With DATABASE_URL it makes none
  BACKUP_KEEP     so many of them are kept, 14 when not given
  DEPLOYMENT      the folder in CONFIG_DIR with this municipality's configuration, willebroek when not given
  CONFIG_DIR      kiosk-config when not given
  PUBLIC_ADDRESS  where phones find this server, as https://buurt.example; QR codes hold it.
                  http://localhost:<PORT> when not given. Must be https, except on this very machine:
                  then a proxy on this machine says who asks, and browsers are told to use TLS only
  LOG_LEVEL       debug, info, warn, error or silent; info when not given. A log never holds names or numbers

Stop it with Ctrl+C or SIGTERM: it finishes what it is writing first.
`;
