// The server's settings, read once from the environment.
import { isAbsolute, join } from 'node:path';
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
  /** The PostgreSQL database with visitor data and accounts, password included; null when DATA_DIR holds them. */
  readonly databaseUrl: string | null;
  /** The file with the keys that open visitor data. */
  readonly keysFile: string;
  readonly configFolder: string;
  readonly deployment: string;
  /** Without a trailing slash. */
  readonly publicAddress: string;
  readonly logLevel: LogLevel;
  readonly backup: {
    /** Null when the server makes no scheduled backups. */
    readonly every: Duration | null;
    readonly keep: number;
    /** The folder on another disk or machine to which every backup is copied; null for none. */
    readonly copyTo: string | null;
  };
}

/** A setting that is wrong. `name` is the environment variable. */
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

/** Accepts what pg and libpq accept: the host may be a socket folder, given in the query. */
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
    v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'an address to listen on, such as 127.0.0.1 or 0.0.0.0')),
    '127.0.0.1',
  ),
  DATA_DIR: v.optional(folder),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.check(isPostgres, 'a PostgreSQL database such as postgres://user:password@host:5432/name')),
  ),
  KEYS_FILE: v.optional(v.pipe(v.string(), v.minLength(1, 'a file'))),
  CONFIG_DIR: v.optional(folder, 'kiosk-config'),
  DEPLOYMENT: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'a folder in CONFIG_DIR, such as willebroek')),
    'willebroek',
  ),
  BACKUP_EVERY_HOURS: v.optional(wholeNumber(0, 168)),
  BACKUP_KEEP: v.optional(wholeNumber(1, 1000), '14'),
  BACKUP_COPY_TO: v.optional(v.pipe(v.string(), v.check(isAbsolute, 'a whole path, such as /mnt/buurtkiosk'))),
  LOG_LEVEL: v.optional(v.picklist(logLevels, `a log level: ${logLevels.join(', ')}`), 'info'),
  PUBLIC_ADDRESS: v.optional(
    v.pipe(
      v.string(),
      v.check(isAddress, 'an address such as https://buurt.example, without a path'),
      v.transform((text) => text.replace(/\/$/, '')),
    ),
  ),
});

/** Reads the settings; refuses with the first that is wrong. An empty value counts as not set. */
export function readSettings(mode: Mode, env: NodeJS.ProcessEnv): Result<Settings, WrongSetting> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = v.safeParse(environment, given);
  if (!read.success) {
    const [issue] = read.issues;
    const name = v.getDotPath(issue) ?? '';
    // The URL holds a password.
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
    BACKUP_COPY_TO: copyTo = null,
    PUBLIC_ADDRESS,
  } = read.output;
  const demo = mode === 'demo';
  const databaseUrl = read.output.DATABASE_URL ?? null;
  const everyHours = read.output.BACKUP_EVERY_HOURS ?? (demo || databaseUrl !== null ? 0 : 24);
  if (databaseUrl !== null && everyHours > 0) {
    const expected =
      '0 when DATABASE_URL is set: several servers may share it, so schedule npm run backup on one machine';
    return refuse({ name: 'BACKUP_EVERY_HOURS', value: String(everyHours), expected });
  }
  const dataFolder = DATA_DIR ?? `data/${demo ? demoFolder : deployment}`;
  return done({
    mode,
    port,
    // Anybody who reaches a demo can sign in, so it listens on this machine only.
    host: demo ? '127.0.0.1' : HOST,
    dataFolder,
    databaseUrl,
    keysFile: KEYS_FILE ?? join(dataFolder, 'keys.json'),
    configFolder,
    deployment,
    publicAddress: PUBLIC_ADDRESS ?? `http://localhost:${port}`,
    logLevel,
    backup: { every: everyHours === 0 ? null : hours(everyHours), keep, copyTo },
  });
}

/** Tells whether this is plain http on another machine, where browsers offer no service worker, camera or Web Crypto. */
export function isInsecure(publicAddress: string): boolean {
  const { protocol, hostname } = new URL(publicAddress);
  return protocol === 'http:' && !/^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

export const help = `Buurtkiosk: the shared touchscreen of a caring neighbourhood.

  npm start              starts a demo on this machine, with invented activities and people
  npm run serve          starts the real server, with its own data
  npm run keys           lists, rotates or replaces the keys; see npm run keys -- --help
  npm run recover        reads a database with the recovery key from the safe; see npm run recover -- --help
  npm run backup         makes a backup; the server may be running; see npm run backup -- --help
  npm run restore        restores a backup; see npm run restore -- --help
  npm run accounts       makes a link for a coordinator when nobody can sign in; see npm run accounts -- --help
  npm run migrate-to-postgres
                         moves the data from SQLite to PostgreSQL; see npm run migrate-to-postgres -- --help

Settings, read from the environment:
  PORT            the port to listen on; default 8080
  HOST            the address to listen on; default 127.0.0.1, which is this machine only. 0.0.0.0 is every network
                  interface of this machine. A demo always listens on this machine only
  DATA_DIR        the folder for visitor data, accounts and backups; default data/<deployment>, and data/demo for a
                  demo
  DATABASE_URL    a PostgreSQL database, version 15 or later, such as
                  postgres://user:password@host:5432/name?sslmode=verify-full. It then holds visitor data and accounts,
                  and several servers may share it if all have the same keys. Default: SQLite in DATA_DIR
  KEYS_FILE       the file with the keys that open visitor data, made at the first start; default keys.json in
                  DATA_DIR. No backup contains it: copy it by hand, and store the copy apart from the backups
  BACKUP_EVERY_HOURS
                  the hours between scheduled backups; 0 makes none. Default 24, and 0 for a demo or with DATABASE_URL
  BACKUP_KEEP     the number of scheduled backups to keep; default 14
  BACKUP_COPY_TO  a folder for this server alone, on another disk or machine. Every backup is copied there and read back.
                  The desk shows when that fails. Default: no copy
  DEPLOYMENT      the folder in CONFIG_DIR with this municipality's configuration; default willebroek
  CONFIG_DIR      the folder with the configurations; default kiosk-config
  PUBLIC_ADDRESS  the address at which phones reach this server, such as https://buurt.example; QR codes contain it.
                  Default http://localhost:<PORT>. Use https unless it is this machine itself: with https the server
                  takes the client's address from a proxy on this machine, and tells browsers to use TLS only
  LOG_LEVEL       debug, info, warn, error or silent; default info. Logs never contain names or telephone numbers

Stop the server with Ctrl+C or SIGTERM. It finishes pending writes first.
`;
