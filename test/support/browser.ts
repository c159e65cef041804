// A real Chromium for bench, journeys and screenshots: found, or installed by this script. Never skipped silently.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright';
import { firstThatRuns, installByApt, runs } from './debian.ts';

const run = promisify(execFile);

/** Chromium without a window, as a program of its own: it starts sooner and draws with less work. */
const shell = '/usr/bin/chromium-headless-shell';

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
let foundShell: Promise<string | undefined> | undefined;

async function findShell(): Promise<string | undefined> {
  // Who chose a browser wants that one.
  if ((process.env['CHROMIUM_PATH'] ?? '') !== '') return undefined;
  const there = await firstThatRuns([shell]);
  return there ?? ((await installByApt('chromium-headless-shell')) ? firstThatRuns([shell]) : undefined);
}

/** Finds a Chromium that runs, or installs one. Throws one clear line when neither works. */
export const findBrowser = (): Promise<string> => (found ??= find());

/** Finds Chromium's headless shell, or a whole Chromium where there is no package of the shell. */
const findHeadlessShell = async (): Promise<string> => (await (foundShell ??= findShell())) ?? findBrowser();

const launchOptions = async (options: LaunchOptions): Promise<LaunchOptions> => ({
  ...options,
  executablePath: options.executablePath ?? (await findBrowser()),
  args: [...browserArgs, ...(options.args ?? [])],
});

export const launchBrowser = async (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch(await launchOptions(options));

/** For what needs no window, no camera and no real question for a permission. */
export const launchHeadlessShell = async (options: LaunchOptions = {}): Promise<Browser> =>
  launchBrowser({ ...options, executablePath: await findHeadlessShell() });

type ContextOptions = Parameters<typeof chromium.launchPersistentContext>[1];

/** A browser whose profile stays in this folder, as on a kiosk. */
export const launchProfile = async (profile: string, options: ContextOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, { ...options, ...(await launchOptions(options)) });
