// An activity in messages: its schedule, its sign-up, its translations.
import * as v from 'valibot';
import {
  type Activity,
  activityKinds,
  activityPictures,
  activityStates,
  type ScheduleChange,
} from '../domain/activities/activity.ts';
import { languages } from '../domain/people/language.ts';
import { chosenId, language, localDate, localTime } from './fields.ts';

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const note = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

const titleField = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const summaryField = v.pipe(v.string(), v.maxLength(600));
export const reasonField = v.nullable(note(120));
export const placesField = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
export const placeFields = { location: chosenId<'location'>(), room: v.nullable(v.string()) };

/** Farther than a year, a moved date is a typing error. */
const dayShift = v.pipe(v.number(), v.integer(), v.minValue(-366), v.maxValue(366));

const scheduleChange = v.object({
  from: localDate,
  until: v.nullable(localDate),
  dayShift: v.nullable(dayShift),
  hours: v.nullable(v.object({ startsAt: localTime, endsAt: localTime })),
  place: v.nullable(v.object(placeFields)),
  places: v.nullable(placesField),
  reason: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, ScheduleChange>;

const scheduleMessage = v.object({
  firstOn: localDate,
  startsAt: localTime,
  endsAt: localTime,
  repeat: v.variant('every', [
    v.object({ every: v.literal('once') }),
    v.object({ every: v.literal('week'), interval: v.picklist([1, 2]) }),
    v.object({ every: v.literal('month'), nth: v.picklist([1, 2, 3, 4, -1]), weekday }),
  ]),
  until: v.nullable(localDate),
  skipped: v.array(localDate),
  cancelled: v.array(localDate),
  despite: v.array(localDate),
  changes: v.array(scheduleChange),
});

const signUpPolicy = v.object({
  needed: v.boolean(),
  waitingList: v.boolean(),
  opensDaysBefore: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60))),
  closesHoursBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(336)),
});

const translation = v.object({ title: titleField, summary: summaryField, ofDutch: v.string() });

/** The alternative text is required: not everybody sees the photo. */
const photo = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, 'the id of an uploaded photo')),
  alt: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});

export const activityMessage = v.object({
  id: chosenId<'activity'>(),
  state: v.picklist(activityStates),
  title: titleField,
  summary: summaryField,
  translations: v.object(v.entriesFromList(languages, v.exactOptional(translation))),
  kind: v.picklist(activityKinds),
  picture: v.picklist(activityPictures),
  photo: v.nullable(photo),
  neighbourhood: chosenId<'neighbourhood'>(),
  ...placeFields,
  priceCents: v.pipe(v.number(), v.integer(), v.minValue(0)),
  priceNote: v.nullable(v.string()),
  stepFree: v.boolean(),
  accessNote: v.nullable(v.string()),
  languages: v.array(language),
  languageNote: v.nullable(v.string()),
  places: placesField,
  signUp: signUpPolicy,
  schedule: scheduleMessage,
}) satisfies v.GenericSchema<unknown, Activity>;
