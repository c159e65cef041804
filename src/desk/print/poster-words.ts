// Texts of a poster about an activity, a location or a neighbourhood.
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { DeskAgenda } from '../../contract/poster.ts';
import type { CodeTarget } from '../../domain/entries/code-target.ts';
import { showCode } from '../../domain/entries/code.ts';
import type { Activity } from '../../domain/activities/activity.ts';
import type { Code, LocationId, NeighbourhoodId } from '../../domain/ids.ts';
import { localTimeOf, weekdayOf } from '../../domain/time/local-date.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { capital } from '../../text/format/calendar.ts';
import { hour } from '../../text/format/hours.ts';
import { linesOf as textLinesOf } from '../../text/format/lines.ts';
import { printFormat, printText } from '../../text/print.ts';
import type { PosterFact, PosterLine, PosterWords } from '../../ui/print/poster.tsx';
import { codeAddress } from '../../domain/entries/code-address.ts';
import { contactFor } from './contact.ts';

const { poster: text } = printText;
const { calendar, price, repeat: repeatOf } = printFormat;

export interface PosterSource {
  readonly config: KioskConfig;
  readonly agenda: DeskAgenda;
  readonly today: LocalDate;
  readonly demo: boolean;
  readonly publicAddress: string;
}

export interface PosterMatters {
  readonly code: Code;
  readonly about: CodeTarget;
  /** As typed; empty until something is typed. */
  readonly hangsAt: string;
}

type Neighbourhood = KioskConfig['neighbourhoods'][number];
type PosterContent = Pick<PosterWords, 'title' | 'when' | 'picture' | 'summary' | 'lines' | 'facts' | 'scan' | 'demo'>;

/** Undefined when the subject is no longer in the agenda or the configuration. */
export function posterWords(source: PosterSource, { code, about, hangsAt }: PosterMatters): PosterWords | undefined {
  const { config, publicAddress } = source;
  const neighbourhood = config.neighbourhoods.find(({ id }) => id === neighbourhoodOf(source, about));
  const content = contentOf(source, about);
  if (neighbourhood === undefined || content === undefined) return undefined;
  const { mark, letter, name } = neighbourhood;
  const address = codeAddress(publicAddress, code);
  return {
    ...content,
    mark,
    letter,
    neighbourhood: name,
    mast: config.project,
    qrLabel: printText.qr({ address }),
    code: showCode(code),
    belongs: printText.hangsIn({
      neighbourhood: name,
      colour: printText.colour[mark],
      hangsAt: hangsAt.trim() === '' ? printText.hangsNowhere : hangsAt.trim(),
    }),
    opens: printText.opens,
    address,
  };
}

/** The poster's title in a list; undefined when its subject no longer exists. */
export function posterTitle(source: Omit<PosterSource, 'today'>, about: CodeTarget): string | undefined {
  const { config, agenda } = source;
  switch (about.kind) {
    case 'activity':
      return agenda.activities.find(({ id }) => id === about.activity)?.title;
    case 'location': {
      const found = config.locations.find(({ id }) => id === about.location);
      return found && text.everythingIn({ place: found.shortName });
    }
    case 'neighbourhood': {
      const found = config.neighbourhoods.find(({ id }) => id === about.neighbourhood);
      return found && text.everythingIn({ place: found.name });
    }
  }
}

export function neighbourhoodOf(
  { config, agenda }: Pick<PosterSource, 'config' | 'agenda'>,
  about: CodeTarget,
): NeighbourhoodId | null {
  switch (about.kind) {
    case 'activity':
      return agenda.activities.find(({ id }) => id === about.activity)?.neighbourhood ?? null;
    case 'location':
      return config.locations.find(({ id }) => id === about.location)?.neighbourhood ?? null;
    case 'neighbourhood':
      return about.neighbourhood;
  }
}

function contentOf(source: PosterSource, about: CodeTarget): PosterContent | undefined {
  const { config, agenda } = source;
  switch (about.kind) {
    case 'activity': {
      const activity = agenda.activities.find(({ id }) => id === about.activity);
      return activity && ofActivity(source, activity);
    }
    case 'location': {
      const location = config.locations.find(({ id }) => id === about.location);
      return location && ofPlace(source, { name: location.shortName, location: location.id });
    }
    case 'neighbourhood': {
      const found = config.neighbourhoods.find(({ id }) => id === about.neighbourhood);
      return found && ofPlace(source, { name: found.name, neighbourhood: found });
    }
  }
}

function ofActivity({ config, today, demo }: PosterSource, activity: Activity): PosterContent {
  const { title, picture, summary, location } = activity;
  return {
    title,
    when: whenOf(activity, today),
    picture,
    summary: summary === '' ? undefined : summary,
    lines: [],
    facts: [...factsOf(config, activity), ...callFact(config, location)],
    scan: text.signUp,
    demo: demo ? printText.demo.activity : undefined,
  };
}

/** A poster hangs for weeks, so a repeating activity is described by its rhythm, not by its next date. */
function whenOf({ schedule }: Activity, today: LocalDate): readonly string[] {
  const { repeat, firstOn, startsAt, endsAt, until } = schedule;
  const hours = printText.hours({ from: hour(startsAt), until: hour(endsAt) });
  if (repeat.every === 'once') return [capital(calendar.weekday(firstOn)), calendar.dayAndMonth(firstOn), hours];
  return [
    repeatOf(repeat, firstOn),
    hours,
    ...(firstOn > today ? [text.from({ day: calendar.dayAndMonth(firstOn) })] : []),
    ...(until === null ? [] : [text.until({ day: calendar.dayAndMonth(until) })]),
  ];
}

function factsOf(config: KioskConfig, activity: Activity): readonly PosterFact[] {
  const { room, priceCents, priceNote, stepFree, accessNote, languages, languageNote } = activity;
  const place = config.locations.find(({ id }) => id === activity.location);
  const where = place === undefined ? config.municipality : place.name;
  const said = priceCents === 0 ? text.free : price(priceCents);
  const inDutchOnly = languages.length === 1 && languages[0] === 'nl';
  return [
    { icon: 'pin', strong: where, note: room ?? (place === undefined ? undefined : config.municipality) },
    { icon: 'wallet', strong: said, note: priceNote ?? undefined },
    stepFree
      ? { icon: 'wheelchair', strong: text.stepFree, note: accessNote ?? undefined }
      : { icon: 'stairs', strong: text.notStepFree, note: accessNote ?? text.askHelp },
    ...(inDutchOnly && languageNote === null
      ? []
      : [
          { icon: 'chat' as const, strong: capital(printFormat.languages(languages)), note: languageNote ?? undefined },
        ]),
  ];
}

function callFact(config: KioskConfig, location: LocationId | null): readonly PosterFact[] {
  const contact = contactFor(config, location);
  if (contact === undefined) return [];
  return [
    {
      icon: 'phone',
      strong: text.call({ name: contact.shortName, telephone: contact.telephone }),
      note: text.noCamera,
    },
  ];
}

interface Place {
  readonly name: string;
  readonly location?: LocationId;
  readonly neighbourhood?: Neighbourhood;
}

function ofPlace(source: PosterSource, { name, location, neighbourhood }: Place): PosterContent {
  const { config, agenda, demo } = source;
  const activitiesHere = agenda.activities.filter((one) =>
    neighbourhood === undefined ? one.location === location : one.neighbourhood === neighbourhood.id,
  );
  return {
    title: text.whatIsOn({ place: name }),
    when: textLinesOf(text.welcome),
    picture: neighbourhood === undefined ? 'coffee' : 'together',
    summary: undefined,
    lines: linesOf(source, activitiesHere),
    facts: callFact(config, location ?? null),
    scan: text.choose,
    demo: demo ? printText.demo.agenda : undefined,
  };
}

/** More lines would be too small to read from the pavement. */
const mostLines = 5;
const often = { week: 0, month: 1, once: 2 } as const;

/** Most frequent first, then by day of the week: a poster outlives a single date. */
function linesOf({ agenda, today }: PosterSource, activities: readonly Activity[]): readonly PosterLine[] {
  const coming = activities.flatMap((activity) => {
    const next = agenda.dates.find(
      (date) => date.activity === activity.id && date.state === 'planned' && date.on >= today,
    );
    return next === undefined ? [] : [{ activity, next }];
  });
  const rank = ({ activity, next }: (typeof coming)[number]): string => {
    const { repeat } = activity.schedule;
    const day = repeat.every === 'once' ? next.on : String(weekdayOf(next.on));
    return `${often[repeat.every]} ${day} ${localTimeOf(next.startsAt)} ${activity.id}`;
  };
  return coming
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))
    .slice(0, mostLines)
    .map(({ activity: { title, schedule }, next }) => ({
      when: text.line({
        when:
          schedule.repeat.every === 'once' ? capital(calendar.fullDay(next.on)) : repeatOf(schedule.repeat, next.on),
        hour: hour(schedule.startsAt),
      }),
      what: title,
    }));
}
