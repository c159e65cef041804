// What is done at one server is seen at the other, and when one is gone its kiosks go on at the other.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { startServerPair, type ServerPair } from '../../support/server-pair.ts';
import { coordinator } from '../a-colleague.ts';
import { anotherKiosk, receiptsOf } from '../another-kiosk.ts';
import { expect as see } from '../expect.ts';
import { aNeighbourhood, type Neighbourhood } from '../neighbourhood.ts';

let pair: ServerPair;
let place: Neighbourhood;

beforeAll(async () => {
  const postgres = inject('postgres');
  if (postgres === undefined) throw new Error('This journey needs PostgreSQL.');
  pair = await startServerPair(postgres);
  place = await aNeighbourhood(Promise.resolve(pair));
});
afterEach(() => place.clear());
afterAll(() => place.close());

describe('a desk at one server, a kiosk at the other', () => {
  test('what is left at the kiosk appears at the desk by itself', async () => {
    const desk = await place.aDesk(coordinator, { origin: pair.one.origin });
    await desk.page.addInitScript(() => Object.assign(window, { setInterval: () => 0 }));
    await desk.page.reload();
    await see(desk.page.getByRole('table')).toBeVisible();
    const elsewhere = await anotherKiosk(pair.other.origin);
    receiptsOf(await elsewhere.leaves([elsewhere.aCallback('Overburen')]));
    await see(desk.requestsOf('Overburen')).toHaveCount(1);
  });

  test('a seat that was taken at one is gone in the agenda of the other', async () => {
    const [context, there] = [await anotherKiosk(pair.one.origin), await anotherKiosk(pair.other.origin)];
    const [date] = await context.datesWithPlaces(2);
    const before = await there.agenda();
    const takenIn = (agenda: typeof before) =>
      agenda.occurrences.find((one) => one.date.id === date!.date.id)?.date.taken;
    await context.signUp(date!, 2);
    await see.poll(async () => takenIn(await there.agenda())).toBe((takenIn(before) ?? 0) + 2);
  });
});

describe('one of two servers that is killed while kiosks push', () => {
  test('its kiosks get their receipts from the other; nothing is lost and nothing is double', async () => {
    const kiosk = await place.elsewhere();
    const entries = await Promise.all(
      Array.from({ length: 100 }, (_, index) => kiosk.seal(kiosk.aCallback(`Stroom ${index}.`))),
    );
    let received = 0;
    const untilReceived = async (entry: (typeof entries)[number]) => {
      for (;;) {
        const answer = await kiosk.push([entry], null);
        if (answer.ok) {
          received += 1;
          return answer.value.receipts;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const pushing = Promise.all(
      entries.map(async (entry, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 5));
        return untilReceived(entry);
      }),
    );
    await see.poll(() => received, { intervals: [1] }).toBeGreaterThan(5);
    await pair.one.kill();
    expect(received).toBeLessThan(entries.length);
    const receipts = (await pushing).flat();
    await pair.one.start();

    expect(receiptsOf(await kiosk.push(entries, null))).toEqual(receipts);
    const desk = await place.aDesk(coordinator, { origin: pair.one.origin });
    await see(desk.requestsOf('Stroom')).toHaveCount(entries.length);
  });
});
