// Puts together what a colleague sees: the request, the person who asked, the place.
import type { CallbackLine, DeskDate, SetAside, SignUpLine } from '../contract/desk.ts';
import type { KioskConfig } from '../contract/kiosk-config.ts';
import type { Activity } from '../domain/activity.ts';
import { asId, type EntryId, type KioskId, type NeighbourhoodId, type Telephone } from '../domain/ids.ts';
import { isTelephone } from '../domain/telephone.ts';
import { noSeat, type StoredCallback } from './store/callbacks.ts';
import { dayOfDate } from './store/push/facts.ts';
import type { readSignUps, StoredSetAside } from './store/desk.ts';
import { notOpened, type Opened, type People } from './store/personal.ts';
import type { ActivityDateRow } from './store/schema.ts';

type StoredSignUp = Awaited<ReturnType<typeof readSignUps>>[number];

const telephoneOf = ({ telephone }: Opened): Telephone | null =>
  telephone !== null && isTelephone(telephone) ? asId(telephone) : null;

/** Every entry that is asked for has its row; one that has none is not what was stored. */
const personIn = (people: People, id: EntryId): Opened => people.get(id) ?? notOpened('tampered');

const who = (person: Opened) => ({
  opened: person.opened,
  firstName: person.firstName ?? '',
  telephone: telephoneOf(person),
});

function neighbourhoodOf(kiosk: KioskId, config: KioskConfig): NeighbourhoodId | null {
  const location = config.kiosks.find((known) => known.id === kiosk)?.location;
  return config.locations.find((known) => known.id === location)?.neighbourhood ?? null;
}

type Wishes = Pick<
  CallbackLine,
  'kiosk' | 'madeAt' | 'subject' | 'seat' | 'dayPart' | 'callLanguages' | 'reach' | 'mayLeaveMessage'
>;

/** What is known of how somebody wants to be called. Who signed up was not asked. */
function wishesOf({ asked, seat }: StoredCallback, telephone: Telephone | null): Wishes {
  if (asked !== null) {
    const { kiosk, madeAt, subject, dayPart, callLanguages, reach, mayLeaveMessage } = asked;
    return { kiosk, madeAt, subject, seat: null, dayPart, callLanguages, reach, mayLeaveMessage };
  }
  if (seat === null) throw new Error('A call is about a request or about a seat.');
  const { kiosk, madeAt, language, date, persons, attendance } = seat.header;
  return {
    kiosk,
    madeAt,
    subject: noSeat,
    seat: { title: seat.title, on: dayOfDate(date), persons, attendance, state: seat.state },
    dayPart: 'any',
    callLanguages: [language],
    reach: telephone === null ? 'visit' : 'telephone',
    mayLeaveMessage: false,
  };
}

export function toCallbackLine(stored: StoredCallback, people: People, config: KioskConfig): CallbackLine {
  const { id, code, receivedAt, promisedOn, state, attempts } = stored;
  const person = who(personIn(people, id));
  const { kiosk, madeAt, ...wishes } = wishesOf(stored, person.telephone);
  const about = { id, code, kiosk, madeAt, receivedAt, promisedOn };
  return { ...about, ...wishes, ...person, neighbourhood: neighbourhoodOf(kiosk, config), state, attempts };
}

/** What was typed is shown as it is: it may be just that which could not be read. */
export const toSetAside = (stored: StoredSetAside, people: People): SetAside => ({
  ...stored,
  ...personIn(people, stored.id),
});

export function toDeskDate(row: ActivityDateRow, activity: Activity, config: KioskConfig): DeskDate {
  const location = config.locations.find((known) => known.id === activity.location)?.name ?? activity.location;
  const { id, state, places, taken, waiting, lent, starts_at: startsAt, ends_at: endsAt } = row;
  const { title, neighbourhood } = activity;
  return { id, title, neighbourhood, location, startsAt, endsAt, state, places, taken, waiting, lent };
}

export function toSignUpLine({ header, ...stored }: StoredSignUp, people: People): SignUpLine {
  const { together, attendance, madeAt } = header;
  return { ...stored, together, attendance, madeAt, ...who(personIn(people, stored.id)) };
}
