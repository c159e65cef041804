// Builds the agenda card of one date.
import { localTimeOf } from '../../../domain/time/local-date.ts';
import { availabilityOf } from '../../../domain/activities/sign-up.ts';
import type { Instant } from '../../../domain/time/time.ts';
import type { Text } from '../../../text/kiosk.ts';
import type { CardState } from '../../../ui/activity/card.tsx';
import type { Occurrence } from '../../visit/agenda.ts';

export interface CardData {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly time: string;
  readonly until: string;
  readonly mark: Occurrence['neighbourhood']['mark'];
  readonly letter: string;
  readonly neighbourhood: string;
  readonly state: CardState;
}

function stateOf(one: Occurrence, now: Instant, { agenda }: Text): CardState {
  const { date } = one;
  if (date.state === 'planned' && date.endsAt <= now) return { variant: 'past', stamp: agenda.past };
  const room = availabilityOf(date, now);
  switch (room.kind) {
    case 'cancelled':
      return { variant: 'cancelled', stamp: agenda.cancelled };
    case 'begun':
      return { variant: 'full', stamp: agenda.busy };
    case 'waiting-list':
      return { variant: 'full', stamp: agenda.full, note: agenda.waitingList };
    case 'full':
      return { variant: 'full', stamp: agenda.full };
    case 'free':
      return { variant: 'open', count: String(room.places), unit: agenda.placesFree({ left: room.places }) };
    case 'walk-in':
      return { variant: 'open', unit: agenda.walkIn };
    case 'not-open-yet':
      return { variant: 'open', unit: agenda.opensLater };
    case 'closed':
      return { variant: 'open', unit: agenda.signUpClosed };
  }
}

export const priceOf = ({ priceCents }: Occurrence['activity'], { activity, price }: Text): string =>
  priceCents === 0 ? activity.free : price(priceCents);

function lineOf({ date, activity, location, next }: Occurrence, text: Text): string {
  if (date.state === 'cancelled')
    return next ? text.agenda.nextTime({ day: text.when.fullDay(next.on) }) : text.agenda.noNextTime;
  const facts = [location.shortName, priceOf(activity, text), ...(activity.stepFree ? [text.agenda.stepFree] : [])];
  return `${facts.join('. ')}.`;
}

export function cardOf(one: Occurrence, now: Instant, text: Text): CardData {
  const { date, activity, neighbourhood } = one;
  return {
    id: date.id,
    title: activity.title,
    line: lineOf(one, text),
    time: text.when.from(localTimeOf(date.startsAt)),
    until: text.when.until(localTimeOf(date.endsAt)),
    mark: neighbourhood.mark,
    letter: neighbourhood.letter,
    neighbourhood: neighbourhood.name,
    state: stateOf(one, now, text),
  };
}
