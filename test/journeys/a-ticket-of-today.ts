// A ticket for something that is today, written down before it began.
import type { Code } from '../../src/domain/ids.ts';
import { localDateOf } from '../../src/domain/local-date.ts';
import { asInstant, hours } from '../../src/domain/time.ts';
import type { Occurrence } from '../../src/kiosk/agenda.ts';
import { freePlaces } from '../../src/kiosk/screens/agenda/card-of.ts';
import { receiptsOf, type AnotherKiosk } from './another-kiosk.ts';

interface TicketOfToday {
  readonly code: Code;
  readonly at: Occurrence;
}

export async function aTicketOfToday(elsewhere: AnotherKiosk, firstName?: string): Promise<TicketOfToday> {
  const now = asInstant(Date.now());
  const { occurrences } = await elsewhere.agenda();
  const at = occurrences.find(
    (one) => one.date.on === localDateOf(now) && one.date.state === 'planned' && freePlaces(one) > 0,
  );
  if (at === undefined) throw new Error('The demonstration has nothing with a free place today.');
  const { header, personal } = elsewhere.aSignUp(at, 1, firstName);
  const madeAt = asInstant(Math.min(now, at.date.startsAt - hours(1)));
  const [receipt] = receiptsOf(await elsewhere.leaves([{ header: { ...header, madeAt }, personal }]));
  if (receipt?.outcome.kind !== 'confirmed' || receipt.code === null) throw new Error('There was no seat after all.');
  return { code: receipt.code, at };
}
