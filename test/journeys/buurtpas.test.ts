// A card in place of typing: made at the desk, shown at the kiosk with and without a network, lost, and replaced.
import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { readCode } from '../../src/domain/entries/code.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';
import { freeEnoughToLend } from './another-kiosk.ts';
import { type Colleague, deskWorker } from './a-colleague.ts';
import type { Visitor } from './a-visitor.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';
import { deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood();
const { passes } = deskText;
const presses = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Makes a pass and answers the code on its card. */
async function makesAPass({ page }: Colleague, firstName: string): Promise<string> {
  await page.evaluate((hash) => void (location.hash = hash), addressOf({ name: 'passes' }));
  await presses(page, passes.make);
  await page.getByLabel(passes.firstName).fill(firstName);
  await page.getByLabel(passes.telephone).fill('0470 12 34 56');
  await presses(page, passes.supportNeed.wheelchair);
  await presses(page, passes.making.send);
  await expect(page.getByRole('heading', { name: passes.made({ name: firstName }) })).toBeVisible();
  const words = await page.getByRole('article', { name: passes.card.title }).first().innerText();
  expect(words).not.toContain(firstName);
  const code = readCode(words.match(/P[0-9A-Z]{3}-[0-9A-Z]{4}/)?.[0] ?? '');
  if (!code.ok) throw new Error(`There is no code on the card: ${words}`);
  return code.value;
}

async function typesCode({ page }: Visitor, code: string): Promise<void> {
  const keys = page.getByRole('group', { name: nl.keyboard.label });
  for (const sign of code) await keys.getByRole('button', { name: sign, exact: true }).tap();
  // Beside a camera the last sign is enough.
  const check = page.getByRole('button', { name: nl.code.check, exact: true });
  if (await check.isVisible()) await check.tap();
}
async function showsPass(visitor: Visitor, code: string): Promise<void> {
  await visitor.wakesTheScreen();
  await visitor.page.getByRole('button', { name: new RegExp(`^(${nl.start.scan}|${nl.start.code})`) }).tap();
  await typesCode(visitor, code);
}

/** From the greeting to the ticket, without a name. */
async function signsUpAlone(visitor: Visitor, date: Parameters<Visitor['opensTheActivity']>[0]): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: nl.start.agenda }).tap();
  await visitor.turnsTo(date.date.on);
  await page.getByRole('list').getByRole('button').filter({ hasText: date.activity.title }).tap();
  await visitor.touches(nl.activity.signUp);
  const persons = page.getByRole('heading', { name: nl.signUp.persons });
  await expect(persons.or(page.getByRole('heading', { name: nl.signUp.attendance }))).toBeVisible();
  if (!(await persons.isVisible())) await visitor.touches(nl.next);
  await visitor.reads(nl.signUp.persons);
  await visitor.touches(nl.next);
  await visitor.reads(nl.signUp.together);
  await visitor.chooses(nl.signUp.togetherNo);
  await visitor.touches(nl.signUp.send);
}

describe('somebody with a buurtpas', () => {
  test('signs up without typing a name; the desk sees who it is and what she needs', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(3);
    const desk = await place().aDesk(deskWorker);
    const code = await makesAPass(desk, 'Paulette');
    const visitor = await place().aKiosk();
    await showsPass(visitor, code);
    await visitor.reads(oneLine(nl.pass.title));
    await expect(visitor.page.getByText(nl.passRead)).toBeVisible();
    await signsUpAlone(visitor, date!);
    await visitor.reads(nl.ticket.confirmed);
    await expect(visitor.page.getByText('Paulette')).toHaveCount(0);
    await desk.opensTheListOf(date!);
    await expect(desk.signUpsOf('Paulette')).toContainText('0470 12 34 56');
    await expect(desk.signUpsOf('Paulette')).toContainText(passes.supportNeed.wheelchair);
  });

  test('does so without a network too, and the desk sees it once there is one', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(freeEnoughToLend);
    const desk = await place().aDesk(deskWorker);
    const code = await makesAPass(desk, 'Gerarda');
    const visitor = await place().aKiosk();
    await visitor.losesTheNetwork();
    await showsPass(visitor, code);
    await visitor.reads(oneLine(nl.pass.title));
    await signsUpAlone(visitor, date!);
    await visitor.reads(nl.ticket.confirmed);
    await visitor.touches(nl.ticket.done);
    await visitor.seesTheRestScreen();
    await visitor.hasTheNetworkAgain();
    await desk.opensTheListOf(date!);
    await expect(desk.signUpsOf('Gerarda')).toContainText(passes.supportNeed.wheelchair);
  });

  test('that was lost reads so, on every kiosk and without a network; his new one works', async () => {
    const desk = await place().aDesk(deskWorker);
    const code = await makesAPass(desk, 'Octaaf');
    const visitor = await place().aKiosk();
    const { page } = desk;
    await presses(page, passes.close);
    await presses(page, passes.replaceOf({ name: 'Octaaf' }));
    const shown = visitor.page.waitForResponse((answer) => answer.url().endsWith('/api/v1/snapshot') && answer.ok());
    await Promise.all([shown, presses(page, passes.replaceYes)]);
    await expect(page.getByRole('heading', { name: passes.made({ name: 'Octaaf' }) })).toBeVisible();
    await expect(page.getByRole('row', { name: 'Octaaf' })).toHaveCount(1);
    const row = await page.getByRole('row', { name: 'Octaaf' }).innerText();
    const newer = readCode(row.match(/P[0-9A-Z]{3}-[0-9A-Z]{4}/)?.[0] ?? '');
    await visitor.losesTheNetwork();
    await showsPass(visitor, code);
    await visitor.reads(nl.scanning.noLonger['withdrawn-pass'].title);
    await visitor.touches(nl.strip.stop);
    await showsPass(visitor, newer.ok ? newer.value : '');
    await visitor.reads(oneLine(nl.pass.title));
    await visitor.touches(nl.strip.removePass);
    await expect(visitor.page.getByText(nl.passRead)).toHaveCount(0);
  });
});
