// Measures what was promised, limits and peers in the same run: `npm run bench`. Prints a table, writes bench.json.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { aNeighbourhood } from '../journeys/neighbourhood.ts';
import { setup as makeBuild } from '../journeys/production-build.ts';
import { launchProfile } from '../support/browser.ts';
import { startRealServer } from '../support/real-server.ts';
import { buildBenchPage, openBenchPage } from './bench-page.ts';
import { benchCodes } from './codes.ts';
import { benchCommit } from './commit.ts';
import { benchDrain } from './drain.ts';
import { benchFirstLoad } from './first-load.ts';
import { table, type Row } from './measure.ts';
import { benchPhone } from './phone-load.ts';
import { benchPushes } from './pushes.ts';
import { benchTaps } from './taps.ts';

const root = join(import.meta.dirname, '../..');
// On the same disk as the product, never on a disk in memory: commits are what is measured.
const cache = join(root, '.cache');

async function startBareServer(folder: string): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const file = join(folder, 'bare.sqlite');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://127.0.0.1:${port.toString().trim()}/`,
    stop: async () => {
      child.kill();
      await text(child.stdout);
    },
  };
}

/** Keeping and draining, in one page of a browser whose profile lies on the disk. */
async function storage(folder: string): Promise<readonly Row[]> {
  const built = join(folder, 'page');
  await buildBenchPage(built);
  const server = await startRealServer({ dataFolder: join(folder, 'data') });
  const bare = await startBareServer(folder);
  const context = await launchProfile(join(folder, 'profile'));
  const page = await openBenchPage(context, server.origin, built);
  const enrolled = await page.evaluate(() => window.bench.enrol());
  const rows = [...(await benchCommit(page, enrolled)), ...(await benchDrain(page, enrolled, bare.url))];
  await context.close();
  await bare.stop();
  await server.stop();
  return rows;
}

async function screens(folder: string): Promise<readonly Row[]> {
  const position = await aNeighbourhood();
  const rows = [
    ...(await benchTaps(position)),
    ...(await benchFirstLoad(position.server, join(folder, 'first-load'))),
    ...(await benchPhone(position)),
  ];
  await position.close();
  return rows;
}

/** Everything that can be measured by itself, by the name that asks for it. */
const parts: Readonly<Record<string, (folder: string) => Promise<readonly Row[]>>> = {
  storage,
  pushes: benchPushes,
  screens,
  codes: (folder) => benchCodes(folder, seed),
};
const asked = process.argv.slice(2);
const seedAt = asked.indexOf('--seed');
const seed = seedAt === -1 ? undefined : Number(asked[seedAt + 1]);
const chosen = asked.filter((name) => name in parts);

if (asked.includes('--help')) {
  console.log(
    `Measures for some minutes, in a browser and on the disk. Prints a table and writes bench.json.
npm run bench -- ${Object.keys(parts).join(' | ')}   measures only that, and only prints it
npm run bench -- codes --seed 2   reads another set of frames`,
  );
  process.exit();
}
await makeBuild();
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'bench-'));
const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts))
  if (chosen.length === 0 || chosen.includes(name)) rows.push(...(await measure(folder)));
await rm(folder, { recursive: true, force: true, maxRetries: 5 });
if (chosen.length === 0) await writeFile(join(root, 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
console.log(table(rows));
