// The real server as a process of its own: the production bundle, a port that was free, a data folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
/** A server that is not ready by then never will be. */
const readyWithinMs = 120_000;

export interface ServerOptions {
  readonly mode?: 'demo' | 'serve';
  /** Made when not given, and removed at `stop`. */
  readonly dataFolder?: string;
  /** A data folder of which the one that is made is a copy. */
  readonly copyOf?: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the build is; `dist` when not given. */
  readonly build?: string;
  /** Another program that listens on PORT and answers /readyz, in place of the build. */
  readonly program?: string;
  /** A command that starts it, such as a tracer. It must leave the server the process that was started. */
  readonly through?: readonly string[];
}

export interface RealServer {
  /** As `http://127.0.0.1:41234`; stays the same over a restart. */
  readonly origin: string;
  readonly dataFolder: string;
  /** Of the process, while it runs. */
  readonly pid: () => number | undefined;
  /** Everything it printed. */
  readonly printed: () => string;
  /** Pulls the plug: SIGKILL. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port and data. Resolves when it is ready. */
  readonly start: () => Promise<void>;
  /** Asks it to end, and removes the data folder that was made for it. */
  readonly stop: () => Promise<void>;
}

/**
 * Below the ports that a system gives to outgoing lines, and by chance: no line takes it while a server is down, and two
 * workers that look at once do not find the same.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

async function endProcess(running: ChildProcess | undefined, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const gone = once(running, 'exit');
  running.kill(signal);
  await gone;
}

/** Starts the server. Throws with what it printed when it does not become ready. */
export async function startRealServer(options: ServerOptions = {}): Promise<RealServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const made = options.dataFolder === undefined;
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'buurtkiosk-data-')));
  if (options.copyOf !== undefined) await cp(options.copyOf, dataFolder, { recursive: true });
  const main = options.program ?? join(root, options.build ?? 'dist', 'server/main.js');
  const [command, ...before] = [...(options.through ?? []), process.execPath];
  let printed = '';
  let running: ChildProcess | undefined;

  async function start(): Promise<void> {
    const env = { ...process.env, PORT: String(port), DATA_DIR: dataFolder, ...options.env };
    const child = spawn(command, [...before, main, options.mode ?? 'demo'], { cwd: root, env });
    running = child;
    child.on('exit', (code, signal) => {
      // Whoever ended it on purpose has put another in its place, or none.
      if (running === child) process.stderr.write(`The server ended by itself (${code ?? signal}):\n${printed}\n`);
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
    const until = performance.now() + readyWithinMs;
    while (!(await isReady(origin))) {
      if (child.exitCode !== null || performance.now() > until)
        throw new Error(`The server did not start:\n${printed}`);
      await wait(25);
    }
  }

  const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = running;
    running = undefined;
    return endProcess(ending, signal);
  };

  await start();
  return {
    origin,
    dataFolder,
    pid: () => running?.pid,
    printed: () => printed,
    kill: () => end('SIGKILL'),
    start,
    stop: async () => {
      await end('SIGTERM');
      if (made) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
