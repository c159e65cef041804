// Dutch texts of the feeds: what calendars, feed readers and search engines show of our activities.
import type { Activity } from '../domain/activities/activity.ts';
import { localTimeOf } from '../domain/time/local-date.ts';
import type { Instant, LocalDate } from '../domain/time/time.ts';
import { hour } from './format/hours.ts';
import { printFormat, printText } from './print.ts';

const { feed, poster, demo: invented } = printText;
const { calendar, languageName, price } = printFormat;

interface Described {
  readonly activity: Activity;
  readonly state: 'planned' | 'cancelled' | 'waiting';
  /** Why the date was changed or cancelled. */
  readonly reason: string | null;
  readonly demo: boolean;
  readonly call: { readonly name: string; readonly shown: string };
}

const sentence = (...parts: readonly (string | null)[]): string => `${parts.filter(Boolean).join(', ')}.`;

const spoken = ({ languages, languageNote }: Activity): readonly string[] => {
  const isDutchOnly = languages.every((language) => language === 'nl');
  return isDutchOnly && languageNote === null ? [] : [sentence(languages.map(languageName).join(', '), languageNote)];
};

const states = {
  planned: [],
  cancelled: [feed.cancelled],
  waiting: [feed.waiting],
};

export const feedText = {
  name: (place: string, municipality: string): string =>
    place === municipality ? feed.name({ place }) : feed.nameIn({ place, municipality }),
  where: (location: string, room: string | null) => (room === null ? location : `${location}, ${room}`),
  entryTitle: (date: { readonly title: string; readonly on: LocalDate; readonly isCancelled: boolean }) => {
    const on = `${date.title}, ${calendar.fullDay(date.on)}`;
    return date.isCancelled ? feed.cancelledTitle({ title: on }) : on;
  },
  whenAndWhere: (date: {
    readonly on: LocalDate;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly where: string;
  }) =>
    sentence(
      feed.span({
        day: calendar.fullDay(date.on),
        from: hour(localTimeOf(date.startsAt)),
        until: hour(localTimeOf(date.endsAt)),
      }),
      date.where,
    ),
  /** Has several lines. */
  description: ({ activity, state, reason, demo, call }: Described): string => {
    const { summary, priceCents, priceNote, stepFree, accessNote } = activity;
    return [
      ...states[state],
      ...(reason === null ? [] : [reason]),
      summary,
      sentence(priceCents === 0 ? poster.free : price(priceCents), priceNote),
      sentence(stepFree ? poster.stepFree : poster.notStepFree, accessNote),
      ...spoken(activity),
      feed.questions({ name: call.name, telephone: call.shown }),
      ...(demo ? [`${invented.agenda}.`] : []),
    ].join('\n');
  },
};
