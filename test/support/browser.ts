// A real Chromium for bench, journeys and screenshots: found, or installed by this script. Never skipped silently.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright';
import { firstThatRuns, installByApt, runs } from './debian.ts';

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

async function installAsPackage(): Promise<string | undefined> {
  return (await installByApt('chromium', 'fonts-dejavu-core')) ? firstThatRuns(installed) : undefined;
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
  const found = (await firstThatRuns(installed)) ?? (await installAsPackage()) ?? (await installByPlaywright());
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
