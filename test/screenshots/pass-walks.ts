// Somebody with a buurtpas at the kiosk: read, used, put away, and one that was withdrawn.
import { makePassCode } from '../../src/domain/entries/code.ts';
import type { KioskSetting, KioskWalk } from './walk.ts';
import { expect } from '../journeys/expect.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';
import { giveCamera } from './page-camera.ts';

const pass = makePassCode(Uint8Array.of(7, 19, 3, 15, 9, 22));
const main = { main: true };

async function showsPass({ page, visitor }: KioskSetting): Promise<void> {
  await visitor.wakesTheScreen();
  await page.getByRole('button', { name: nl.start.scan }).tap();
  await typesPass({ page });
}
async function typesPass({ page }: Pick<KioskSetting, 'page'>): Promise<void> {
  const keys = page.getByRole('group', { name: nl.keyboard.label });
  for (const sign of pass) await keys.getByRole('button', { name: sign, exact: true }).tap();
}

export const passWalks: readonly KioskWalk[] = [
  {
    name: 'buurtpas: signing up and asking for a call',
    before: (page) => giveCamera(page, 'sees a card'),
    walk: async (setting) => {
      const { page, visitor, line, show } = setting;
      line.codesAre({ kind: 'pass', state: 'valid' });
      await showsPass(setting);
      await visitor.reads(oneLine(nl.pass.title));
      await show('pass-read', main);
      await page.getByRole('button', { name: nl.start.agenda }).tap();
      await expect(page.getByRole('group', { name: nl.agenda.days })).toBeVisible();
      await show('pass-agenda', main);
      await page.getByRole('button', { name: nl.agenda.later }).tap();
      await page.getByRole('group', { name: nl.agenda.days }).getByRole('button').nth(2).tap();
      await page
        .getByRole('list')
        .getByRole('button')
        .filter({ hasText: nl.agenda.placesFree({ left: 2 }) })
        .first()
        .tap();
      await show('pass-activity', main);
      await visitor.touches(nl.activity.signUp);
      await show('pass-first-question', main);
      const persons = page.getByRole('heading', { name: nl.signUp.persons });
      if (!(await persons.isVisible())) await visitor.touches(nl.next);
      await visitor.reads(nl.signUp.persons);
      await show('pass-persons', main);
      await visitor.touches(nl.next);
      await visitor.chooses(nl.signUp.togetherNo);
      await show('pass-together');
      await line.pushesGet('cut');
      await visitor.touches(nl.signUp.send);
      await visitor.reads(nl.ticket.sending);
      await line.pushesGet({ outcome: { kind: 'waiting', position: 2, series: null } });
      await line.stir();
      await visitor.reads(nl.ticket.waitingTitle);
      await show('pass-ticket-waiting', main);
      await visitor.touches(nl.ticket.done);
      await showsPass(setting);
      await page.getByRole('button', { name: nl.start.callback }).tap();
      await show('pass-subject', main);
      await page.getByRole('button', { name: 'Geld en rekeningen' }).tap();
      await visitor.chooses(nl.callback.dayPart.morning);
      await show('pass-when', main);
      await visitor.touches(nl.next);
      await visitor.chooses(nl.callback.messageYes);
      await visitor.touches(nl.callback.send);
      await expect(page.getByText(nl.promise.pass)).toBeVisible();
      await show('pass-promise', main);
    },
  },
  {
    name: 'buurtpas: in the middle, put away, withdrawn',
    before: (page) => giveCamera(page, 'sees a card'),
    walk: async (setting) => {
      const { page, visitor, line, show } = setting;
      line.codesAre({ kind: 'pass', state: 'valid' });
      await visitor.wakesTheScreen();
      await page.getByRole('button', { name: nl.start.callback }).tap();
      await page.getByRole('button', { name: 'Geld en rekeningen' }).tap();
      await visitor.chooses(nl.callback.dayPart.morning);
      await visitor.touches(nl.next);
      await visitor.reads(nl.callback.name);
      await show('pass-offered', main);
      await visitor.touches(nl.signUp.havePass);
      await typesPass(setting);
      await visitor.reads(oneLine(nl.pass.title));
      await show('pass-onward', main);
      await visitor.touches(nl.strip.removePass);
      await show('pass-put-away', main);
      await visitor.touches(nl.strip.stop);
      line.codesAre({ kind: 'pass', state: 'withdrawn' });
      await showsPass(setting);
      await visitor.reads(nl.scanning.noLonger['withdrawn-pass'].title);
      await show('pass-withdrawn', main);
    },
  },
];
