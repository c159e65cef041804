// Makes sure that there is a production build and a browser before the first journey begins.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../support/browser.ts';

const root = join(import.meta.dirname, '../..');

export async function setup(): Promise<void> {
  await findBrowser();
  const built = ['dist/client/index.html', 'dist/server/main.js'].every((file) => existsSync(join(root, file)));
  if (!built) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
}
