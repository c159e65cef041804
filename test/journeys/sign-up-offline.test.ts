import { expect } from 'playwright/test';
import { describe, test } from 'vitest';
import { nl } from '../../src/text/nl.ts';
import { coordinator } from './a-colleague.ts';
import { inANeighbourhood } from './setting.ts';
import type { Visitor } from './a-visitor.ts';

const place = inANeighbourhood();

/** How far the ticket says it has come. */
const expectTrack = async ({ page }: Visitor, happened: readonly boolean[]): Promise<void> => {
  const words = [nl.ticket.kept, nl.ticket.sent, nl.ticket.confirmed];
  await expect(page.getByRole('list', { name: nl.ticket.track }).getByRole('listitem')).toHaveText(
    words.map((word, index) => `${word}: ${happened[index] === true ? nl.ticket.happened : nl.ticket.notYet}`),
  );
};

describe('signing up while there is no network', () => {
  test('the ticket says kept, and by itself sent and confirmed once the network is back', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(1);
    const visitor = await place().aKiosk();
    await visitor.losesTheNetwork();

    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: 'Marcel', telephone: '038603497' });
    await visitor.reads(nl.ticket.keptTitle);
    await expect(visitor.page.getByText(nl.ticket.notSure, { exact: true })).toBeVisible();
    await expectTrack(visitor, [true, false, false]);

    await visitor.hasTheNetworkAgain();
    await visitor.reads(nl.ticket.confirmed);
    await expectTrack(visitor, [true, true, true]);
    await expect(visitor.page.getByText(nl.ticket.notSure, { exact: true })).toHaveCount(0);
    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    await expect(desk.signUpsOf('Marcel')).toHaveCount(1);
  });

  test('whoever was second for the last places reads that they wait, and why', async () => {
    const elsewhere = await place().elsewhere();
    const dates = await elsewhere.datesWithPlaces(1);
    const date = dates.find((one) => one.date.places - one.date.taken <= 6 && one.date.waiting === 0);
    const visitor = await place().aKiosk();
    await visitor.opensTheActivity(date!);
    await visitor.answersAll({ firstName: 'Tweede', telephone: '0470123456' });
    await visitor.losesTheNetwork();
    await elsewhere.signUp(date!, date!.date.places - date!.date.taken);

    await visitor.touches(nl.signUp.send);
    await visitor.reads(nl.ticket.keptTitle);
    await visitor.hasTheNetworkAgain();

    await visitor.reads(nl.ticket.waitingTitle);
    await expect(
      visitor.page.getByText(`${nl.ticket.justTaken} ${nl.ticket.waitingMore(1)} ${nl.ticket.waitingTold}`),
    ).toBeVisible();
    await expectTrack(visitor, [true, true, false]);
    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    await expect(desk.waitingOf('Tweede')).toHaveCount(1);
    await expect(desk.signUpsOf('Tweede')).toHaveCount(1);
  });

  test('a reload without network shows the kiosk and its agenda', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(1);
    const visitor = await place().aKiosk();
    await visitor.losesTheNetwork();

    await visitor.page.reload();

    await visitor.seesTheRestScreen();
    await visitor.opensTheActivity(date!);
  });
});
