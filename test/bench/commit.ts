// One entry sealed, and kept for good against a bare strict IndexedDB transaction that writes the same sealed object.
import type { Page } from 'playwright';
import { aCallback } from './entries.ts';
import type { Enrolled } from './page/bench.ts';
import { atMost, median, informational, type Row } from './measure.ts';

const runs = 40;
const warmUp = 5;
/** The page's clock counts in tenths of a millisecond: one alone is too short for it. */
const inARun = 10;

export async function benchCommit(page: Page, { snapshot, keys }: Enrolled): Promise<readonly Row[]> {
  const aRun = () => Array.from({ length: inARun }, () => aCallback(snapshot.kiosk));
  const entries = Array.from({ length: runs + warmUp }, aRun);
  const given = { entries, keys };
  const sealed = await page.evaluate((all) => window.bench.seal(all.entries, all.keys), given);
  const took = await page.evaluate((all) => window.bench.commit(all.entries, all.keys), given);
  const ours = median(took.ours.slice(warmUp));
  const bare = median(took.bare.slice(warmUp));
  return [
    atMost('commit one entry, strict: ours / bare IndexedDB', ours / bare, 'x', 1.5),
    informational('commit one entry: ours', ours, 'ms'),
    informational('commit one entry: bare', bare, 'ms'),
    informational('seal cost per entry in the page', median(sealed.slice(warmUp)), 'ms'),
  ];
}
