// The last places of one date are wanted by two residents on their phones, at a kiosk and at the desk, all at once.
import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { signUpPath } from '../../src/phone/parts/addresses.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { freePlaces } from '../../src/domain/activities/seats-and-waiting-list.ts';
import { nl } from '../support/kiosk-text.ts';
import { phoneText } from '../../src/text/phone.ts';
import { coordinator } from './a-colleague.ts';
import type { AnotherKiosk } from './another-kiosk.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';
import { deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood();
const aPhone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, hasTouch: true };

/** A date with three places left, and where a phone signs up for it. */
async function threeLeft(elsewhere: AnotherKiosk): Promise<{ readonly date: Occurrence; readonly path: string }> {
  const dates = await elsewhere.datesWithPlaces(4);
  const found = dates.find((one) => freePlaces(one.date) <= 9);
  if (found === undefined) throw new Error('No date of the demonstration has four to nine places left.');
  const { snapshot } = await elsewhere.agenda();
  const code = snapshot.codes.find(
    ({ about, poster }) => !poster && about.kind === 'activity' && about.activity === found.activity.id,
  );
  if (code === undefined) throw new Error('The activity has no code.');
  const group = elsewhere.aSignUp(found, freePlaces(found.date) - 3);
  // Together with what was lent there: nobody but the kiosk of this journey holds any of the last three.
  await elsewhere.leaves([{ ...group, header: { ...group.header, seat: 'returned' } }]);
  return { date: found, path: signUpPath(code.code, found.date.on) };
}

async function fillIn(page: Page, address: string, firstName: string): Promise<void> {
  await page.goto(address);
  const { signUp } = phoneText('nl');
  await page.getByLabel(signUp.name, { exact: true }).fill(firstName);
  await page.getByLabel(signUp.noTelephone).check();
  await page.getByRole('radio', { name: signUp.togetherNo }).check();
}

describe('the last three places', () => {
  test('are given to three of four people; each reads the truth, and the desk has the same', async () => {
    const elsewhere = await place().elsewhere();
    const { date, path } = await threeLeft(elsewhere);
    const address = `${place().server.origin}${path}`;
    const [kiosk, desk] = [await place().aKiosk(), await place().aDesk(coordinator)];
    const phones = [await place().aWindow(aPhone), await place().aWindow(aPhone)];
    const [first, second] = [await phones[0]!.newPage(), await phones[1]!.newPage()];
    await fillIn(first, address, 'Annie');
    await fillIn(second, address, 'Bilal');
    await kiosk.opensTheActivity(date);
    await kiosk.answersAll({ firstName: 'Celine', telephone: '0470123456' });
    await desk.opensTheListOf(date);
    await desk.page.getByRole('button', { name: deskText.signUp.open }).click();
    await desk.page.getByLabel(deskText.signUp.firstName).fill('Dirk');

    const send = phoneText('nl').signUp.send;
    await Promise.all([
      first.getByRole('button', { name: send }).tap(),
      second.getByRole('button', { name: send }).tap(),
      kiosk.touches(nl.signUp.send),
      desk.page.getByRole('button', { name: deskText.signUp.send, exact: true }).click(),
    ]);

    const states = phoneText('nl').ticket.stamp;
    const onPhone = async (page: Page): Promise<boolean> => {
      const stamp = page.getByText(new RegExp(`^(?:${states.confirmed}|${states.waiting})$`));
      await expect(stamp).toBeVisible();
      return (await stamp.textContent()) === states.confirmed;
    };
    const atKiosk = kiosk.page.getByRole('heading', {
      level: 1,
      name: new RegExp(`^(?:${nl.ticket.confirmed}|${nl.ticket.waitingTitle})$`),
    });
    await expect(atKiosk).toBeVisible();
    const atDesk = desk.page.getByText(/^(?:Dirk is ingeschreven\.|Er was geen plaats meer: Dirk)/);
    await expect(atDesk).toBeVisible();
    const said = {
      Annie: await onPhone(first),
      Bilal: await onPhone(second),
      Celine: (await atKiosk.textContent()) === nl.ticket.confirmed,
      Dirk: (await atDesk.textContent()) === 'Dirk is ingeschreven.',
    };

    expect(Object.values(said).filter(Boolean)).toHaveLength(3);
    await expect(desk.page.getByRole('table', { name: deskText.activities.waitingList })).toContainText('Nummer 1');
    for (const [name, confirmed] of Object.entries(said)) {
      await expect(desk.signUpsOf(name)).toHaveCount(1);
      await expect(desk.waitingOf(name)).toHaveCount(confirmed ? 0 : 1);
    }
  });
});
