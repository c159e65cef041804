// How much memory our server's own process keeps, before and after it took a lot. A database of its own is not in it.
import { readFileSync } from 'node:fs';
import { anotherKiosk } from '../journeys/another-kiosk.ts';
import type { RealServer } from '../support/real-server.ts';
import { informational, type Row } from './measure.ts';
import { batches } from './push-contenders.ts';
import { openLine } from './push-line.ts';

const many = 100_000;
/** As much as one push may hold. */
const atOnce = 1000;

function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Linux tells it; elsewhere nothing is said of it. */
export async function benchMemory(name: string, server: RealServer): Promise<readonly Row[]> {
  if (process.platform !== 'linux') return [];
  const kiosk = await anotherKiosk(server.origin);
  const line = await openLine(server.origin);
  const before = residentMegabytes(server.pid());
  for (let left = many; left > 0; left -= atOnce) {
    const [batch = []] = await batches(kiosk, 1, atOnce);
    await (
      await line.prepare(batch)
    )(server.origin);
  }
  line.close();
  return [
    informational(`memory of our server before, ${name}`, before, 'MB'),
    informational(`memory of our server after 100,000 entries, ${name}`, residentMegabytes(server.pid()), 'MB'),
  ];
}
