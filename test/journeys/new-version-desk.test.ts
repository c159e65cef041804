// The desk stays open while the server is upgraded: it says so, goes on printing, and loads anew when somebody asks.
import { expect } from 'playwright/test';
import { describe, test } from 'vitest';
import { deskText } from '../../src/text/desk.ts';
import { aColleague, coordinator } from './a-colleague.ts';
import { goesTo, onPaper } from './at-the-printer.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const { reload } = deskText;
const maker = /\/assets\/make-qr-[\w-]+\.js$/;

describe('a desk that is open while the server is upgraded', () => {
  test('offers to load anew, and prints what it could print before', async () => {
    const { page } = await place().aDesk(coordinator);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/make-qr-')),
    );
    await expect(page.getByText(reload['new-version'])).toHaveCount(0);

    // The build after this one: its page names another script, and the files of this one are gone.
    const next = (await (await fetch(`${place().server.origin}/desk`)).text()).replace(
      /desk-[\w-]+\.js/,
      'desk-next.js',
    );
    await page.route('**/desk', (route) => route.fulfill({ contentType: 'text/html', body: next }));
    await page.route(maker, (route) => route.fulfill({ status: 404, body: 'Deze pagina bestaat niet.' }));
    await place().server.kill();
    await place().server.start();

    await expect(page.getByText(reload['new-version'])).toBeVisible({ timeout: 30_000 });
    await goesTo(page, { name: 'programme' });
    await expect(page.getByRole('button', { name: deskText.posters.printProgramme })).toBeEnabled();
    expect((await onPaper(page)).length).toBeGreaterThan(1000);

    await page.unrouteAll();
    await page.getByRole('button', { name: reload.press }).click();
    await expect(page.getByText(reload['new-version'])).toHaveCount(0);
    await expect(page.locator('main h1').first()).toBeVisible();
  });

  test('says so when what prints cannot be fetched, and offers no blank paper', async () => {
    const page = await place().aDoor();
    await page.route(maker, (route) => route.fulfill({ status: 404, body: 'Deze pagina bestaat niet.' }));
    await aColleague(page, place().server.origin).signsIn(coordinator);
    await goesTo(page, { name: 'programme' });

    await expect(page.getByText(reload['not-loaded'])).toBeVisible();
    await expect(page.getByRole('button', { name: deskText.posters.printProgramme })).toBeDisabled();
  });
});
