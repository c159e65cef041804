// How long a try takes where it is made: in the kiosk's worker, in a browser, from the frame to the answer.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import { launchBrowser } from '../support/browser.ts';
import { scenes } from '../support/frames/scenes.ts';
import type { InWorker } from './codes-page/codes-page.ts';
import { tries } from './read-frames.ts';

/** Of each so many scenes one: as many as make a figure. */
const oneIn = 3;

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' };

async function serve(folder: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, answer) => {
    const path = request.url === '/' || request.url === undefined ? '/index.html' : request.url;
    readFile(join(folder, path)).then(
      (body) =>
        answer.setHeader('Content-Type', types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain').end(body),
      () => answer.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

export async function readInWorker(seed: number, folder: string): Promise<readonly InWorker[]> {
  await build({
    root: join(import.meta.dirname, 'codes-page'),
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome137', modulePreload: false },
  });
  const server = await serve(folder);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'readScene' in window);
  const read = (at: number): Promise<InWorker> =>
    page.evaluate(([set, scene, most]) => window.readScene(set, scene, most), [seed, at, tries] as const);
  // The worker practises when it begins; what is measured comes after.
  await read(0);
  const seen: InWorker[] = [];
  for (let at = 0; at < scenes(seed).length; at += oneIn) seen.push(await read(at));
  await browser.close();
  server.close();
  return seen;
}
