// A shaking hand taps twice: the second tap falls where another screen stands meanwhile, and does nothing there.
import type { Locator } from 'playwright';
import { describe, test } from 'vitest';
import { nl } from '../support/kiosk-text.ts';
import { freeEnoughToLend } from './another-kiosk.ts';
import type { Visitor } from './a-visitor.ts';
import { expect } from './expect.ts';
import { inANeighbourhood, nightly } from './setting.ts';

const place = inANeighbourhood();

/** Milliseconds from one tap to the next, as hands were seen to do it. The last is close to the half second that counts. */
const gaps = nightly ? [0, 250, 400] : [0, 250];

/** Two taps on one spot, wherever the screens are by then. */
async function tapsTwice({ page }: Visitor, what: Locator, gap: number): Promise<void> {
  await what.tap({ trial: true });
  const box = await what.boundingBox();
  if (box === null) throw new Error('There is nothing to tap.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await page.touchscreen.tap(x, y);
  await page.waitForTimeout(gap);
  await page.touchscreen.tap(x, y);
}

/** So long after the last tap whatever it did is on the screen. */
const receipted = ({ page }: Visitor): Promise<void> => page.waitForTimeout(1000);

describe.each(gaps)('two taps %i ms apart', (gap) => {
  test('pass no question, keep the ticket on the screen, and give up no place', async () => {
    const [occurrence] = await (await place().elsewhere()).datesWithPlaces(freeEnoughToLend);
    const visitor = await place().aKiosk({ settles: true });
    await visitor.opensTheActivity(occurrence!);
    await tapsTwice(visitor, visitor.button(nl.activity.signUp), gap);
    await receipted(visitor);
    await expect(visitor.page.getByText(/^Stap 1 van/)).toBeVisible();
    await visitor.touches(nl.strip.back);

    await expect(visitor.button(nl.activity.signUp)).toBeVisible();
    await visitor.answersAll({ firstName: 'Beefje', telephone: null });
    await tapsTwice(visitor, visitor.button(nl.signUp.send), gap);
    await receipted(visitor);
    await expect(visitor.button(nl.ticket.cannotCome)).toBeVisible();

    await tapsTwice(visitor, visitor.button(nl.ticket.cannotCome), gap);
    await receipted(visitor);
    await expect(visitor.button(nl.withdraw.yes)).toBeVisible();
  });
});
