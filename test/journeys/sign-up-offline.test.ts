import { describe, test } from 'vitest';
import { heldOf } from '../../src/domain/activities/seat-loan.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { nl } from '../support/kiosk-text.ts';
import { freeEnoughToLend } from './another-kiosk.ts';
import { coordinator } from './a-colleague.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';
import type { Visitor } from './a-visitor.ts';
import { deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood();

/** A seat that was lent to the kiosk is certain before it is sent. */
const loaned = [nl.ticket.stored, nl.ticket.confirmed, nl.ticket.sent];
const notLoaned = [nl.ticket.stored, nl.ticket.sent, nl.ticket.confirmed];

/** How far the ticket says it has come. */
const expectTrack = async (
  { page }: Visitor,
  words: readonly string[],
  happened: readonly boolean[],
): Promise<void> => {
  await expect(page.getByRole('list', { name: nl.ticket.track }).getByRole('listitem')).toHaveText(
    words.map((word, index) => `${word}: ${happened[index] === true ? nl.ticket.happened : nl.ticket.notYet}`),
  );
};

/** So many that three do not fit any more, whatever is lent meanwhile. */
const allButTwo = ({ date: { places, taken, loan } }: Occurrence): number =>
  Math.max(1, places - taken - (loan === null ? 0 : heldOf(loan)) - 2);

describe('signing up while there is no network', () => {
  test('within what was lent to this kiosk the seat is certain at once, and stays so once the network is back', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(freeEnoughToLend);
    const visitor = await place().aKiosk();
    await visitor.losesTheNetwork();

    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: 'Paulette', telephone: '038603497' });
    await visitor.reads(nl.ticket.confirmed);
    await expectTrack(visitor, loaned, [true, true, false]);

    await visitor.hasTheNetworkAgain();
    await expectTrack(visitor, loaned, [true, true, true]);
    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    await expect(desk.signUpsOf('Paulette')).toHaveCount(1);
    await expect(desk.waitingOf('Paulette')).toHaveCount(0);
  });

  test('beyond it the ticket says provisional, and by itself sent and confirmed once the network is back', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(3);
    const visitor = await place().aKiosk();
    await visitor.losesTheNetwork();

    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: 'Marcel', telephone: '038603497', persons: 3 });
    await visitor.reads(nl.ticket.provisionalTitle);
    await expect(visitor.page.getByText(nl.ticket.provisionalStamp, { exact: true })).toBeVisible();
    await expectTrack(visitor, notLoaned, [true, false, false]);

    await visitor.hasTheNetworkAgain();
    await visitor.reads(nl.ticket.confirmed);
    await expectTrack(visitor, notLoaned, [true, true, true]);
    await expect(visitor.page.getByText(nl.ticket.provisionalStamp, { exact: true })).toHaveCount(0);
    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    await expect(desk.signUpsOf('Marcel')).toHaveCount(1);
  });

  test('whoever was second for the last places reads that they wait, and why', async () => {
    const elsewhere = await place().elsewhere();
    const visitor = await place().aKiosk();
    const dates = await elsewhere.datesWithPlaces(3);
    const date = dates.find((one) => one.date.places - one.date.taken <= 6 && one.date.waiting === 0);
    await visitor.opensTheActivity(date!);
    await visitor.answersAll({ firstName: 'Tweede', telephone: '0470123456', persons: 3 });
    await visitor.losesTheNetwork();
    await elsewhere.signUp(date!, allButTwo(date!));

    await visitor.touches(nl.signUp.send);
    await visitor.reads(nl.ticket.provisionalTitle);
    await visitor.hasTheNetworkAgain();

    await visitor.reads(nl.ticket.waitingTitle);
    await expect(
      visitor.page.getByText(
        `${nl.ticket.justTaken} ${nl.ticket.waitingMore({ position: 1 })} ${nl.ticket.waitingTold}`,
      ),
    ).toBeVisible();
    await expectTrack(visitor, notLoaned, [true, true, false]);
    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    await expect(desk.waitingOf('Tweede')).toHaveCount(1);
    await expect(desk.signUpsOf('Tweede')).toHaveCount(1);
  });

  test('whoever went home with a provisional seat and gets none is called', async () => {
    const elsewhere = await place().elsewhere();
    const visitor = await place().aKiosk();
    const dates = await elsewhere.datesWithPlaces(3);
    const date = dates.find((one) => one.date.places - one.date.taken <= 6 && one.date.waiting === 0);
    await visitor.losesTheNetwork();
    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: 'Thuis', telephone: '0470123456', persons: 3 });
    await visitor.reads(nl.ticket.provisionalTitle);
    await expect(visitor.page.getByText(nl.ticket.provisionalCall)).toBeVisible();
    await visitor.touches(nl.ticket.done);
    await visitor.seesTheRestScreen();
    await elsewhere.signUp(date!, allButTwo(date!));
    await visitor.hasTheNetworkAgain();

    const desk = await place().aDesk(coordinator);
    await expect(desk.requestsOf('Thuis')).toContainText(deskText.callbacks.seat.waiting);
    await expect(desk.requestsOf('Thuis')).toContainText(date!.activity.title);
    await expect(desk.requestsOf('Thuis')).toContainText('0470 12 34 56');
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
