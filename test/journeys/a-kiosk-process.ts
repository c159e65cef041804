// A kiosk as a device: a browser process of its own with a profile on the disk, so that its plug can be pulled.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright';
import { browserArgs, findBrowser } from '../support/browser.ts';
import { portrait, standsInANeighbourhood } from './neighbourhood.ts';

export interface KioskProcess {
  /** A page without a network when so asked before anything is fetched. */
  readonly open: (url: string, network: 'with network' | 'without network') => Promise<Page>;
  /** Pulls the plug: SIGKILL for the whole process group. */
  readonly kill: () => Promise<void>;
}

export async function startKioskProcess(profile: string): Promise<KioskProcess> {
  const window = `--window-size=${portrait.width},${portrait.height}`;
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, window];
  const child = spawn(await findBrowser(), [...browserArgs, ...own, '--touch-events=enabled', 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  let address: string | undefined;
  for await (const line of createInterface(child.stderr)) {
    address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) break;
  }
  if (address === undefined) throw new Error('The kiosk did not start.');
  const browser = await chromium.connectOverCDP(address);
  for (const context of browser.contexts()) await standsInANeighbourhood(context);
  return {
    open: async (url, network) => {
      const context = browser.contexts()[0];
      if (context === undefined) throw new Error('The kiosk has no window.');
      await context.setOffline(network === 'without network');
      const page = context.pages()[0] ?? (await context.newPage());
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(url);
      return page;
    },
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}
