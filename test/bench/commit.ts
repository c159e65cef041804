// One entry kept for good, against a bare strict IndexedDB transaction that writes the same object.
import type { Page } from 'playwright';
import { asId } from '../../src/domain/ids.ts';
import { aCallback } from './entries.ts';
import { atMost, median, told, type Row } from './measure.ts';

const runs = 40;
const warmUp = 5;
/** The page's clock counts in tenths of a millisecond: one commit alone is too short for it. */
const commitsInARun = 10;

export async function benchCommit(page: Page): Promise<readonly Row[]> {
  const aRun = () => Array.from({ length: commitsInARun }, () => aCallback(asId('de-wilg-hal')));
  const entries = Array.from({ length: runs + warmUp }, aRun);
  const took = await page.evaluate((given) => window.bench.commit(given), entries);
  await page.evaluate(() => window.bench.clear());
  const ours = median(took.ours.slice(warmUp));
  const bare = median(took.bare.slice(warmUp));
  return [
    atMost('commit one entry, strict: ours / bare IndexedDB', ours / bare, 'x', 1.5),
    told('commit one entry: ours', ours, 'ms'),
    told('commit one entry: bare', bare, 'ms'),
  ];
}
