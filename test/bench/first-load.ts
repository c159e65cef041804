// What a kiosk fetches at its first start, and how soon it shows the agenda at a later one without any server.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { BrowserContext, Page, Request } from 'playwright';
import { launchProfile } from '../support/browser.ts';
import type { RealServer } from '../support/real-server.ts';
import { nl } from '../support/kiosk-text.ts';
import { atMost, median, informational, type Row } from './measure.ts';

const starts = 7;
const viewport = { width: 1080, height: 1920 };

declare global {
  interface Window {
    shownAt: number | undefined;
  }
}

const open = (profile: string): Promise<BrowserContext> =>
  launchProfile(profile, { viewport, timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' });

/** Goes on by itself from rest to the agenda, and notes when its list or a bare page's list is there. */
const goToTheList = ({ touch, agenda }: { readonly touch: string; readonly agenda: string }): void => {
  const press = (words: string): void =>
    [...document.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
  const access = (): void => {
    if (document.querySelector('main ul li, main.bare li') !== null) {
      window.shownAt ??= performance.now();
      return;
    }
    press(touch);
    press(agenda);
  };
  new MutationObserver(access).observe(document, { childList: true, subtree: true });
};

async function timeToList(page: Page, url: string): Promise<number> {
  await page.addInitScript(goToTheList, { touch: nl.rest.touch, agenda: nl.start.agenda });
  await page.goto(url);
  const shown = await page.waitForFunction(() => window.shownAt);
  return (await shown.jsonValue()) ?? Number.NaN;
}

async function scriptsOf(profile: string, origin: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const context = await open(profile);
  const page = await context.newPage();
  const finished: Request[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') finished.push(request);
  });
  await page.goto(origin);
  await page.getByRole('button', { name: nl.rest.touch }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  // What is fetched later, as the drawing of QR codes, belongs to the first load too.
  await page.waitForTimeout(2000);
  for (const request of finished) {
    const answer = await request.response();
    if (answer?.headers()['content-encoding'] !== 'br') throw new Error(`${request.url()} came without brotli.`);
  }
  const sizes = await Promise.all(finished.map((request) => request.sizes()));
  await context.close();
  return { files: finished.length, bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) };
}

async function aBarePage(): Promise<{ readonly url: string; readonly close: () => void }> {
  const items = Array.from({ length: 8 }, (_, index) => `<li>Activiteit ${index}</li>`).join('');
  const body = `<!doctype html><html lang="nl"><title>Bare</title><main class="bare"><ul>${items}</ul></main></html>`;
  const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

export async function benchFirstLoad(server: RealServer, profile: string): Promise<readonly Row[]> {
  const scripts = await scriptsOf(profile, server.origin);
  const bare = await aBarePage();
  await server.kill();
  const took = { ours: [] as number[], bare: [] as number[] };
  for (let start = 0; start < starts; start += 1) {
    for (const [name, url] of [
      ['ours', `${server.origin}/`],
      ['bare', bare.url],
    ] as const) {
      const context = await open(profile);
      took[name].push(await timeToList(await context.newPage(), url));
      await context.close();
    }
  }
  bare.close();
  await server.start();
  return [
    atMost('first load: JavaScript, brotli', scripts.bytes / 1000, 'kB', 70),
    informational('first load: script files', scripts.files, ''),
    informational('cold start without server, to the agenda', median(took.ours), 'ms'),
    informational('cold start: ours / first load of a bare static page', median(took.ours) / median(took.bare), 'x'),
  ];
}
