import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { nl } from '../support/kiosk-text.ts';
import { coordinator } from './a-colleague.ts';
import { startKioskProcess } from './a-kiosk-process.ts';
import { aVisitor } from './a-visitor.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
let profile: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'buurtkiosk-profile-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

describe('a kiosk whose plug is pulled', () => {
  test('what was kept without network is at the desk exactly once, after a start without network', async () => {
    const { origin } = place().server;
    const desk = await place().aDesk(coordinator);
    const first = await startKioskProcess(profile);
    const page = await first.open(`${origin}/`, 'with network');
    const visitor = aVisitor(page, 'mouse');
    await visitor.seesTheRestScreen();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await visitor.losesTheNetwork();
    await visitor.asksToBeCalled({ subject: 'Geld en rekeningen', firstName: 'Rosalie', telephone: '0470123456' });
    await expect(page.getByText(nl.promise.storedMore)).toBeVisible();

    await first.kill();
    const second = await startKioskProcess(profile);
    try {
      const again = aVisitor(await second.open(`${origin}/`, 'without network'), 'mouse');
      await again.seesTheRestScreen();
      await again.opensTheAgenda();
      await expect(again.cards().first()).toBeVisible();
      await expect(desk.requestsOf('Rosalie')).toHaveCount(0);
      await again.hasTheNetworkAgain();

      await expect(desk.requestsOf('Rosalie')).toHaveCount(1);
      await desk.page.reload();
      await expect(desk.requestsOf('Rosalie')).toHaveCount(1);
    } finally {
      await second.kill();
    }
  });
});
