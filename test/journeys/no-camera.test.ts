// A kiosk whose camera cannot look: the visitor reads why and what else can be done, and the team reads it at the desk.
import { describe, test } from 'vitest';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { nl } from '../support/kiosk-text.ts';
import { fakeCamera, mayLook, noCamera } from './a-camera.ts';
import { coordinator } from './a-colleague.ts';
import { expect } from './expect.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { inANeighbourhood } from './setting.ts';
import { deskText } from '../../src/text/desk.ts';

const whereNobodySaysYes = inANeighbourhood(undefined, { args: [fakeCamera], whole: true });
const withoutOne = inANeighbourhood(undefined, { args: [mayLook, noCamera], whole: true });

async function deskReads(place: Neighbourhood, words: string): Promise<void> {
  const { page } = await place.aDesk(coordinator);
  await page.evaluate((hash) => void (location.hash = hash), addressOf({ name: 'kiosks' }));
  await expect(page.getByText(words).first()).toBeVisible();
}

describe.each([
  ['that may not look', 'refused', whereNobodySaysYes],
  ['that is not there', 'missing', withoutOne],
] as const)('a camera %s', (_, why, place) => {
  test('is said at the screen, where a code can be typed instead, and at the desk', async () => {
    const elsewhere = await place().elsewhere();
    const [date] = await elsewhere.datesWithPlaces(1);
    const { code } = await elsewhere.signUp(date!, 1);
    const visitor = await place().aKiosk();
    const { page } = visitor;
    await visitor.wakesTheScreen();
    await page.getByRole('button', { name: nl.start.scan }).tap();
    const { title, more } = nl.scanning.trouble[why];
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText(more)).toBeVisible();

    const keys = page.getByRole('group', { name: nl.keyboard.label });
    for (const sign of code ?? '') await keys.getByRole('button', { name: sign, exact: true }).tap();
    await visitor.reads(nl.code.signUpState.confirmed);
    await expect(page.getByText(date!.activity.title)).toBeVisible();

    await deskReads(place(), deskText.kiosks.trouble[`camera-${why}`].head);
  });
});
