// What a colleague types about an activity, as text, and the activity that it makes.
import {
  type Activity,
  type ActivityKind,
  type ActivityPicture,
  type ActivityState,
  type Repeat,
  type Schedule,
} from '../../../domain/activities/activity.ts';
import { activityIdFrom } from '../../../domain/activities/activity-date-id.ts';
import { dutchTextId } from '../../../domain/activities/translations.ts';
import { type ActivityId, asId } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/people/language.ts';
import { weekdayOf } from '../../../domain/time/local-date.ts';
import { asLocalDate, asLocalTime, type LocalDate } from '../../../domain/time/time.ts';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';

export const rhythms = ['once', 'week', 'two-weeks', 'month'] as const;
export type Rhythm = (typeof rhythms)[number];

export interface TranslationDraft {
  readonly title: string;
  readonly summary: string;
  /** The Dutch text that it was made from; undefined for one that is typed now. */
  readonly ofDutch: string | undefined;
}

/** Everything is text, as it stands in the fields. */
export interface ActivityDraft {
  readonly title: string;
  readonly summary: string;
  readonly kind: ActivityKind;
  readonly picture: ActivityPicture;
  readonly location: string;
  readonly room: string;
  readonly rhythm: Rhythm;
  readonly firstOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Empty: no end. */
  readonly until: string;
  readonly despite: readonly LocalDate[];
  readonly isFree: boolean;
  /** In euro, with a comma or a point. */
  readonly price: string;
  readonly priceNote: string;
  readonly stepFree: boolean;
  readonly accessNote: string;
  readonly languages: readonly Language[];
  readonly needsSignUp: boolean;
  readonly places: string;
  readonly waitingList: boolean;
  /** Empty: at once. */
  readonly opensDaysBefore: string;
  readonly closesHoursBefore: string;
  readonly translations: Partial<Readonly<Record<Language, TranslationDraft>>>;
}

export type DraftField =
  | 'title'
  | 'summary'
  | 'firstOn'
  | 'startsAt'
  | 'endsAt'
  | 'until'
  | 'price'
  | 'places'
  | 'opensDaysBefore'
  | 'closesHoursBefore'
  | 'languages';

/** What fits on a card and a poster. Longer is allowed, and cut there. */
export const goodSummary = 90;
const longestSummary = 600;

export function emptyDraft(config: KioskConfig, today: LocalDate): ActivityDraft {
  return {
    title: '',
    summary: '',
    kind: 'chat',
    picture: 'coffee',
    location: config.locations[0]?.id ?? '',
    room: '',
    rhythm: 'once',
    firstOn: today,
    startsAt: '14:00',
    endsAt: '16:00',
    until: '',
    despite: [],
    isFree: true,
    price: '',
    priceNote: '',
    stepFree: true,
    accessNote: '',
    languages: ['nl'],
    needsSignUp: true,
    places: '12',
    waitingList: true,
    opensDaysBefore: '',
    closesHoursBefore: '0',
    translations: {},
  };
}

function rhythmOf(repeat: Repeat): Rhythm {
  if (repeat.every === 'week') return repeat.interval === 1 ? 'week' : 'two-weeks';
  return repeat.every;
}

export function draftOf(activity: Activity): ActivityDraft {
  const { schedule, signUp, priceCents } = activity;
  const { title, summary, kind, picture, location, stepFree, languages } = activity;
  return {
    title,
    summary,
    kind,
    picture,
    location,
    stepFree,
    languages,
    room: activity.room ?? '',
    rhythm: rhythmOf(schedule.repeat),
    firstOn: schedule.firstOn,
    startsAt: schedule.startsAt,
    endsAt: schedule.endsAt,
    until: schedule.until ?? '',
    despite: schedule.despite,
    isFree: priceCents === 0,
    price: priceCents === 0 ? '' : (priceCents / 100).toFixed(2).replace('.', ','),
    priceNote: activity.priceNote ?? '',
    accessNote: activity.accessNote ?? '',
    needsSignUp: signUp.needed,
    places: String(activity.places),
    waitingList: signUp.waitingList,
    opensDaysBefore: signUp.opensDaysBefore === null ? '' : String(signUp.opensDaysBefore),
    closesHoursBefore: String(signUp.closesHoursBefore),
    translations: activity.translations,
  };
}

/** In the month: which one of its weekday this day is; the fifth is the last. */
function nthOf(day: LocalDate): 1 | 2 | 3 | 4 | -1 {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : -1;
}

function repeatOf(rhythm: Rhythm, firstOn: LocalDate): Repeat {
  switch (rhythm) {
    case 'once':
      return { every: 'once' };
    case 'week':
      return { every: 'week', interval: 1 };
    case 'two-weeks':
      return { every: 'week', interval: 2 };
    case 'month':
      return { every: 'month', nth: nthOf(firstOn), weekday: weekdayOf(firstOn) };
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const time = /^\d{2}:\d{2}$/;
const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
const amount = /^\d{1,4}([.,]\d{1,2})?$/;

/** The fields that must be mended before the activity can be stored. */
export function mistakesIn(draft: ActivityDraft): ReadonlySet<DraftField> {
  const wrong: Readonly<Record<DraftField, boolean>> = {
    title: draft.title.trim() === '',
    summary: draft.summary.trim().length > longestSummary,
    firstOn: !day.test(draft.firstOn),
    startsAt: !time.test(draft.startsAt),
    endsAt: !time.test(draft.endsAt) || draft.endsAt === draft.startsAt,
    until: draft.rhythm !== 'once' && draft.until !== '' && (!day.test(draft.until) || draft.until < draft.firstOn),
    price: !draft.isFree && (!amount.test(draft.price.trim()) || Number(draft.price.replace(',', '.')) === 0),
    places: draft.needsSignUp && !isWhole(draft.places, 1, 1000),
    opensDaysBefore: draft.opensDaysBefore.trim() !== '' && !isWhole(draft.opensDaysBefore, 0, 60),
    closesHoursBefore: !isWhole(draft.closesHoursBefore, 0, 336),
    languages: draft.languages.length === 0,
  };
  return new Set((Object.keys(wrong) as DraftField[]).filter((field) => wrong[field]));
}

/** The exceptions of a series stay as long as its days do. */
function exceptionsOf(before: Schedule | undefined, repeat: Repeat, firstOn: LocalDate) {
  const isSame =
    before !== undefined &&
    JSON.stringify(before.repeat) === JSON.stringify(repeat) &&
    weekdayOf(before.firstOn) === weekdayOf(firstOn);
  return isSame
    ? { skipped: before.skipped, cancelled: before.cancelled, changes: before.changes }
    : { skipped: [], cancelled: [], changes: [] };
}

interface Made {
  /** The id that an earlier attempt to make it had. */
  readonly sentId?: ActivityId | undefined;
  readonly config: KioskConfig;
  /** The activity that is changed; undefined for a new one. */
  readonly before: Activity | undefined;
  /** For a new activity: a few random letters, so that two of the same name have different ids. */
  readonly unique: string;
  readonly state: ActivityState;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Undefined while a field is not filled in well; see `mistakesIn`. */
export function activityIn(
  draft: ActivityDraft,
  { config, before, unique, state, sentId }: Made,
): Activity | undefined {
  if (mistakesIn(draft).size > 0) return undefined;
  const location = config.locations.find(({ id }) => id === draft.location);
  if (location === undefined) return undefined;
  const firstOn = asLocalDate(draft.firstOn);
  // The fourth Tuesday may have been meant as the last one: only another day or rhythm makes another rule.
  const repeat =
    before !== undefined && before.schedule.firstOn === firstOn && rhythmOf(before.schedule.repeat) === draft.rhythm
      ? before.schedule.repeat
      : repeatOf(draft.rhythm, firstOn);
  const dutch = { title: draft.title.trim(), summary: draft.summary.trim() };
  const id: ActivityId = before?.id ?? sentId ?? activityIdFrom(dutch.title, unique);
  const translations = Object.entries(draft.translations).flatMap(([language, { title, summary, ofDutch }]) =>
    title.trim() === ''
      ? []
      : [[language, { title: title.trim(), summary: summary.trim(), ofDutch: ofDutch ?? dutchTextId(dutch) }]],
  );
  return {
    id,
    state,
    ...dutch,
    translations: Object.fromEntries(translations),
    kind: draft.kind,
    picture: draft.picture,
    photo: before?.photo ?? null,
    neighbourhood: before?.location === location.id ? before.neighbourhood : location.neighbourhood,
    location: location.id,
    room: orNull(draft.room),
    priceCents: draft.isFree ? 0 : Math.round(Number(draft.price.replace(',', '.')) * 100),
    priceNote: orNull(draft.priceNote),
    stepFree: draft.stepFree,
    accessNote: orNull(draft.accessNote),
    languages: draft.languages,
    languageNote: before?.languageNote ?? null,
    places: draft.needsSignUp ? Number(draft.places) : (before?.places ?? 1000),
    signUp: {
      needed: draft.needsSignUp,
      waitingList: draft.waitingList,
      opensDaysBefore: draft.opensDaysBefore.trim() === '' ? null : Number(draft.opensDaysBefore),
      closesHoursBefore: Number(draft.closesHoursBefore),
    },
    schedule: {
      firstOn,
      startsAt: asLocalTime(draft.startsAt),
      endsAt: asLocalTime(draft.endsAt),
      repeat,
      until: draft.rhythm === 'once' || draft.until === '' ? null : asLocalDate(draft.until),
      despite: draft.despite,
      ...exceptionsOf(before?.schedule, repeat, firstOn),
    },
  };
}

/**
 * Brings what is typed up to date with what a colleague stored meanwhile: fields that were not typed in since `opened`
 * are as the colleague left them.
 */
export function mergeDraft(typed: ActivityDraft, opened: Activity, stored: Activity): ActivityDraft {
  const [before, theirs] = [draftOf(opened), draftOf(stored)];
  const keys = Object.keys(theirs) as (keyof ActivityDraft)[];
  const typedIn = keys.filter((key) => JSON.stringify(typed[key]) !== JSON.stringify(before[key]));
  return { ...theirs, ...Object.fromEntries(typedIn.map((key) => [key, typed[key]])) };
}

/** Random letters and digits for the id of a new activity. */
export function freshUnique(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** The id of a copy. */
export const freshCopyId = (title: string): ActivityId => asId(activityIdFrom(title, freshUnique()));
