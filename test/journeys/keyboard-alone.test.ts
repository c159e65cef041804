import type { Locator, Page } from 'playwright';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { ownName } from '../../src/text/format/language-names.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';
import { portrait } from './neighbourhood.ts';
import { inANeighbourhood } from './setting.ts';
import type { Visitor } from './a-visitor.ts';

const place = inANeighbourhood();

const isFocused = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => element === document.activeElement).catch(() => false);

/** Walks with Tab, as far as a patient person would. */
async function walksTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await isFocused(what)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(what)}.`);
}

async function presses(page: Page, what: Locator): Promise<void> {
  await walksTo(page, what);
  await page.keyboard.press('Enter');
}

/** Reaches a group of choices with Tab and walks in it with the arrows. */
async function picks(page: Page, group: Locator, name: string): Promise<void> {
  await expect(group).toBeVisible();
  const stop = group.locator('[tabindex="0"]');
  await walksTo(page, stop);
  await page.keyboard.press('Space');
  const wanted = group.getByRole('radio', { name }).first();
  for (let steps = 0; steps < 8 && !(await isFocused(wanted)); steps += 1) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

/** On every new question the keyboard starts there, not at the top of the page. */
const startsAt = (visitor: Visitor, title: string): Promise<void> =>
  expect(visitor.page.getByRole('heading', { name: title, level: 1 })).toBeFocused();

const aKioskWithAKeyboard = () => place().aKiosk({ viewport: portrait, hasTouch: false });
const radios = (page: Page, label: string): Locator => page.getByRole('radiogroup', { name: label });

describe('with a keyboard and nothing else', () => {
  test('somebody signs up', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(3);
    const visitor = await aKioskWithAKeyboard();
    const { page, button } = visitor;
    await page.keyboard.press('Enter');
    await startsAt(visitor, oneLine(nl.start.title));
    await presses(page, page.getByRole('button', { name: nl.start.agenda }));
    const leaf = page
      .getByRole('group', { name: nl.agenda.days })
      .getByRole('button', { name: new RegExp(`^${nl.when.dayNumber(date!.date.on)}\\D`) });
    for (let row = 0; row < 20 && !(await leaf.isVisible()); row += 1) await presses(page, button(nl.agenda.later));
    await presses(page, leaf);
    await presses(page, page.getByRole('list').getByRole('button').filter({ hasText: date!.activity.title }));
    await startsAt(visitor, date!.activity.title);
    await presses(page, button(nl.activity.signUp));
    if (date!.activity.schedule.repeat.every !== 'once') {
      await startsAt(visitor, nl.signUp.attendance);
      await picks(page, radios(page, nl.signUp.attendance), nl.signUp.once);
      await presses(page, button(nl.next));
    }
    await startsAt(visitor, nl.signUp.persons);
    await picks(page, radios(page, nl.signUp.persons), nl.persons({ count: 1 }));
    await presses(page, button(nl.next));
    await walksTo(page, page.getByLabel(nl.signUp.nameLabel));
    await page.keyboard.type('Toetsenier');
    await page.keyboard.press('Enter');
    await walksTo(page, page.getByLabel(nl.signUp.telephoneLabel));
    await page.keyboard.type('0470123456');
    await page.keyboard.press('Enter');
    await startsAt(visitor, nl.signUp.together);
    await picks(page, radios(page, nl.signUp.together), nl.signUp.togetherNo);
    await presses(page, button(nl.signUp.send));

    await visitor.reads(nl.ticket.confirmed);
    await presses(page, button(nl.ticket.done));
    await visitor.seesTheRestScreen();
  });

  test('somebody asks to be called', async () => {
    const visitor = await aKioskWithAKeyboard();
    const { page, button } = visitor;
    await page.keyboard.press('Enter');
    await presses(page, page.getByRole('button', { name: nl.start.callback }));
    await startsAt(visitor, oneLine(nl.callback.subject));
    await presses(page, button('Wonen'));
    await startsAt(visitor, nl.callback.when);
    await picks(page, radios(page, nl.callback.when), nl.callback.dayPart.afternoon);
    await presses(page, button(ownName('fr')));
    await presses(page, button(nl.next));
    await walksTo(page, page.getByLabel(nl.signUp.nameLabel));
    await page.keyboard.type('Toetsenier');
    await presses(page, button(nl.next));
    await walksTo(page, page.getByLabel(nl.signUp.telephoneLabel));
    await page.keyboard.type('03 860 34 97');
    await presses(page, button(nl.next));
    await startsAt(visitor, nl.callback.message);
    await picks(page, radios(page, nl.callback.message), nl.callback.messageNo);
    await presses(page, button(nl.callback.send));

    await expect(page.getByText(nl.promise.sent)).toBeVisible();
    await presses(page, button(nl.promise.withdraw));
    await startsAt(visitor, nl.withdraw.titleCallback);
    await presses(page, button(nl.withdraw.yesCallback));
    await visitor.reads(nl.withdraw.doneTitleCallback);
  });
});
