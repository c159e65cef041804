// A ticket for something that is today, written down before it began, and a kiosk that hears that it begins soon.
import type { Page } from 'playwright';
import type { Code } from '../../src/domain/ids.ts';
import { localDateOf } from '../../src/domain/time/local-date.ts';
import { asInstant, hours, minutes } from '../../src/domain/time/time.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { freePlaces } from '../../src/domain/activities/seats-and-waiting-list.ts';
import { receiptsOf, type AnotherKiosk } from './another-kiosk.ts';

interface TicketOfToday {
  readonly code: Code;
  readonly at: Occurrence;
}

/**
 * A kiosk offers "I am here" shortly before something begins only, and these journeys run at any hour: here it hears of a
 * ticket that it begins in half an hour, at a date that its agenda does not have. All else is as the server says it.
 */
export const hearsThatItBeginsSoon = (page: Page): Promise<unknown> =>
  page.context().route('**/api/v1/codes/*', async (route) => {
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    const shown: unknown = await response.json();
    const soon = { startsAt: Date.now() + minutes(30), date: 'niet-in-de-agenda@2026-01-01' };
    return route.fulfill({ response, json: Object.assign({}, shown, soon) });
  });

export async function aTicketOfToday(elsewhere: AnotherKiosk, firstName?: string): Promise<TicketOfToday> {
  const now = asInstant(Date.now());
  const { occurrences } = await elsewhere.agenda();
  const at = occurrences.find(
    (one) => one.date.on === localDateOf(now) && one.date.state === 'planned' && freePlaces(one.date) > 0,
  );
  if (at === undefined) throw new Error('The demonstration has nothing with a free place today.');
  const { header, personal } = elsewhere.aSignUp(at, 1, firstName);
  const madeAt = asInstant(Math.min(now, at.date.startsAt - hours(1)));
  const [receipt] = receiptsOf(await elsewhere.leaves([{ header: { ...header, madeAt }, personal }]));
  if (receipt?.outcome.kind !== 'confirmed' || receipt.code === null) throw new Error('There was no seat after all.');
  return { code: receipt.code, at };
}
