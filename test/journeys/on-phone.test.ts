// Somebody chooses a day at the kiosk, and would rather type on their own phone: it opens that day.
import { describe, test } from 'vitest';
import { nl } from '../support/kiosk-text.ts';
import { codesOnScreen } from '../support/paper.ts';
import { aResident, phoneWords as text } from './a-resident.ts';
import { publicAddress } from './at-the-printer.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood({ env: { PUBLIC_ADDRESS: publicAddress } });

describe.each(['with a network', 'without a network'])('at a kiosk %s', (network) => {
  test('the square leads to the day that was chosen, and signing up there is for that day', async () => {
    const dates = await (await place().elsewhere()).datesWithPlaces(1);
    const chosen = dates.find(({ activity, date }, at) =>
      dates.slice(0, at).some((earlier) => earlier.activity.id === activity.id && earlier.date.id !== date.id),
    );
    if (chosen === undefined) throw new Error('No activity of the demonstration has two coming dates.');
    const visitor = await place().aKiosk();
    if (network === 'without a network') await visitor.losesTheNetwork();
    await visitor.opensTheActivity(chosen);
    await visitor.touches(nl.activity.onPhone);
    await visitor.reads(nl.onPhone.title);
    await visitor.page.getByRole('img', { name: nl.onPhone.qr }).waitFor();

    const [scanned = '', ...others] = await codesOnScreen(await visitor.page.screenshot());
    expect([scanned.startsWith(`${publicAddress}/q/A`), others]).toEqual([true, []]);
    await expect(visitor.page.getByText(scanned.replace('http://', ''))).toBeVisible();

    const resident = await aResident(place());
    await resident.opens(scanned.slice(publicAddress.length));
    await expect(resident.heading).toHaveText(chosen.activity.title);
    await resident.reads(text.when.dayAndMonth(chosen.date.on));
    await resident.follows(text.activity.signUp);
    await resident.reads(text.when.fullDay(chosen.date.on));
  });
});
