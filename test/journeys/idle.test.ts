import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { describe, test } from 'vitest';
import { nl } from '../../src/text/nl.ts';
import type { Visitor } from './a-visitor.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const name = 'Zwijgzame';
const digits = '0470998877';

/** Everything the page and its browser hold, as text. */
async function everythingHeld(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const tables: unknown[] = [];
    for (const { name: database = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(database));
      for (const table of db.objectStoreNames)
        tables.push(await answer(db.transaction(table).objectStore(table).getAll()));
      db.close();
    }
    const cached: string[] = [];
    for (const key of await caches.keys())
      for (const request of await (await caches.open(key)).keys()) cached.push(request.url);
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) =>
      'value' in field ? String(field.value) : '',
    );
    return JSON.stringify([
      document.documentElement.outerHTML,
      document.title,
      location.href,
      fields,
      history.state,
      Object.entries(sessionStorage),
      Object.entries(localStorage),
      tables,
      cached,
      getSelection()?.toString(),
    ]);
  });
  return inPage + JSON.stringify(await page.context().cookies());
}

const isAnywhere = async ({ page }: Visitor): Promise<boolean> => {
  const held = await everythingHeld(page);
  return held.includes(name) || held.replaceAll(/[ .]/g, '').includes(digits.slice(1));
};

const aKioskWithAClock = () => place().aKiosk({ before: (page) => page.clock.install() });

/** Nobody touches the screen for as long as it takes; every kiosk of the demonstration asks sooner. */
async function walksAway({ page, reads }: Visitor): Promise<void> {
  await page.clock.fastForward('00:31');
  await reads(nl.idle.title);
}
const staysAway = ({ page }: Visitor): Promise<void> => page.clock.fastForward('00:21');

describe('a visitor who walks away', () => {
  test('in the middle of a question: after the warning nothing of them is left anywhere', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(1);
    const visitor = await aKioskWithAClock();
    await visitor.opensTheActivity(date!);
    await visitor.answersAllBut('together', { firstName: name, telephone: digits });
    await visitor.page.evaluate(() => sessionStorage.setItem('left', 'behind'));

    await walksAway(visitor);
    await expect(visitor.page.getByText(nl.signUp.together)).toBeHidden();
    await staysAway(visitor);

    await visitor.seesTheRestScreen();
    expect(await isAnywhere(visitor)).toBe(false);
    expect(await visitor.page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    for (let step = 0; step < 3; step += 1) {
      await visitor.page.goBack();
      await visitor.seesTheRestScreen();
    }
    await visitor.opensTheActivity(date!);
    await visitor.touches(nl.activity.signUp);
    expect(await isAnywhere(visitor)).toBe(false);
  });

  test('from a confirmed ticket: neither the screen nor the storage knows them any more', async () => {
    const [, date] = await (await place().elsewhere()).datesWithPlaces(1);
    const visitor = await aKioskWithAClock();
    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: name, telephone: digits });
    await visitor.reads(nl.ticket.confirmed);
    expect(await isAnywhere(visitor)).toBe(true);

    await walksAway(visitor);
    await staysAway(visitor);

    await visitor.seesTheRestScreen();
    expect(await isAnywhere(visitor)).toBe(false);
  });

  test('from a ticket that is only kept: the screen is empty, and what they left still goes', async () => {
    const [, , date] = await (await place().elsewhere()).datesWithPlaces(1);
    const visitor = await aKioskWithAClock();
    await visitor.losesTheNetwork();
    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: name, telephone: digits });
    await visitor.reads(nl.ticket.keptTitle);

    await walksAway(visitor);
    await staysAway(visitor);
    await visitor.seesTheRestScreen();
    expect(await visitor.page.content()).not.toContain(name);
    await visitor.hasTheNetworkAgain();

    await expect.poll(() => isAnywhere(visitor)).toBe(false);
  });

  test('and comes back in time: everything is still there', async () => {
    const visitor = await aKioskWithAClock();
    await visitor.opensTheAgenda();
    await visitor.page.clock.fastForward('00:46');
    await visitor.reads(nl.idle.title);

    await visitor.touches(nl.idle.stay);

    await expect(visitor.page.getByRole('group', { name: nl.agenda.days })).toBeVisible();
    await visitor.page.clock.fastForward('00:30');
    await expect(visitor.page.getByRole('group', { name: nl.agenda.days })).toBeVisible();
  });

  test('by the black button: all is gone at once', async () => {
    const visitor = await place().aKiosk();
    await visitor.asksToBeCalled({ subject: 'Praten', firstName: name, telephone: null });
    await visitor.page.getByText(nl.promise.sent).waitFor();

    await visitor.touches(nl.strip.stop);

    await visitor.seesTheRestScreen();
    expect(await isAnywhere(visitor)).toBe(false);
  });
});
