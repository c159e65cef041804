// Making an activity and changing one of its dates, in each state.
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { deskText } from '../../src/text/desk.ts';
import { deskWorker } from '../journeys/a-colleague.ts';
import { expect } from '../journeys/expect.ts';
import type { DeskWalk } from './walk.ts';

const { editor, dateChange, activities } = deskText;

export const activityWalk: DeskWalk = {
  name: 'making and changing an activity',
  walk: async ({ place, options, show }) => {
    const { page } = await place.aDesk(deskWorker, options);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const go = async (address: string) => page.goto(`${new URL(page.url()).origin}/desk${address}`);
    await go(addressOf({ name: 'all-activities' }));
    await expect(page.getByRole('table')).toBeVisible();
    await show(page, 'desk-all-activities');
    await go(addressOf({ name: 'new-activity' }));
    await expect(page.getByRole('heading', { name: editor.newTitle })).toBeVisible();
    await press(editor.publish);
    await expect(page.getByText(editor.error.title)).toBeVisible();
    await show(page, 'desk-activity-new');
    await page.getByLabel(editor.title, { exact: true }).fill('Naaien voor het feest');
    await page.getByLabel(editor.summary, { exact: true }).fill('Breng stof mee. De machines staan klaar.');
    await press(editor.rhythms.week);
    await page.getByLabel(editor.firstDay).fill('2026-12-04');
    await page.getByLabel(editor.until).fill('2027-01-29');
    await press(editor.pictures.craft);
    await show(page, 'desk-activity-typed');
    await page.getByText(editor.moreFields).click();
    await show(page, 'desk-activity-more');
    await press(editor.saveDraft);
    await expect(page.getByText(editor.saved.draft)).toBeVisible();
    await show(page, 'desk-activity-draft');
    await go(addressOf({ name: 'activities' }));
    await page
      .getByRole('link', { name: /Samen soep eten/ })
      .first()
      .click();
    await page.getByRole('link', { name: activities.change }).click();
    await expect(page.getByRole('heading', { name: dateChange.what })).toBeVisible();
    await page.getByLabel(editor.from, { exact: true }).fill('12:30');
    await expect(page.getByText(dateChange.ticketsStay)).toBeVisible();
    await show(page, 'desk-date-change');
    await press(dateChange.kinds.cancelled);
    await expect(page.getByText(dateChange.ticketsStay)).toBeVisible();
    await show(page, 'desk-date-cancel');
  },
};
