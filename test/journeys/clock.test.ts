import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { addDays, instantAt, localDateOf } from '../../src/domain/time/local-date.ts';
import { asInstant, asLocalDate, asLocalTime, type LocalDate } from '../../src/domain/time/time.ts';
import { onDay } from '../../src/kiosk/visit/agenda.ts';
import { ownMark } from '../support/own-mark.ts';
import { expect } from './expect.ts';
import { clock } from '../../src/text/format/hours.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

/** A kiosk goes by the server's clock as soon as it hears it: here that clock shows the same as its own. */
const serverAgrees = (page: Page): Promise<unknown> =>
  page.context().route('**/api/v1/push', async (route) => {
    const { sentAt } = route.request().postDataJSON() as { sentAt: number };
    await route.fulfill({ headers: ownMark, json: { receipts: [], serverTime: sentAt, knowsLast: true } });
  });

/** A kiosk whose clock shows this, and goes on from there. */
const aKioskAt = (day: LocalDate, time: string, secondsLater: number) =>
  place().aKiosk({
    before: async (page) => {
      await page.clock.install({ time: instantAt(day, asLocalTime(time)) + secondsLater * 1000 });
      await serverAgrees(page);
    },
  });

describe('the clock of a kiosk', () => {
  test('at midnight the agenda turns to the new day, under the eyes of whoever reads it', async () => {
    const today = localDateOf(asInstant(Date.now()));
    const agenda = await (await place().elsewhere()).agenda();
    const everything = { day: null, neighbourhood: null, kind: null };
    const titlesOn = (day: LocalDate) =>
      onDay(agenda, everything, day).map(({ activity }) => new RegExp(activity.title));
    const visitor = await aKioskAt(today, '23:59', 40);
    await visitor.opensTheAgenda();
    await expect(visitor.cards()).toHaveText(titlesOn(today));

    await visitor.page.clock.fastForward('00:31');

    await expect(visitor.cards()).toHaveText(titlesOn(addDays(today, 1)));
    await visitor.reads(oneLine(nl.agenda.title.today));
  });

  test.for([
    ['spring skips an hour', '2027-03-28', '01:59', '03:00'],
    ['autumn repeats an hour', '2027-10-31', '02:59', '02:00'],
  ] as const)('when %s, the screen shows what the clock on the wall shows', async ([, on, before, after]) => {
    const day = asLocalDate(on);
    const visitor = await aKioskAt(day, before, 45);
    await visitor.wakesTheScreen();
    await expect(
      visitor.page.getByText(nl.mastMoment({ day: nl.when.fullDay(day), time: clock(asLocalTime(before)) })),
    ).toBeVisible();

    await visitor.page.clock.fastForward('00:31');

    await expect(
      visitor.page.getByText(nl.mastMoment({ day: nl.when.fullDay(day), time: clock(asLocalTime(after)) })),
    ).toBeVisible();
  });
});
