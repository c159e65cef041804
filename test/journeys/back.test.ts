import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

describe('going back in the browser', () => {
  test('is Terug on a screen, and never leaves the kiosk', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(1);
    const visitor = await place().aKiosk();
    const { page } = visitor;
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await visitor.opensTheActivity(date!);

    await page.goBack();
    await expect(page.getByRole('group', { name: nl.agenda.days })).toBeVisible();
    await visitor.touches(nl.strip.back);
    await visitor.reads(oneLine(nl.start.title));
    await page.goBack();
    await visitor.seesTheRestScreen();
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      await visitor.seesTheRestScreen();
    }

    expect(page.url()).toBe(`${place().server.origin}/`);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });
});
