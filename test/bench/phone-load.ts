// How soon a cheap phone on a poor connection shows what a poster's code opens, beside a static page of the same words.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { ordinaryPhone } from '../journeys/a-resident.ts';
import type { Neighbourhood } from '../journeys/neighbourhood.ts';
import { atMost, median, type Row } from './measure.ts';

const loads = 15;
const slowdown = 6;
/** What Chromium's own tools call "Slow 4G": its latency stands for the round trips of a new line too. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** When the largest thing that was painted first stood there, in milliseconds since the tap. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );

async function load(position: Neighbourhood, url: string): Promise<number> {
  const context = await position.browser.newContext({ viewport: ordinaryPhone, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', slow4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'load' });
  const took = await largestPaint(page);
  await context.close();
  return took;
}

/** The same words as somebody would write them by hand: a heading, lines, a list and links; no style to speak of. */
async function byHand(position: Neighbourhood, url: string): Promise<string> {
  const context = await position.browser.newContext({ viewport: ordinaryPhone });
  const page = await context.newPage();
  await page.goto(url);
  const { title, head, lines } = await page.evaluate(() => ({
    title: document.title,
    head: document.querySelector('h1')?.textContent ?? '',
    lines: document.body.innerText.split('\n').filter((line) => line.trim() !== ''),
  }));
  await context.close();
  const body = lines.map((line) => `<p>${line}</p>`).join('\n');
  return `<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body { font: 1.2rem sans-serif; margin: 1rem }</style>
<h1>${head}</h1>
${body}
</html>`;
}

async function serve(html: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const packed = gzipSync(html);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' };
  const server = createServer((_, answer) => answer.writeHead(200, headers).end(packed)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** The page of the first activity with room, as a poster opens it. */
async function aPage({ browser, server }: Neighbourhood): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/agenda`);
  const path = await page.locator('.card[data-room="free"] a').first().getAttribute('href');
  await page.close();
  return `${server.origin}${path}`;
}

/** On the line, as a phone gets it. */
async function bytesOf(position: Neighbourhood, url: string): Promise<number> {
  const page = await position.browser.newPage();
  const answer = await page.goto(url);
  const sizes = await answer?.request().sizes();
  const encoding = answer?.headers()['content-encoding'];
  await page.close();
  if (encoding !== 'gzip') throw new Error(`${url} came without gzip.`);
  return sizes?.responseBodySize ?? Number.NaN;
}

export async function benchPhone(position: Neighbourhood): Promise<readonly Row[]> {
  const { origin } = position.server;
  const activity = await aPage(position);
  const hand = await serve(await byHand(position, activity));
  const took = { ours: [] as number[], hand: [] as number[] };
  for (let times = 0; times < loads; times += 1) {
    took.ours.push(await load(position, activity));
    took.hand.push(await load(position, hand.url));
  }
  hand.close();
  const [ours, theirs] = [median(took.ours), median(took.hand)];
  return [
    atMost('phone: largest paint of an activity, slow 4G and 6x CPU', ours, 'ms', 1500),
    atMost('phone: ours / a static page of the same words', ours / theirs, 'x', 1.2),
    atMost('phone: page of an activity, gzip', (await bytesOf(position, activity)) / 1000, 'kB', 14),
    atMost('phone: the whole agenda, gzip', (await bytesOf(position, `${origin}/agenda`)) / 1000, 'kB', 14),
    atMost(
      'phone: form to sign up, gzip',
      (await bytesOf(position, activity.replace('?', '/inschrijven?'))) / 1000,
      'kB',
      14,
    ),
  ];
}
