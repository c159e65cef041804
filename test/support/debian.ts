// Programs that tests need beside Node: found on this machine, or installed with apt-get as root. Never skipped silently.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program that does not start counts as none: a half removed package leaves its launcher behind. */
export const runs = (file: string): Promise<boolean> =>
  run(file, ['--version'], { timeout: 30_000 }).then(
    () => true,
    () => false,
  );

export async function firstThatRuns(files: readonly string[]): Promise<string | undefined> {
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

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Answers whether these packages are there now; false where there is no apt-get, or no right to use it. */
export async function installByApt(...packages: readonly string[]): Promise<boolean> {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`Installing with apt-get: ${packages.join(', ')}.\n`);
  await apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}
