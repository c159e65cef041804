// The buurtpassen of the desk in every state, and what the desk shows of somebody who used one.
import type { Page } from 'playwright';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { asId } from '../../src/domain/ids.ts';
import { coordinator, deskWorker } from '../journeys/a-colleague.ts';
import { receiptsOf } from '../journeys/another-kiosk.ts';
import type { DeskWalk } from './walk.ts';
import { expect } from '../journeys/expect.ts';
import { deskFormat, deskText } from '../../src/text/desk.ts';

const { passes, pages, callbacks } = deskText;
const presses = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function opens(page: Page): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), addressOf({ name: 'passes' }));
  await expect(page.getByRole('heading', { name: pages.passes, level: 1 })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
}

export const passWalk: DeskWalk = {
  name: 'buurtpassen',
  walk: async ({ place, elsewhere, options, show }) => {
    const { page } = await place.aDesk(deskWorker, options);
    await opens(page);
    await show(page, 'desk-passes');
    await presses(page, passes.make);
    await presses(page, passes.making.send);
    await show(page, 'desk-passes-form-empty');
    await page.getByLabel(passes.firstName).fill('Rosa');
    await page.getByLabel(passes.telephone).fill('0470 12 34 56');
    await presses(page, deskFormat.languageName('tr'));
    await presses(page, passes.supportNeed.wheelchair);
    await presses(page, passes.supportNeed.reading);
    await page.getByLabel(passes.note).fill('komt meestal met haar zus');
    await show(page, 'desk-passes-form');
    await presses(page, passes.making.send);
    await expect(page.getByRole('heading', { name: passes.made({ name: 'Rosa' }) })).toBeVisible();
    await expect(page.getByRole('img', { name: passes.card.qr }).first()).toBeVisible();
    await show(page, 'desk-passes-made');
    await page.emulateMedia({ media: 'print' });
    await show(page, 'desk-passes-card');
    await page.emulateMedia({ media: 'screen' });
    await presses(page, passes.close);
    await presses(page, passes.correctOf({ name: 'Rosa' }));
    await page.getByLabel(passes.telephone).fill('0470 65 43 21');
    await show(page, 'desk-passes-correcting');
    await presses(page, passes.correcting.send);
    await expect(page.getByText(passes.corrected({ name: 'Rosa' }))).toBeVisible();
    await show(page, 'desk-passes-corrected');
    await presses(page, passes.withdrawOf({ name: 'Rosa' }));
    await show(page, 'desk-passes-withdrawing');
    await presses(page, passes.withdrawYes);
    await expect(page.getByText(passes.withdrawn({ name: 'Rosa' }))).toBeVisible();
    await presses(page, passes.views.withdrawn);
    await expect(page.getByRole('row', { name: 'Willy' })).toBeVisible();
    await show(page, 'desk-passes-withdrawn');
    await page.getByLabel(passes.find).fill('zzz');
    await show(page, 'desk-passes-none');

    const left = (code: string) => ({ ...elsewhere.aCallback(''), personal: { pass: asId<'code'>(code) } });
    receiptsOf(await elsewhere.leaves([left('PASSDEMK'), left('PASSW3GH')]));
    const lies = await place.aDesk(coordinator, options);
    await expect(
      lies.page.getByRole('button', { name: callbacks.claimOf({ reach: 'telephone', name: 'Willy' }) }),
    ).toBeVisible();
    await show(lies.page, 'desk-callbacks-passes');
  },
};
