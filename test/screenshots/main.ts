// Takes a picture of every screen of the kiosk and the desk in every state: `npm run screenshots`, into screenshots/.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { aNeighbourhood } from '../journeys/neighbourhood.ts';
import { setup as makeBuild } from '../journeys/production-build.ts';
import { deskWalks, walkDesk } from './desk-tour.ts';
import { kioskWalks, walkKiosk } from './kiosk-tour.ts';
import type { Show } from './walk.ts';

const out = join(import.meta.dirname, '../../screenshots');
const kioskSizes = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
];
const deskSizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
type Size = (typeof kioskSizes)[number];

/** As `npm run screenshots -- ticket`: only walks whose name has these words. */
const wanted = (name: string): boolean => process.argv.slice(2).every((words) => name.includes(words));
const failed: string[] = [];

const folderOf = ({ width, height }: Size): string => join(out, `${width}x${height}`);

async function take(page: Page, file: string, whole: boolean): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: whole, animations: 'disabled' });
}

const onKiosk =
  (size: Size): Show =>
  async (page, name, { main = false } = {}) => {
    const file = (variant: string): string => join(folderOf(size), `${name}${variant}.png`);
    await take(page, file(''), false);
    if (!main) return;
    for (const [variant, setting, value] of [
      ['-groter', 'size', 'larger'],
      ['-zittend', 'reach', 'seated'],
    ] as const) {
      await page.evaluate(([key, to]) => void (document.documentElement.dataset[key] = to), [setting, value] as const);
      await take(page, file(variant), false);
      await page.evaluate((key) => void delete document.documentElement.dataset[key], setting);
    }
  };

async function tour(
  walks: readonly { readonly name: string }[],
  walk: (index: number) => Promise<void>,
): Promise<void> {
  for (const [index, { name }] of walks.entries()) {
    if (!wanted(name)) continue;
    await walk(index).catch((cause: unknown) => {
      failed.push(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
    });
  }
}

await makeBuild();
if (process.argv.length === 2) await rm(out, { recursive: true, force: true });
for (const size of [...kioskSizes, ...deskSizes]) {
  await mkdir(folderOf(size), { recursive: true });
  // Each size begins with a demonstration as it was made.
  const place = await aNeighbourhood(undefined, { whole: true });
  const walkAll = kioskSizes.includes(size)
    ? tour(kioskWalks, async (index) => {
        const walk = kioskWalks[index];
        if (walk !== undefined) await walkKiosk(place, walk, onKiosk(size), { viewport: size });
        await place.clear();
      })
    : tour(deskWalks, async (index) => {
        const walk = deskWalks[index];
        const show: Show = (page, name) => take(page, join(folderOf(size), `${name}.png`), true);
        if (walk !== undefined) await walkDesk(place, walk, show, { viewport: size });
        await place.clear();
      });
  await walkAll;
  await place.close();
}
for (const line of failed) console.error(line);
console.log(`Pictures are in screenshots/${failed.length === 0 ? '' : `, but ${failed.length} walks went wrong`}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
