// The screen that scans codes, in each state of its camera.
import type { CodeAnswer } from '../../src/contract/code.ts';
import { makeLastingCode } from '../../src/domain/entries/code.ts';
import { asId } from '../../src/domain/ids.ts';
import type { KioskSetting, KioskWalk } from './walk.ts';
import { expect } from '../journeys/expect.ts';
import { nl } from '../support/kiosk-text.ts';
import { giveCamera, type PageCamera } from './page-camera.ts';

const aPoster = makeLastingCode(Uint8Array.of(7, 19, 3, 15, 9, 22));

async function opensTheScanner({ page, visitor }: KioskSetting): Promise<void> {
  await visitor.wakesTheScreen();
  await page.getByRole('button', { name: nl.start.scan }).tap();
  await visitor.reads(nl.scanning.title);
}

const troubles: readonly (readonly [PageCamera, Exclude<keyof typeof nl.scanning.trouble, 'stopped'>])[] = [
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'missing'],
  ['NotReadableError', 'busy'],
  ['sees nothing', 'dark'],
];

export const scanWalks: readonly KioskWalk[] = [
  {
    name: 'scan: aiming, and typing beside it',
    before: (page) => giveCamera(page, 'sees a card'),
    walk: async (setting) => {
      const { page, show } = setting;
      await opensTheScanner(setting);
      await expect(page.getByText(nl.scanning.aim)).toBeVisible();
      await show('scan', { main: true });
      const keys = page.getByRole('group', { name: nl.keyboard.label });
      for (const sign of '7K3F9QW') await keys.getByRole('button', { name: sign, exact: true }).tap();
      await show('scan-typing');
      await keys.getByRole('button', { name: 'Z', exact: true }).tap();
      await expect(page.getByText(nl.code.wrong)).toBeVisible();
      await show('scan-typed-wrong', { main: true });
    },
  },
  {
    name: 'scan: with a lamp',
    before: (page) => giveCamera(page, 'sees a card', true),
    walk: async (setting) => {
      await opensTheScanner(setting);
      await expect(setting.page.getByText(nl.scanning.torchOn)).toBeVisible();
      await setting.show('scan-lamp');
    },
  },
  {
    name: 'scan: the browser asks whether it may',
    before: (page) => giveCamera(page, 'is asked for'),
    walk: async (setting) => {
      await opensTheScanner(setting);
      await expect(setting.page.getByText(nl.scanning.opening)).toBeVisible();
      await setting.show('scan-opening');
    },
  },
  {
    name: 'scan: where codes lead',
    before: (page) => giveCamera(page, 'sees a card'),
    walk: async (setting) => {
      const { page, visitor, line, agenda, show } = setting;
      const place = agenda.snapshot.config.locations[0];
      const types = async (answer: CodeAnswer): Promise<void> => {
        line.codesAre(answer);
        await opensTheScanner(setting);
        const keys = page.getByRole('group', { name: nl.keyboard.label });
        for (const sign of aPoster) await keys.getByRole('button', { name: sign, exact: true }).tap();
      };
      if (place === undefined) throw new Error('The demonstration has no place.');
      await types({ kind: 'poster', about: { kind: 'location', location: place.id }, state: 'up' });
      await expect(page.getByRole('button', { name: place.shortName, exact: true })).toBeVisible();
      await show('scan-to-place', { main: true });
      await visitor.touches(nl.strip.stop);
      await types({ kind: 'poster', about: { kind: 'location', location: place.id }, state: 'withdrawn' });
      await visitor.reads(nl.scanning.noLonger['withdrawn-poster'].title);
      await show('scan-withdrawn-poster', { main: true });
      await visitor.touches(nl.strip.stop);
      await types({ kind: 'activity', activity: asId('vorig-jaar') });
      await visitor.reads(nl.scanning.noLonger['nothing-planned'].title);
      await show('scan-nothing-planned');
      await visitor.touches(nl.strip.stop);
      await types({ kind: 'pass', state: 'withdrawn' });
      await visitor.reads(nl.scanning.noLonger['withdrawn-pass'].title);
      await show('scan-withdrawn-pass');
    },
  },
  ...troubles.map(([camera, trouble]): KioskWalk => ({
    name: `scan: the camera is ${trouble}`,
    before: (page) => giveCamera(page, camera),
    walk: async (setting) => {
      await opensTheScanner(setting);
      await expect(setting.page.getByText(nl.scanning.trouble[trouble].title)).toBeVisible();
      await setting.show(`scan-${trouble}`, { main: true });
    },
  })),
];
