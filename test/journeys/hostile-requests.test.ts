// The pages run under their own policy: a browser finds nothing to complain of, and refuses what is not ours.
import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { nl } from '../support/kiosk-text.ts';
import { aColleague, coordinator } from './a-colleague.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

/** What the browser says against this page, from now on. That nobody is known yet (401) is how kiosk and desk begin. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (said) => {
    const isComplaint = said.type() === 'error' || said.type() === 'warning';
    if (isComplaint && !said.text().includes('status of 401')) complaints.push(said.text());
  });
  page.on('pageerror', (mistake) => complaints.push(mistake.message));
  return complaints;
}

/** How the browser answers to text that would become script. */
const makeScriptOfText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const tried: readonly (() => unknown)[] = [
      () => (document.body.innerHTML = '<img src=x>'),
      () => (document.createElement('script').text = '1'),
      () => new DOMParser().parseFromString('<p>', 'text/html'),
      () => navigator.serviceWorker.register('/another-worker.js'),
    ];
    const heard: string[] = [];
    for (const one of tried) {
      try {
        await one();
        heard.push('done');
      } catch (refusal) {
        heard.push(refusal instanceof Error ? refusal.name : 'refused');
      }
    }
    return heard;
  });

describe('under its own policy', () => {
  test('the kiosk signs somebody up, keeps itself for when the network goes, and makes no script of text', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(2);
    let complaints: readonly string[] = [];
    const visitor = await place().aKiosk({
      before: (page) => Promise.resolve(void (complaints = complaintsOf(page))),
    });
    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: 'Godelieve', telephone: '0470123456' });
    await visitor.reads(nl.ticket.confirmed);
    await visitor.page.reload();
    await visitor.seesTheRestScreen();
    expect(complaints).toEqual([]);

    expect(await visitor.page.evaluate(() => [crossOriginIsolated, isSecureContext])).toEqual([true, true]);
    const heard = await makeScriptOfText(visitor.page);
    expect(heard).not.toContain('done');
    expect(heard).toContain('TypeError');
  });

  test('the desk signs somebody in, and makes no script of text', async () => {
    const context = await place().aWindow();
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const colleague = aColleague(page, place().server.origin);
    await colleague.signsIn(coordinator);
    await page.reload();
    await expect(page.getByRole('table')).toBeVisible();
    expect(complaints).toEqual([]);
    expect(await makeScriptOfText(page)).not.toContain('done');
  });

  test('a page for phones runs no script at all', async () => {
    const page = await (await place().aWindow()).newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${place().server.origin}/agenda`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toBe('');
    expect(complaints).toEqual([]);
    expect(await makeScriptOfText(page)).not.toContain('done');
  });
});
