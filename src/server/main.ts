// Starts the server or runs a command. The only file that takes clock, randomness, disk and network from the machine.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { destination, pino } from 'pino';
import { v7 } from 'uuid';
import { showCode } from '../domain/entries/code.ts';
import { asId } from '../domain/ids.ts';
import { asInstant, type Instant } from '../domain/time/time.ts';
import { makeApp } from './app.ts';
import { makePasswordHasher, productCost } from './auth/password-hasher.ts';
import { accountsHelp, runAccounts } from './cli/accounts-command.ts';
import { backupHelp, restoreHelp, runBackup, runRestore } from './cli/backup-commands.ts';
import { UnusableCopy } from './backup/copy-database.ts';
import { FolderInUse, useFolder } from './backup/data-folder.ts';
import { madeElsewhere, scheduleBackups } from './backup/scheduled.ts';
import { Changes } from './changes/changes.ts';
import { readConfiguration, showMistakes } from './config/configuration.ts';
import { demoPassCode } from './demo/passes.ts';
import { demoStaff } from './demo/demo-staff.ts';
import { offerFirstCoordinator } from './auth/first-coordinator.ts';
import { eachDay, followCalendar } from './boot/housekeeping.ts';
import { UnusableKeys } from './keys/key-file.ts';
import { followKeys } from './keys/keyring.ts';
import { keysHelp, runKeys } from './cli/keys-command.ts';
import type { Paper } from './keys/make-keys.ts';
import { paperLines } from './keys/paper-words.ts';
import { recoverHelp, runRecover } from './cli/recover-command.ts';
import { listen, onSignal, PortInUse, stopListening } from './boot/listen.ts';
import { faultOf } from './http/log.ts';
import { migrateToPostgresHelp, runMigrateToPostgres } from './cli/migrate-to-postgres-command.ts';
import { entriesDatabase, openAll } from './boot/open-all.ts';
import { help, isInsecure, type Mode, modes, readSettings, type Settings } from './boot/settings.ts';
import { UnfitDatabase, UnreachableDatabase } from './store/database/connections.ts';
import { aloneOn } from './store/database/database.ts';
import { NewerDatabase } from './store/database/migrations.ts';

const now = (): Instant => asInstant(Date.now());
const makeId = (madeAt: Instant) => asId<'entry'>(v7({ msecs: madeAt }));
const random = (bytes: number): Uint8Array => randomBytes(bytes);
/** Longer than any answer takes; after this, streams that are still open are cut off. */
const stopWithinMs = 5000;

/** Log lines are buffered and written in bulk or at this interval, because each write wakes another thread. */
const logBuffering = { minLength: 4096, periodicFlush: 250 };

/** Prints the message for the operator on stderr and exits. */
function stopWith(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

function readVersion(): string {
  const file: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return file.version;
}

function readConfig({ configFolder, deployment }: Settings) {
  const config = readConfiguration(join(configFolder, deployment));
  return config.ok ? config.value : stopWith(showMistakes(config.refusal));
}

async function start(mode: Mode): Promise<void> {
  const settings = settingsFor(mode);
  const config = readConfig(settings);
  const output = destination({ fd: 1, sync: false, ...logBuffering });
  process.on('exit', () => output.flushSync());
  const log = pino({ level: settings.logLevel, base: null }, output);
  // Take the port first: when it is in use, nothing on disk has been touched. Requests that arrive early wait for `ready`.
  const ready = Promise.withResolvers<ReturnType<typeof makeApp>>();
  const server = await listen(async (request, env) => (await ready.promise).fetch(request, env), settings);
  const { dataFolder, databaseUrl, publicAddress } = settings;
  const leaveFolder = useFolder(dataFolder, { alone: databaseUrl === null });
  const demo = mode === 'demo';
  const changes = new Changes();
  const onFault = (cause: unknown): void => log.error({ fault: faultOf(cause) }, 'internal error');
  const onPaper = (paper: Paper): void => say(...paperLines(paper, demo));
  const passwords = makePasswordHasher(productCost);
  const { keys, database, staff } = await openAll(settings, { now: now(), changes, passwords, onFault, onPaper });
  const calendar = { database, staff, keys, config, demo, random, makeId };
  const follow = () => aloneOn(entriesDatabase(settings), () => followCalendar({ ...calendar, now: now() }));
  await follow();
  const stopDays = eachDay({ now, follow, changes, onFault });
  const { backup } = settings;
  const onMade = (): void => (log.info('backup made'), changes.tell('kiosks'));
  const onBackupFault = (cause: unknown): void => {
    // Such a message names folders and what to do.
    const why = cause instanceof UnusableCopy ? { why: cause.message } : {};
    log.error({ fault: faultOf(cause), ...why }, 'backup failed, or was not copied');
    changes.tell('kiosks');
  };
  const onCopied = (): void => changes.tell('kiosks');
  const schedule = { dataFolder, ...backup, now, onMade, onCopied, onFault: onBackupFault };
  const backups = databaseUrl === null ? scheduleBackups(schedule) : madeElsewhere;
  const stopKeys = followKeys(settings.keysFile, keys, { onChange: () => changes.tell('snapshot'), onFault });
  const clientFolder = fileURLToPath(new URL('../client', import.meta.url));
  const version = readVersion();
  const machine = { log, now, random, publicAddress, version, clientFolder };
  const deps = { database, staff, keys, config, changes, backups, demo, ...machine };
  ready.resolve(makeApp(deps));
  onSignal(async () => {
    stopDays();
    stopKeys();
    changes.stop();
    await stopListening(server, stopWithinMs);
    await backups.stop();
    await database.close();
    await staff.close();
    leaveFolder();
  });
  announce(settings, demo ? undefined : await offerFirstCoordinator({ database, staff }, random));
}

function announce({ mode, port, host, publicAddress }: Settings, firstToken: string | undefined): void {
  const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  // Behind a TLS proxy, show the public address: a kiosk opened at the bare port has another origin, so other storage.
  const front = publicAddress.startsWith('https:') ? publicAddress : address;
  say(
    mode === 'demo' ? 'Buurtkiosk, a demo with invented people.' : 'Buurtkiosk.',
    `  kiosk   ${front}/`,
    `  desk    ${front}/desk`,
    `  health  ${address}/healthz`,
  );
  if (mode === 'demo') {
    say('Sign in at the desk with:', ...demoStaff.map(({ email, password }) => `  ${email}  ${password}`));
    say(`At the kiosk you can show this buurtpas instead of typing a name: ${showCode(demoPassCode)}.`);
  }
  if (firstToken !== undefined) {
    say(
      'There are no accounts yet. Open this link to make the first one; it works once:',
      `  ${publicAddress}/desk/#eerste=${firstToken}`,
    );
  }
  if (isInsecure(publicAddress)) {
    say(
      `Warning: PUBLIC_ADDRESS=${publicAddress} is plain http on another machine. A kiosk will not work there, because the`,
      'browser gives it no service worker, no camera and no Web Crypto. Put a TLS proxy in front and set the https address.',
    );
  }
}

function settingsFor(mode: Mode): Settings {
  const read = readSettings(mode, process.env);
  if (!read.ok) stopWith(`${read.refusal.name}=${read.refusal.value}: expected ${read.refusal.expected}.`);
  return read.value;
}

interface Command {
  readonly help: string;
  /** Returns the lines to print. */
  readonly run: (args: readonly string[]) => Promise<readonly string[]>;
  readonly failed: string;
}

/** Commands other than starting a server. To run one on the demo, set DATA_DIR=data/demo. */
const commands: Readonly<Record<string, Command>> = {
  keys: {
    help: keysHelp,
    run: ([action]) => runKeys(action, { file: settingsFor('serve').keysFile, now: now() }),
    failed: 'The keys were not changed',
  },
  recover: {
    help: recoverHelp,
    run: (args) => {
      const { databaseUrl } = settingsFor('serve');
      return runRecover(args, { databaseUrl, input: process.stdin, output: process.stderr });
    },
    failed: 'Nothing was recovered',
  },
  backup: {
    help: backupHelp,
    run: () => {
      const settings = settingsFor('serve');
      return runBackup({ ...settings, ...settings.backup, now: now() });
    },
    failed: 'No backup was made',
  },
  restore: {
    help: restoreHelp,
    run: ([folder]) => runRestore(folder, { ...settingsFor('serve'), now: now() }),
    failed: 'Nothing was restored',
  },
  accounts: {
    help: accountsHelp,
    run: (given) => runAccounts(given, { ...settingsFor('serve'), now: now(), random, onFault: () => undefined }),
    failed: 'No link was made',
  },
  'migrate-to-postgres': {
    help: migrateToPostgresHelp,
    run: () => runMigrateToPostgres({ ...settingsFor('serve'), now: now() }),
    failed: 'Nothing was migrated',
  },
};

const expectedFailures = [
  PortInUse,
  UnusableKeys,
  UnusableCopy,
  FolderInUse,
  NewerDatabase,
  UnfitDatabase,
  UnreachableDatabase,
];

const stopOver =
  (what: string) =>
  (cause: unknown): never => {
    const isExpected = cause instanceof Error && expectedFailures.some((kind) => cause instanceof kind);
    stopWith(isExpected ? cause.message.trimEnd() : `${what}: ${JSON.stringify(faultOf(cause))}`);
  };

const [name, ...args] = process.argv.slice(2);
const mode = modes.find((known) => known === name);
const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
if (process.argv.includes('--help') || process.argv.includes('-h')) say(command?.help ?? help);
else if (command !== undefined) say(...(await command.run(args).catch(stopOver(command.failed))));
else if (mode === undefined) stopWith(help);
else await start(mode).catch(stopOver('The server did not start'));
