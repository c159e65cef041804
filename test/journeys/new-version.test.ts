import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { nl } from '../support/kiosk-text.ts';
import { aDoorTo, type Door } from './a-newer-version.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
let context: Door;
beforeAll(async () => {
  context = await aDoorTo(place().server.origin);
});
afterAll(() => context.close());

const versionOf = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-version');

/** The first version has control: what comes after it is an update. */
const isControlled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** What the kiosk does by itself twice an hour. Resolves when the newer version has been fetched and waits. */
const looksForANewerVersion = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (registration.waiting === null && registration.installing !== null)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });

describe('a new version of the kiosk', () => {
  test('waits while somebody stands at the screen, takes over at rest, and only once', async () => {
    const visitor = await place().aKiosk({ origin: context.origin });
    const { page } = visitor;
    const loads: string[] = [];
    page.on('load', () => loads.push(page.url()));
    expect(await versionOf(page)).toBeNull();
    await isControlled(page);
    await visitor.wakesTheScreen();

    context.publish('2');
    await looksForANewerVersion(page);
    await page.getByRole('button', { name: nl.start.agenda }).tap();
    await expect(page.getByRole('group', { name: nl.agenda.days })).toBeVisible();
    expect(await versionOf(page)).toBeNull();
    expect(loads).toHaveLength(0);

    await visitor.touches(nl.strip.stop);
    await expect(page.locator('html')).toHaveAttribute('data-version', '2');
    await visitor.seesTheRestScreen();
    await visitor.wakesTheScreen();
    await visitor.touches(nl.strip.stop);
    await visitor.seesTheRestScreen();
    expect(loads).toHaveLength(1);

    await visitor.losesTheNetwork();
    await page.reload();
    await visitor.seesTheRestScreen();
    expect(await versionOf(page)).toBe('2');
  });

  test('that comes while the screen rests takes over by itself', async () => {
    const visitor = await place().aKiosk({ origin: context.origin });
    await isControlled(visitor.page);
    context.publish('3');
    await looksForANewerVersion(visitor.page).catch(() => undefined);

    await expect(visitor.page.locator('html')).toHaveAttribute('data-version', '3');
    await visitor.seesTheRestScreen();
  });
});
