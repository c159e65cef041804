// The screen that scans codes, in each state of its camera.
import { expect } from 'playwright/test';
import { nlScanning } from '../../src/text/nl-scanning.ts';
import { nl } from '../../src/text/nl.ts';
import type { KioskWalk, Setting } from './kiosk-tour.ts';
import { giveCamera, type PageCamera } from './page-camera.ts';

async function opensTheScanner({ page, visitor }: Setting): Promise<void> {
  await visitor.wakesTheScreen();
  await page.getByRole('button', { name: nl.start.scan }).tap();
  await visitor.reads(nlScanning.title);
}

const troubles: readonly (readonly [PageCamera, Exclude<keyof typeof nlScanning.trouble, 'stopped'>])[] = [
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
      await expect(page.getByText(nlScanning.aim)).toBeVisible();
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
      await expect(setting.page.getByText(nlScanning.torchOn)).toBeVisible();
      await setting.show('scan-lamp');
    },
  },
  {
    name: 'scan: the browser asks whether it may',
    before: (page) => giveCamera(page, 'is asked for'),
    walk: async (setting) => {
      await opensTheScanner(setting);
      await expect(setting.page.getByText(nlScanning.opening)).toBeVisible();
      await setting.show('scan-opening');
    },
  },
  ...troubles.map(([camera, trouble]): KioskWalk => ({
    name: `scan: the camera is ${trouble}`,
    before: (page) => giveCamera(page, camera),
    walk: async (setting) => {
      await opensTheScanner(setting);
      await expect(setting.page.getByText(nlScanning.trouble[trouble].title)).toBeVisible({ timeout: 15_000 });
      await setting.show(`scan-${trouble}`, { main: true });
    },
  })),
];
