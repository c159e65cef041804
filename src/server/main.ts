// Starts the server: the only place where clock, chance, disk and network are taken from the machine.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { destination, pino } from 'pino';
import { v7 } from 'uuid';
import { asId } from '../domain/ids.ts';
import { asInstant, type Instant } from '../domain/time.ts';
import { makeApp } from './app.ts';
import { Changes } from './changes.ts';
import { readConfiguration, showMistakes } from './configuration.ts';
import { demoStaff } from './demo-staff.ts';
import { offerFirstCoordinator } from './first-coordinator.ts';
import { eachDay, followCalendar } from './housekeeping.ts';
import { listen, onSignal, PortInUse, stopListening } from './listen.ts';
import { faultOf } from './log.ts';
import { help, isInsecure, type Mode, modes, readSettings, type Settings } from './settings.ts';
import { openStaff } from './staff.ts';
import { type Database, openDatabase } from './store/database.ts';
import { keepSetting } from './store/settings.ts';
import { NewerDatabase } from './store/migrations.ts';

const now = (): Instant => asInstant(Date.now());
const makeId = (madeAt: Instant) => asId<'entry'>(v7({ msecs: madeAt }));
const random = (bytes: number): Uint8Array => randomBytes(bytes);
/** Longer than any answer takes; a stream that does not end is then cut off. */
const stopPatienceMs = 5000;

/** Says it in plain words to whoever started it, and ends. */
function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
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

async function open({ dataFolder, mode }: Settings): Promise<Database> {
  try {
    const database = await openDatabase(join(dataFolder, 'buurtkiosk.sqlite'), now());
    // Invented people never come among real ones, nor real ones into a demonstration that lets anybody in.
    const kept = await database.write((tx) => keepSetting(tx, 'mode', mode));
    if (kept !== mode) stopWith(`DATA_DIR=${dataFolder}: expected another folder; this one belongs to "${kept}".`);
    return database;
  } catch (cause) {
    if (cause instanceof NewerDatabase) stopWith(cause.message);
    throw cause;
  }
}

async function start(mode: Mode): Promise<void> {
  const read = readSettings(mode, process.env);
  if (!read.ok) stopWith(`${read.refusal.name}=${read.refusal.value}: expected ${read.refusal.expected}.`);
  const settings = read.value;
  const config = readConfig(settings);
  const output = destination({ fd: 1, sync: false });
  process.on('exit', () => output.flushSync());
  const log = pino({ level: settings.logLevel, base: null }, output);
  // The port first: when it is taken nothing on the disk was touched. Who asks too early waits.
  const ready = Promise.withResolvers<ReturnType<typeof makeApp>>();
  const server = await listen(async (request, env) => (await ready.promise).fetch(request, env), settings);
  const database = await open(settings);
  const { publicAddress } = settings;
  const staff = await openStaff(settings.dataFolder, publicAddress);
  const demo = mode === 'demo';
  const changes = new Changes();
  const follow = () => followCalendar({ database, staff, config, demo, now: now(), random, makeId });
  await follow();
  const stopDays = eachDay({ now, follow, changes, onFault: (cause) => log.error({ fault: faultOf(cause) }, 'fault') });
  const clientFolder = fileURLToPath(new URL('../client', import.meta.url));
  const version = readVersion();
  const deps = { database, staff, config, changes, log, now, random, demo, publicAddress, version, clientFolder };
  ready.resolve(makeApp(deps));
  onSignal(async () => {
    stopDays();
    changes.stop();
    await stopListening(server, stopPatienceMs);
    await database.close();
    staff.close();
  });
  announce(settings, demo ? undefined : await offerFirstCoordinator({ database, staff }, random));
}

function announce({ mode, port, host, publicAddress }: Settings, firstToken: string | undefined): void {
  const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  say(
    mode === 'demo' ? 'Buurtkiosk, a demonstration with invented people.' : 'Buurtkiosk.',
    `  kiosk   ${address}/`,
    `  desk    ${address}/desk`,
    `  health  ${address}/healthz`,
  );
  if (mode === 'demo') {
    say('Sign in at the desk with:', ...demoStaff.map(({ email, password }) => `  ${email}  ${password}`));
  }
  if (firstToken !== undefined) {
    say(
      'Nobody has an account yet. This link makes the first one, once:',
      `  ${publicAddress}/desk/#eerste=${firstToken}`,
    );
  }
  if (isInsecure(publicAddress)) {
    say(
      `Warning: PUBLIC_ADDRESS=${publicAddress} is plain http on another machine. A browser there has no service worker,`,
      'no camera and no Web Crypto: a kiosk will not work. Put a proxy with TLS in front, and give the https address.',
    );
  }
}

const asked = process.argv.slice(2);
const mode = modes.find((known) => known === asked[0]);
if (asked.includes('--help') || asked.includes('-h')) say(help);
else if (mode === undefined) stopWith(help);
else {
  await start(mode).catch((cause: unknown) => {
    stopWith(
      cause instanceof PortInUse ? cause.message : `The server did not start: ${JSON.stringify(faultOf(cause))}`,
    );
  });
}
