// Assembles the rows a colleague sees: the request, the person who made it, the place.
import type { CallbackLine, DeskDate, NeedsReview, SignUpLine } from '../../../contract/desk.ts';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import type { PassLine } from '../../../contract/pass.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import { asId, type EntryId, type KioskId, type NeighbourhoodId, type Telephone } from '../../../domain/ids.ts';
import { noSeat } from '../../../domain/entries/reserved-ids.ts';
import { isTelephone } from '../../../domain/people/telephone.ts';
import type { StoredCallback } from '../../store/callbacks.ts';
import type { readSignUps } from '../../store/sign-ups.ts';
import type { StoredPass } from '../../store/passes.ts';
import { notOpened, type Opened, type People } from '../../store/personal.ts';
import type { ActivityDateRow } from '../../store/database/schema.ts';
import type { StoredNeedsReview } from '../../store/needs-review.ts';
import { dateOfRow } from '../../store/activities/activities.ts';

type StoredSignUp = Awaited<ReturnType<typeof readSignUps>>[number];

const telephoneOf = ({ telephone }: Opened): Telephone | null =>
  telephone !== null && isTelephone(telephone) ? asId(telephone) : null;

/** Every requested entry has a row in `people`. One without was changed since it was stored. */
export const personIn = (people: People, id: EntryId): Opened => people.get(id) ?? notOpened('tampered');

export const who = (person: Opened) => ({
  opened: person.opened,
  firstName: person.firstName ?? '',
  telephone: telephoneOf(person),
  pass: person.pass,
});

function neighbourhoodOf(kiosk: KioskId, config: KioskConfig): NeighbourhoodId | null {
  const location = config.kiosks.find((known) => known.id === kiosk)?.location;
  return config.locations.find((known) => known.id === location)?.neighbourhood ?? null;
}

type Wishes = Pick<
  CallbackLine,
  'madeAt' | 'subject' | 'seat' | 'dayPart' | 'callLanguages' | 'reach' | 'mayLeaveMessage'
>;

/** How somebody wants to be called. People who signed up for an activity were not asked. */
function wishesOf({ asked, seat }: StoredCallback, { telephone, pass }: ReturnType<typeof who>): Wishes {
  // The form does not ask buurtpas holders: the pass says how to reach them, and in which languages.
  const spoken = pass?.kind === 'known' && pass.languages.length > 0 ? pass.languages : null;
  const reachable = telephone === null ? 'visit' : 'telephone';
  if (asked !== null) {
    const { madeAt, subject, dayPart, mayLeaveMessage } = asked;
    const callLanguages = spoken ?? asked.callLanguages;
    const reach = pass === null ? asked.reach : reachable;
    return { madeAt, subject, seat: null, dayPart, callLanguages, reach, mayLeaveMessage };
  }
  if (seat === null) throw new Error('A call is about a request or about a seat.');
  const { madeAt, language, persons, attendance } = seat.header;
  return {
    madeAt,
    subject: noSeat,
    seat: { title: seat.title, on: seat.on, persons, attendance, state: seat.state },
    dayPart: 'any',
    callLanguages: spoken ?? [language],
    reach: reachable,
    mayLeaveMessage: false,
  };
}

export function toCallbackLine(stored: StoredCallback, people: People, config: KioskConfig): CallbackLine {
  const { id, kiosk, code, receivedAt, promisedOn, state, attempts } = stored;
  const person = who(personIn(people, id));
  const { madeAt, ...wishes } = wishesOf(stored, person);
  const about = { id, code, kiosk, madeAt, receivedAt, promisedOn };
  return { ...about, ...wishes, ...person, neighbourhood: neighbourhoodOf(kiosk, config), state, attempts };
}

/** Shows what was typed unchanged: it may be exactly what could not be read. */
export function toNeedsReview({ person, ...stored }: StoredNeedsReview, people: People): NeedsReview {
  const { opened, firstName, telephone, pass } = personIn(people, person);
  return { ...stored, opened, firstName, telephone, pass };
}

export function toPassLine(stored: StoredPass, people: People): PassLine {
  const person = personIn(people, stored.id);
  const { opened, firstName, languages, supportNeeds, note } = person;
  return {
    ...stored,
    opened,
    firstName: firstName ?? '',
    telephone: telephoneOf(person),
    languages,
    supportNeeds,
    note,
  };
}

export function toDeskDate(row: ActivityDateRow, activity: Activity, config: KioskConfig): DeskDate {
  const location = config.locations.find((known) => known.id === row.location)?.name ?? row.location;
  const { title, neighbourhood } = activity;
  return { ...dateOfRow(row), title, neighbourhood, location };
}

export function toSignUpLine({ header, ...stored }: StoredSignUp, people: People): SignUpLine {
  const { together, attendance, madeAt } = header;
  return { ...stored, together, attendance, madeAt, ...who(personIn(people, stored.id)) };
}
