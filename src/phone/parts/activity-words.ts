// The facts of an activity in words, for its page and its cards.
import type { Activity } from '../../domain/activities/activity.ts';
import { localTimeOf } from '../../domain/time/local-date.ts';
import type { PhoneText } from '../../text/phone.ts';
import type { Location, Availability, Time } from './agenda.ts';
import type { IconName } from './drawings.tsx';

export function roomInWords(room: Availability, { activity }: PhoneText): string {
  switch (room.kind) {
    case 'free':
      return activity.placesLeft({ left: room.places });
    case 'full':
      return activity.fullWithList;
    case 'sold-out':
      return activity.full;
    case 'walk-in':
      return activity.walkIn;
    case 'not-open-yet':
      return activity.opensLater;
    case 'closed':
      return activity.signUpClosedShort;
    case 'busy':
      return activity.busy;
    case 'cancelled':
      return activity.cancelled;
  }
}

export const priceOf = ({ priceCents }: Activity, { activity, price }: PhoneText): string =>
  priceCents === 0 ? activity.free : price(priceCents);

export const hoursOf = ({ startsAt, endsAt }: Pick<Time, 'startsAt' | 'endsAt'>, { when }: PhoneText): string =>
  when.hours(localTimeOf(startsAt), localTimeOf(endsAt));

/** Descriptions written by people are Dutch in every language. */
interface Words {
  readonly words: string;
  readonly isDutch?: true;
}

export interface Fact {
  readonly icon: IconName;
  readonly strong: Words;
  readonly note?: Words | undefined;
}

const written = (words: string | null): Words | undefined => (words === null ? undefined : { words, isDutch: true });

function placesOf({ room, places, waiting }: Time, { activity: words }: PhoneText): readonly Fact[] {
  if (room.kind === 'free') {
    const strong = { words: words.placesLeft({ left: room.places }) };
    return [{ icon: 'people', strong, note: { words: words.ofPlaces({ places }) } }];
  }
  if (room.kind === 'walk-in')
    return [{ icon: 'people', strong: { words: words.walkIn }, note: { words: words.walkInMore } }];
  return room.kind === 'full'
    ? [{ icon: 'people', strong: { words: words.full }, note: { words: words.waiting({ count: waiting }) } }]
    : [];
}

function languageOf({ languages, languageNote }: Activity, text: PhoneText): Fact {
  const [first, ...others] = languages.map(text.languageName);
  return {
    icon: 'chat',
    strong: { words: first ?? text.activity.anyLanguage },
    note: written(languageNote) ?? (others.length === 0 ? undefined : { words: text.list(others) }),
  };
}

interface MessageName {
  readonly activity: Activity;
  readonly location: Location;
  readonly time: Time | undefined;
  readonly municipality: string;
}

/** Returns the same facts as at the kiosk, in the same order. */
export function factsOf({ activity, location, time, municipality }: MessageName, text: PhoneText): readonly Fact[] {
  const { activity: words, when } = text;
  const { room, priceNote, stepFree, accessNote, schedule } = activity;
  return [
    {
      icon: 'pin',
      strong: { words: location.shortName, isDutch: true },
      note: { words: room === null ? municipality : `${room}, ${municipality}`, isDutch: true },
    },
    { icon: 'wallet', strong: { words: priceOf(activity, text) }, note: written(priceNote) },
    ...(time === undefined ? [] : placesOf(time, text)),
    {
      icon: stepFree ? 'wheelchair' : 'stairs',
      strong: { words: stepFree ? words.stepFree : words.notStepFree },
      note: written(accessNote) ?? (stepFree ? undefined : { words: words.askHelp }),
    },
    languageOf(activity, text),
    {
      icon: 'calendar',
      strong: { words: when.repeat(schedule.repeat, schedule.firstOn) },
      note: { words: schedule.repeat.every === 'once' ? words.onceMore : words.seriesMore },
    },
  ];
}
