import { readFile } from 'node:fs/promises';
import { describe, test } from 'vitest';
import { localDateOf } from '../../src/domain/time/local-date.ts';
import { asInstant } from '../../src/domain/time/time.ts';
import { coordinator, deskWorker } from './a-colleague.ts';
import { receiptsOf } from './another-kiosk.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';
import { callResult, deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood();
const text = deskText.callbacks;
const claimOf = (name: string) => text.claimOf({ reach: 'telephone', name });
const mineOf = (name: string) => text.mineOf({ reach: 'telephone', name });

describe('a request that comes in while the desk is open', () => {
  test('it appears by itself: the page is not loaded again, and does not ask by the clock', async () => {
    const elsewhere = await place().elsewhere();
    const desk = await place().aDesk(coordinator);
    // Nothing on this page happens by the clock: what polls never comes.
    await desk.page.addInitScript(() => Object.assign(window, { setInterval: () => 0 }));
    await desk.page.reload();
    await expect(desk.page.getByRole('table')).toBeVisible();
    await desk.page.evaluate(() => Object.assign(window, { sameDocument: true }));

    receiptsOf(await elsewhere.leaves([elsewhere.aCallback('Nieuwkomer')]));

    await expect(desk.requestsOf('Nieuwkomer')).toHaveCount(1);
    expect(await desk.page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });
});

describe('two colleagues who claim the same request at once', () => {
  test('one has it, and the other reads who', async () => {
    const elsewhere = await place().elsewhere();
    receiptsOf(await elsewhere.leaves([elsewhere.aCallback('Betwist')]));
    const lies = await place().aDesk(coordinator);
    const an = await place().aDesk(deskWorker);
    const claimByAn = an.page.getByRole('button', { name: claimOf('Betwist') });
    await expect(claimByAn).toBeVisible();
    // Both have tapped before either is answered: the second tap waits on its way until the first has been taken.
    let arrived = (): void => {};
    const firstWasTaken = new Promise<void>((resolve) => (arrived = resolve));
    await an.page.route('**/claim', async (route) => {
      await firstWasTaken;
      await route.continue();
    });
    await claimByAn.click();
    await lies.page.getByRole('button', { name: claimOf('Betwist') }).click();
    await expect(lies.page.getByRole('button', { name: mineOf('Betwist') })).toBeVisible();
    arrived();

    await expect(an.page.getByText(`${coordinator.name} belt al`)).toBeVisible();
    await expect(an.page.getByRole('button', { name: mineOf('Betwist') })).toHaveCount(0);
    await expect(an.requestsOf('Betwist')).toContainText(coordinator.name);
    await expect(lies.page.getByRole('button', { name: mineOf('Betwist') })).toBeVisible();
  });
});

describe('a call that was made', () => {
  test('it is logged with one tap and closed with another, and then leaves the list', async () => {
    const elsewhere = await place().elsewhere();
    receiptsOf(await elsewhere.leaves([elsewhere.aCallback('Wilfried')]));
    const desk = await place().aDesk(coordinator);

    await desk.page.getByRole('button', { name: claimOf('Wilfried') }).click();
    await desk.page.getByRole('button', { name: callResult('spoken', 'telephone'), exact: true }).click();
    await desk.page.getByRole('button', { name: text.outcome.helped, exact: true }).click();

    await expect(desk.requestsOf('Wilfried')).toHaveCount(0);
    await desk.page.getByRole('button', { name: text.views.closed, exact: true }).click();
    await expect(desk.requestsOf('Wilfried')).toContainText(text.outcome.helped);
  });
});

describe('taking the callback list along for Excel', () => {
  test('the file has semicolons, says its alphabet and counts every open request', async () => {
    const elsewhere = await place().elsewhere();
    const code = elsewhere.aCallback('=Excel');
    receiptsOf(await elsewhere.leaves([code]));
    const desk = await place().aDesk(coordinator);
    const open = await desk.page.getByRole('table', { name: deskText.pages.callbacks }).getByRole('rowheader').count();

    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('link', { name: text.csv }).click(),
    ]);

    const file = await readFile(await download.path(), 'utf8');
    const lines = file.trim().split('\r\n');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(lines[0]?.split(';').length).toBeGreaterThan(10);
    expect(lines.length - 1).toBeGreaterThanOrEqual(open);
    expect(file).toContain(";'=Excel;");
    expect(file).toContain('0470 12 34 56');
    expect(download.suggestedFilename()).toBe(`terugbellijst-${localDateOf(asInstant(Date.now()))}.csv`);
  });
});
