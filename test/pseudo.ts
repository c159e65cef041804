// `npm run pseudo -- screenshots` and `npm run pseudo -- kiosk-screens`: a run in which the kiosk speaks the pseudo-language,
// Dutch with accents and 40 % longer. Afterwards everything is built again as it was.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', name);
const run = (...command: readonly string[]): number =>
  spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1;

const compiler = 'src/text/compiler/main.ts';
const vite = bin('vite/bin/vite.js');
const [what = 'screenshots', ...words] = process.argv.slice(2);
const asked =
  what === 'screenshots'
    ? ['test/screenshots/main.ts', ...words]
    : [
        bin('vitest/vitest.mjs'),
        'run',
        '--config',
        'test/journeys/vitest.nightly.config.ts',
        `test/journeys/${what}.test.ts`,
      ];

const steps = [[vite, 'build', '--mode', 'pseudo'], [vite, 'build', '--ssr', '--mode', 'pseudo'], asked];
try {
  process.exitCode = steps.some((step) => run(...step) !== 0) ? 1 : 0;
} finally {
  for (const step of [[compiler], [vite, 'build'], [vite, 'build', '--ssr']]) run(...step);
}
