// What an agenda elsewhere says of our activities, in Dutch: in calendars, feed readers and search engines.
import type { Activity } from '../domain/activity.ts';
import { localTimeOf } from '../domain/local-date.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { nl } from './nl.ts';
import { languageNames, words } from './nl-words.ts';
import { phoneNl } from './phone-nl.ts';

interface Described {
  readonly activity: Activity;
  readonly state: 'planned' | 'cancelled' | 'waiting';
  readonly demo: boolean;
  readonly call: { readonly name: string; readonly shown: string };
}

const sentence = (...parts: readonly (string | null)[]): string => `${parts.filter(Boolean).join(', ')}.`;

const spoken = ({ languages, languageNote }: Activity): readonly string[] => {
  const isDutchOnly = languages.every((language) => language === 'nl');
  return isDutchOnly && languageNote === null
    ? []
    : [sentence(languages.map((language) => languageNames[language]).join(', '), languageNote)];
};

const states = {
  planned: [],
  cancelled: [nl.activity.cancelledMore],
  waiting: [`${phoneNl.ticket.stamp.waiting}. ${phoneNl.ticket.waitingMore}`],
};

export const agendaNl = {
  feed: (place: string, municipality: string) =>
    place === municipality ? `Agenda ${municipality}` : `Agenda ${place}, ${municipality}`,
  where: (location: string, room: string | null) => (room === null ? location : `${location}, ${room}`),
  entryTitle: (date: { readonly title: string; readonly on: LocalDate; readonly isCancelled: boolean }) => {
    const on = `${date.title}, ${words.fullDay(date.on)}`;
    return date.isCancelled ? `${nl.agenda.cancelled}: ${on}` : on;
  },
  whenAndWhere: (date: {
    readonly on: LocalDate;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly where: string;
  }) =>
    sentence(nl.when.span(words.fullDay(date.on), localTimeOf(date.startsAt), localTimeOf(date.endsAt)), date.where),
  /** On several lines. */
  description: ({ activity, state, demo, call }: Described): string => {
    const { summary, priceCents, priceNote, stepFree, accessNote } = activity;
    return [
      ...states[state],
      summary,
      sentence(priceCents === 0 ? nl.activity.free : nl.activity.price(priceCents), priceNote),
      sentence(stepFree ? nl.activity.stepFree : nl.activity.notStepFree, accessNote),
      ...spoken(activity),
      `Vragen? Bel ${call.name}, ${call.shown}.`,
      ...(demo ? [`${nl.demo}.`] : []),
    ].join('\n');
  },
};
