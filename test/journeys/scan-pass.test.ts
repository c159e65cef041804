// A buurtpas before the camera: one scan in place of typing, with and without a network.
import { describe, test } from 'vitest';
import { demoPassCode } from '../../src/server/demo/passes.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { freeEnoughToLend } from './another-kiosk.ts';
import { aFilmedCamera } from './a-camera.ts';
import { coordinator } from './a-colleague.ts';
import type { Visitor } from './a-visitor.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const camera = aFilmedCamera();
const place = inANeighbourhood(undefined, camera.browser);
/** Who holds the pass of the demonstration. */
const holder = 'Godelieve';

async function holdsUpThePass(visitor: Visitor): Promise<void> {
  const { snapshot } = await (await place().elsewhere()).agenda();
  camera.seesCode(`${snapshot.publicAddress}/q/${demoPassCode}`);
  await visitor.wakesTheScreen();
  await visitor.page.getByRole('button', { name: nl.start.scan }).tap();
  await visitor.reads(oneLine(nl.pass.title));
}

async function signsUp(visitor: Visitor, { date, activity }: Occurrence): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: nl.start.agenda }).tap();
  await visitor.turnsTo(date.on);
  await page.getByRole('list').getByRole('button').filter({ hasText: activity.title }).tap();
  await visitor.touches(nl.activity.signUp);
  const persons = page.getByRole('heading', { name: nl.signUp.persons });
  await expect(persons.or(page.getByRole('heading', { name: nl.signUp.attendance }))).toBeVisible();
  if (!(await persons.isVisible())) await visitor.touches(nl.next);
  await visitor.reads(nl.signUp.persons);
  await visitor.touches(nl.next);
  await visitor.reads(nl.signUp.together);
  await visitor.chooses(nl.signUp.togetherNo);
  await visitor.touches(nl.signUp.send);
}

describe('somebody who holds up a buurtpas', () => {
  test.each([
    ['with a network', true],
    ['without one, until later', false],
  ])('signs up %s and types nothing; only the desk reads who it is', async (_, online) => {
    const dates = await (await place().elsewhere()).datesWithPlaces(freeEnoughToLend);
    const date = dates[online ? 0 : 1];
    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    // The demonstration has her at some activities already.
    const before = await desk.signUpsOf(holder).count();
    const visitor = await place().aKiosk();
    if (!online) await visitor.losesTheNetwork();
    await holdsUpThePass(visitor);
    await signsUp(visitor, date!);
    await visitor.reads(nl.ticket.confirmed);
    expect(await visitor.page.content()).not.toContain(holder);

    await visitor.touches(nl.ticket.done);
    await visitor.seesTheRestScreen();
    if (!online) await visitor.hasTheNetworkAgain();
    await expect(desk.signUpsOf(holder)).toHaveCount(before + 1);
  });
});
