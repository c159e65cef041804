import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { nl } from '../support/kiosk-text.ts';
import { holds } from '../support/canary.ts';
import type { EntryKind } from '../../src/domain/entries/entry.ts';
import { freeEnoughToLend } from './another-kiosk.ts';
import type { Visitor } from './a-visitor.ts';
import { coordinator } from './a-colleague.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const name = 'Zwijgzame';
const digits = '0470998877';

/** What lies in the kiosk's own stores, as text. */
const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const tables: unknown[] = [];
    for (const { name: database = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(database));
      for (const table of db.objectStoreNames)
        tables.push(table, await answer(db.transaction(table).objectStore(table).getAll()));
      db.close();
    }
    const cached: string[] = [];
    for (const key of await caches.keys())
      for (const request of await (await caches.open(key)).keys()) cached.push(request.url);
    // What the kiosk sets apart for a full disk is four million zeros: one of a row is enough to read.
    const asText = (_: string, value: unknown): unknown =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value).replaceAll(/\0+/g, '\0')
        : value;
    return JSON.stringify([tables, cached, Object.entries(sessionStorage), Object.entries(localStorage)], asText);
  });

/** Everything the page and its browser hold, as text. */
async function everythingHeld(page: Page): Promise<string> {
  const inPage = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) =>
      'value' in field ? String(field.value) : '',
    );
    return JSON.stringify([
      document.documentElement.outerHTML,
      document.title,
      location.href,
      fields,
      history.state,
      getSelection()?.toString(),
    ]);
  });
  return inPage + (await everythingStored(page)) + JSON.stringify(await page.context().cookies());
}

/** As people write it, or in a form that a program makes of it. */
const tellsOfThem = (text: string): boolean =>
  holds(text, name) || holds(text, digits.slice(1)) || text.replaceAll(/[ .]/g, '').includes(digits.slice(1));

const isAnywhere = async ({ page }: Visitor): Promise<boolean> => tellsOfThem(await everythingHeld(page));

/** What was left is kept, and nobody who reads the kiosk's stores reads who it was. */
async function expectSealed({ page }: Visitor, kind: EntryKind): Promise<void> {
  const stored = await everythingStored(page);
  expect(stored).toContain(`"kind":"${kind}"`);
  expect(tellsOfThem(stored)).toBe(false);
}

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
    await visitor.answersAll({ firstName: name, telephone: digits });
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

  test('takes nothing along in the clipboard, and leaves nothing there', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(1);
    const visitor = await place().aKiosk();
    const { page } = visitor;
    await page.context().grantPermissions(['clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('Voordien'));
    await visitor.opensTheActivity(date!);
    await visitor.answersAll({ firstName: name, telephone: null });
    await visitor.touches(nl.strip.back);
    await visitor.touches(nl.strip.back);

    const field = page.getByRole('textbox');
    await expect(field).toHaveValue(name);
    await field.focus();
    for (const keys of ['a', 'c', 'x']) await page.keyboard.press(`ControlOrMeta+${keys}`);
    await expect(field).toHaveValue(name);
    await page.keyboard.press('ControlOrMeta+v');
    await expect(field).toHaveValue(/Voordien$/);
  });

  test('from a confirmed ticket: neither the screen nor the storage knows them any more', async () => {
    const [, date] = await (await place().elsewhere()).datesWithPlaces(1);
    const visitor = await aKioskWithAClock();
    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: name, telephone: digits });
    await visitor.reads(nl.ticket.confirmed);
    expect(await isAnywhere(visitor)).toBe(true);
    await expectSealed(visitor, 'sign-up');

    await walksAway(visitor);
    await staysAway(visitor);

    await visitor.seesTheRestScreen();
    expect(await isAnywhere(visitor)).toBe(false);
  });

  test('from a ticket that is only kept: nothing readable stays behind, and what they left still goes', async () => {
    const [, , date] = await (await place().elsewhere()).datesWithPlaces(freeEnoughToLend);
    const visitor = await aKioskWithAClock();
    await visitor.losesTheNetwork();
    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: name, telephone: digits });
    await visitor.reads(nl.ticket.confirmed);
    await expectSealed(visitor, 'sign-up');

    await walksAway(visitor);
    await staysAway(visitor);
    await visitor.seesTheRestScreen();
    expect(await isAnywhere(visitor)).toBe(false);
    await expectSealed(visitor, 'sign-up');
    await visitor.hasTheNetworkAgain();

    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    await expect(desk.signUpsOf(name)).toHaveCount(1);
    expect(await isAnywhere(visitor)).toBe(false);
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
    await expectSealed(visitor, 'callback-request');

    await visitor.touches(nl.strip.stop);

    await visitor.seesTheRestScreen();
    expect(await isAnywhere(visitor)).toBe(false);
  });
});
