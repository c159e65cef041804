// A real Chromium for bench, journeys and screenshots: found, or installed by this script. Never skipped silently.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright';

const run = promisify(execFile);

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

export const browserArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that does not start counts as none: a half removed package leaves its launcher behind. */
const runs = (file: string): Promise<boolean> =>
  run(file, ['--version'], { timeout: 30_000 }).then(
    () => true,
    () => false,
  );

async function firstThatRuns(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) if (existsSync(file) && (await runs(file))) return file;
  return undefined;
}

/** Another installation may hold the package lock: it is asked again for some minutes. */
async function apt(...args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (let tries = 0; tries < 40; tries += 1) {
    try {
      await run('apt-get', args, { env, maxBuffer: 64 * 1024 * 1024 });
      return true;
    } catch (cause) {
      const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : '';
      if (!/could not get lock|unable to (?:acquire|lock)/i.test(said)) return false;
      await wait(5000);
    }
  }
  return false;
}

const isRoot = (): boolean => process.getuid?.() === 0;

async function installByApt(): Promise<string | undefined> {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stderr.write('No browser found: installing Chromium with apt-get.\n');
  await apt('update');
  if (!(await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'))) return undefined;
  return firstThatRuns(installed);
}

async function installByPlaywright(): Promise<string | undefined> {
  const own = chromium.executablePath();
  if (existsSync(own) && (await runs(own))) return own;
  process.stderr.write('No browser found: installing Chromium with Playwright.\n');
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  const done = await run(process.execPath, [cli, 'install', 'chromium'], { maxBuffer: 64 * 1024 * 1024 }).then(
    () => true,
    () => false,
  );
  return done ? firstThatRuns([own]) : undefined;
}

async function find(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (await runs(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, and that does not run.`);
  }
  const found = (await firstThatRuns(installed)) ?? (await installByApt()) ?? (await installByPlaywright());
  if (found !== undefined) return found;
  throw new Error('There is no Chromium and none could be installed. Install one, or set CHROMIUM_PATH to one.');
}

let found: Promise<string> | undefined;

/** Finds a Chromium that runs, or installs one. Throws one clear line when neither works. */
export const findBrowser = (): Promise<string> => (found ??= find());

const launchOptions = async (options: LaunchOptions): Promise<LaunchOptions> => ({
  ...options,
  executablePath: await findBrowser(),
  args: [...browserArgs, ...(options.args ?? [])],
});

export const launchBrowser = async (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch(await launchOptions(options));

type ContextOptions = Parameters<typeof chromium.launchPersistentContext>[1];

/** A browser whose profile stays in this folder, as on a kiosk. */
export const launchProfile = async (profile: string, options: ContextOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, { ...options, ...(await launchOptions(options)) });
