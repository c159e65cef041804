// The sections of the settings page.
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { settingsSections } from '../../src/desk/session/settings-section.ts';
import { deskText } from '../../src/text/desk.ts';
import { deskWorker } from '../journeys/a-colleague.ts';
import { expect } from '../journeys/expect.ts';
import type { DeskWalk } from './walk.ts';

export const settingsWalk: DeskWalk = {
  name: 'settings',
  walk: async ({ place, options, show }) => {
    const { page } = await place.aDesk(deskWorker, options);
    for (const section of settingsSections) {
      await page.evaluate((hash) => void (location.hash = hash), addressOf({ name: 'settings', section }));
      await expect(page.getByRole('heading', { name: deskText.settings.section[section], level: 2 })).toBeVisible();
      await show(page, `desk-settings-${section}`);
    }
  },
};
