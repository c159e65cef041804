// Who is here: said at the kiosk, noted at the desk, taken back, and told to who must know.
import { describe, test } from 'vitest';
import type { Code } from '../../src/domain/ids.ts';
import { nl } from '../support/kiosk-text.ts';
import { coordinator, deskWorker, type Colleague } from './a-colleague.ts';
import { aTicketOfToday, hearsThatItBeginsSoon } from './a-ticket-of-today.ts';
import type { Visitor } from './a-visitor.ts';
import { receiptsOf } from './another-kiosk.ts';
import { axeFinds } from './axe.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';
import { deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood();

/** From the rest screen: types the code of a ticket. */
async function shows(visitor: Visitor, code: Code): Promise<void> {
  await visitor.wakesTheScreen();
  await visitor.page.getByRole('button', { name: nl.start.scan }).tap();
  const keys = visitor.page.getByRole('group', { name: nl.keyboard.label });
  for (const sign of code) await keys.getByRole('button', { name: sign, exact: true }).tap();
}

describe('somebody says without a network that they are here', () => {
  test('and had been signed off meanwhile: the screen cannot know, so a colleague is told', async () => {
    const elsewhere = await place().elsewhere();
    const { code, at } = await aTicketOfToday(elsewhere, 'Godelieve');
    const desk = await place().aDesk(coordinator);
    const visitor = await place().aKiosk({ before: async (page) => void (await hearsThatItBeginsSoon(page)) });
    await shows(visitor, code);
    await visitor.reads(nl.code.signUpState.confirmed);
    await visitor.losesTheNetwork();
    receiptsOf(await elsewhere.leaves([elsewhere.aWithdrawal(code)]));
    await visitor.touches(nl.checkIn.submit);
    await expect(visitor.page.getByText(nl.checkIn.storedMore)).toBeVisible();
    await visitor.touches(nl.ticket.done);
    await visitor.hasTheNetworkAgain();

    const aside = desk.page.getByRole('region', { name: deskText.needsReview.title }).getByRole('listitem');
    const hers = aside.filter({ hasText: 'Godelieve' });
    await expect(hers).toContainText(deskText.needsReview.visitorUnaware);
    expect(await axeFinds(desk.page)).toEqual([]);
    await hers.getByRole('link', { name: deskText.needsReview.toList }).click();
    await expect(desk.page.getByRole('heading', { name: at.activity.title, level: 1 })).toBeVisible();
    await desk.page.goBack();
    await hers.getByRole('button', { name: deskText.needsReview.seen }).click();
    await expect(hers).toHaveCount(0);
  });
});

/** Where each row stands, and how high it is: a tap meant for the next one lands on the next one. */
const rowsOf = ({ page }: Colleague) =>
  page
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()).map(({ top, height }) => ({ top, height })));

describe('a colleague who noted the wrong name', () => {
  test('takes it back with one key, the other desk sees it, and at the kiosk they may still say that they are here', async () => {
    const elsewhere = await place().elsewhere();
    const { code, at } = await aTicketOfToday(elsewhere, 'Marcella');
    const lies = await place().aDesk(coordinator);
    const an = await place().aDesk(deskWorker);
    for (const desk of [lies, an]) await desk.opensTheListOf(at);
    const isHere = deskText.signUp.arrivedOf({ name: 'Marcella' });
    const isNot = deskText.signUp.undoCheckInOf({ name: 'Marcella' });
    const button = (desk: Colleague, name: string) => desk.page.getByRole('button', { name, exact: true });

    await button(lies, isHere).focus();
    const before = await rowsOf(lies);
    expect(before.length).toBeGreaterThan(1);
    await lies.page.keyboard.press('Enter');
    await expect(lies.page.getByText('Marcella is er.')).toBeVisible();
    await expect(button(lies, isNot)).toBeVisible();
    expect(await rowsOf(lies)).toEqual(before);
    await expect(button(an, isNot)).toBeVisible();
    await expect(button(lies, isNot)).toBeFocused();
    expect(await axeFinds(lies.page)).toEqual([]);
    // Slow hands: what is tapped at once after it is the same tap.
    await lies.page.waitForTimeout(700);
    await lies.page.keyboard.press('Enter');
    await expect(lies.page.getByText('Teruggenomen: Marcella is er nog niet.')).toBeVisible();
    await expect(button(lies, isHere)).toBeFocused();
    expect(await rowsOf(lies)).toEqual(before);
    await expect(button(an, isHere)).toBeVisible();

    const visitor = await place().aKiosk({ before: async (page) => void (await hearsThatItBeginsSoon(page)) });
    await shows(visitor, code);
    await visitor.reads(nl.code.signUpState.confirmed);
    await visitor.touches(nl.checkIn.submit);
    await visitor.reads(nl.checkIn.welcome);
    await expect(button(an, isNot)).toBeVisible();
    await button(an, isNot).click();
    await visitor.touches(nl.ticket.done);
    await shows(visitor, code);
    await visitor.touches(nl.checkIn.submit);
    await expect(button(lies, isNot)).toBeVisible();
  });
});
