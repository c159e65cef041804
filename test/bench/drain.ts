// A full queue brought to durable receipts, against a floor that does only what cannot be left out: it reads and posts the same bytes.
import type { Page, Request } from 'playwright';
import type { Enrolled } from './page/bench.ts';
import { busyFortnight } from './entries.ts';
import { atMost, median, informational, type Row } from './measure.ts';

const queued = 1000;
const rounds = 15;
const warmUp = 3;

interface Traffic {
  readonly requests: number;
  /** Both ways, headers too. */
  readonly bytes: number;
}

/** Counts what goes over the wire while the work is done. */
async function traffic(page: Page, work: () => Promise<unknown>): Promise<Traffic> {
  const finished: Request[] = [];
  const note = (request: Request): void => void finished.push(request);
  page.on('requestfinished', note);
  await work();
  page.off('requestfinished', note);
  const sizes = await Promise.all(finished.map((request) => request.sizes()));
  const bytes = sizes.reduce(
    (sum, size) =>
      sum + size.requestHeadersSize + size.requestBodySize + size.responseHeadersSize + size.responseBodySize,
    0,
  );
  return { requests: finished.length, bytes };
}

export async function benchDrain(page: Page, enrolled: Enrolled, bareServer: string): Promise<readonly Row[]> {
  const { device, snapshot, keys } = enrolled;
  const fill = (): Promise<void> =>
    page.evaluate(([entries, to]) => window.bench.fill(entries, to), [busyFortnight(snapshot, queued), keys] as const);
  const ours = async (): Promise<number> => {
    const { ms, outcome } = await page.evaluate((given) => window.bench.drain(given), device);
    const left = await page.evaluate(() => window.bench.waiting());
    if (outcome.kind !== 'empty' || outcome.receipted !== queued || left !== 0)
      throw new Error(`The queue was not drained: ${JSON.stringify(outcome)}, ${left} left.`);
    return ms;
  };
  const floor = async (): Promise<number> => {
    const { ms, outcome } = await page.evaluate((url) => window.bench.drainBare(url), bareServer);
    if (outcome !== queued) throw new Error(`The floor took ${outcome}.`);
    return ms;
  };

  const took = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    await fill();
    if (round % 2 === 0) took.ours.push(await ours());
    took.floor.push(await floor());
    if (round % 2 === 1) took.ours.push(await ours());
  }

  await fill();
  const ourTraffic = await traffic(page, ours);
  const floorTraffic = await traffic(page, floor);

  const ourMs = median(took.ours.slice(warmUp));
  const floorMs = median(took.floor.slice(warmUp));
  return [
    atMost('drain 1,000 entries to receipts: ours / floor', ourMs / floorMs, 'x', 2.5),
    informational('drain 1,000 entries: ours', ourMs, 'ms'),
    informational('drain 1,000 entries: floor', floorMs, 'ms'),
    informational('drain 1,000 entries: requests, ours', ourTraffic.requests, ''),
    informational('drain 1,000 entries: requests, floor', floorTraffic.requests, ''),
    informational('drain 1,000 entries: on the wire, ours', ourTraffic.bytes / 1000, 'kB'),
    informational('drain 1,000 entries: on the wire, floor', floorTraffic.bytes / 1000, 'kB'),
  ];
}
