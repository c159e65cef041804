// Builds the bench's page and shows it in a browser as if the server under test had it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { build } from 'vite';
import type {} from './page/bench.ts';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

export async function buildBenchPage(outDir: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'page'),
    base: '/bench/',
    configFile: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'chrome120', modulePreload: false },
  });
}

/** Opens the page on this origin. Afterwards nothing stands between the page and the network. */
export async function openBenchPage(context: BrowserContext, origin: string, built: string): Promise<Page> {
  // The page did not come from this machine as far as the browser can tell; the bare server does.
  await context.grantPermissions(['local-network-access'], { origin });
  const page = await context.newPage();
  await page.route(`${origin}/bench/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice('/bench/'.length) || 'index.html';
    await route.fulfill({
      body: await readFile(join(built, path)),
      contentType: types[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream',
    });
  });
  await page.goto(`${origin}/bench/`);
  await page.waitForFunction(() => 'bench' in window);
  await page.unrouteAll();
  return page;
}
