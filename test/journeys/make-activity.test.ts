import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { deskText } from '../../src/text/desk.ts';
import { nl } from '../support/kiosk-text.ts';
import { coordinator, deskWorker } from './a-colleague.ts';
import { receiptsOf } from './another-kiosk.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const { editor, dateChange, notifications, activities } = deskText;
const title = 'Naaien voor het feest';
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

describe('an activity that a colleague makes', () => {
  test('is on a kiosk at once; when a date is cancelled, whoever signed up is told', async () => {
    const kiosk = await place().aKiosk();
    const desk = await place().aDesk(deskWorker);
    const { page } = desk;
    await page.goto(`${place().server.origin}/desk${addressOf({ name: 'new-activity' })}`);
    await page.getByLabel(editor.title, { exact: true }).fill(title);
    await press(page, editor.rhythms.week);
    await page.getByLabel(editor.firstDay).fill('2026-11-24');
    await page.getByLabel(editor.until).fill('2027-01-05');
    await press(page, editor.publish);
    await expect(page.getByText(editor.saved.published)).toBeVisible();

    await kiosk.opensTheAgenda();
    await kiosk.turnsTo('2026-11-24' as never);
    await expect(kiosk.cards().filter({ hasText: title })).toBeVisible();

    const elsewhere = await place().elsewhere();
    const made = (await elsewhere.datesWithPlaces(2)).filter(({ activity }) => activity.title === title);
    const [first] = made;
    if (first === undefined) throw new Error('The activity has no dates.');
    receiptsOf(await elsewhere.leaves([elsewhere.aSignUp(first, 1, 'Godelieve-Maria')]));

    await desk.opensTheListOf(first);
    await page.getByRole('link', { name: activities.change }).click();
    await press(page, dateChange.kinds.cancelled);
    await page.getByLabel(dateChange.reason).fill('De machines zijn stuk');
    await press(page, dateChange.saveToTell({ count: 1, words: 'één' }));
    await expect(page.getByText(dateChange.doneToTell({ count: 1, words: 'Eén' }))).toBeVisible();

    await page.goto(`${place().server.origin}/desk`);
    await press(page, notifications.doneOf({ name: 'Godelieve-Maria' }));
    await expect(page.getByText(notifications.told({ name: 'Godelieve-Maria' }))).toBeVisible();
    await expect(page.getByRole('button', { name: notifications.doneOf({ name: 'Godelieve-Maria' }) })).toHaveCount(0);
    await expect(kiosk.cards().filter({ hasText: title })).toContainText(nl.agenda.cancelled);
  });
});

describe('two colleagues who change the same activity', () => {
  test('lose nothing of each other, and nothing that was typed', async () => {
    const an = await place().aDesk(deskWorker);
    const lies = await place().aDesk(coordinator);
    const [date] = (await (await place().elsewhere()).datesWithPlaces(1)).filter(
      ({ activity }) => activity.schedule.repeat.every === 'week' && activity.title !== title,
    );
    if (date === undefined) throw new Error('No series has places.');
    const { id } = date.activity;
    const desk = `${place().server.origin}/desk`;
    await an.page.goto(`${desk}${addressOf({ name: 'activity', activity: id })}`);
    await an.page.getByLabel(editor.title, { exact: true }).fill('Een nieuwe titel');

    await lies.page.goto(`${desk}${addressOf({ name: 'date-change', date: date.date.id })}`);
    await press(lies.page, dateChange.kinds.cancelled);
    const saves = lies.page.getByRole('button', { name: /^Verander/ });
    await saves.click();
    await expect(lies.page.getByRole('button', { name: dateChange.kinds.restored })).toBeVisible();

    an.page.once('dialog', (dialog) => void dialog.dismiss());
    await an.page.getByRole('link', { name: deskText.pages.posters }).click();
    await expect(an.page.getByLabel(editor.title, { exact: true })).toHaveValue('Een nieuwe titel');
    await press(an.page, editor.save);
    await expect(an.page.getByRole('alert')).toContainText(coordinator.name);
    await press(an.page, editor.save);
    await expect(an.page.getByText(editor.saved.published)).toBeVisible();

    await lies.page.reload();
    await expect(lies.page.getByRole('heading', { name: 'Een nieuwe titel', level: 1 })).toBeVisible();
    await expect(lies.page.getByRole('button', { name: dateChange.kinds.restored })).toBeVisible();
  });
});
