// Entry point of the npm scripts: builds what is missing or out of date, then runs the server bundle.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const vite = join(root, 'node_modules/vite/bin/vite.js');
const bundle = join(root, 'dist/server/main.js');

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isOlder = (built: string, sources: readonly string[]): boolean =>
  !existsSync(join(root, built)) ||
  statSync(join(root, built)).mtimeMs < Math.max(...sources.map((source) => newest(join(root, source))));

const shared = ['src', 'vite.config.ts', 'package-lock.json'];

function build(...asked: readonly string[]): void {
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...asked], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status === 0) return;
  // Build warnings are for developers; an operator sees the output only when the build failed.
  console.error(built.stdout, built.stderr);
  process.exit(built.status ?? 1);
}

function buildWhatIsOld({ pages }: { readonly pages: boolean }): void {
  if (pages && isOlder('dist/client/index.html', [...shared, 'public', 'index.html'])) {
    console.log('Building the kiosk and the desk …');
    build();
  }
  if (isOlder('dist/server/main.js', shared)) build('--ssr');
}

/** Starts three processes that end together: Vite with live reload, the server build in watch mode, and the server. */
function develop(): void {
  build('--ssr');
  const commands = [[vite], [vite, 'build', '--ssr', '--watch', '--logLevel', 'warn'], ['--watch', bundle, 'demo']];
  const started = commands.map((command) => spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }));
  for (const one of started) {
    one.on('exit', () => {
      for (const other of started) other.kill();
    });
  }
}

const [mode] = process.argv.slice(2);
if (mode === 'dev') develop();
else {
  // Only a server needs the pages.
  if (!process.argv.includes('--help')) buildWhatIsOld({ pages: mode === 'demo' || mode === 'serve' });
  else if (!existsSync(bundle)) build('--ssr');
  await import(pathToFileURL(bundle).href);
}
