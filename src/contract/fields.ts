// Fields that messages are made of, each parsed from `unknown` into its domain type.
import * as v from 'valibot';
import { asId } from '../domain/ids.ts';
import { languages } from '../domain/people/language.ts';
import { asInstant, asLocalDate, asLocalTime } from '../domain/time/time.ts';
import { isCode } from '../domain/entries/code.ts';
import { isLocalDate } from '../domain/time/local-date.ts';

const slug = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** An id that people choose in the configuration: lower-case letters, digits and dashes. */
export const chosenId = <Kind extends string>() =>
  v.pipe(v.string(), v.regex(slug, 'lower case letters, digits and dashes, at most 64'), v.transform(asId<Kind>));

export const entryId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'a UUID of version 7'),
  v.transform(asId<'entry'>),
);

export const activityDateId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}@\d{4}-\d{2}-\d{2}$/, 'an activity and a day'),
  v.transform(asId<'activity-date'>),
);

export const code = v.pipe(v.string(), v.check(isCode, 'a code of 8 signs'), v.transform(asId<'code'>));

export const instant = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(253_402_300_799_999), // the end of the year 9999
  v.transform(asInstant),
);

export const localDate = v.pipe(v.string(), v.check(isLocalDate, 'a day as 2026-11-24'), v.transform(asLocalDate));

export const localTime = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 09:30'),
  v.transform(asLocalTime),
);

export const language = v.picklist(languages);

/** Bytes in base64url without padding; both lengths are in bytes and inclusive. */
export const base64url = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]*$/, 'base64url without padding'),
    v.minLength(Math.ceil((least * 4) / 3)),
    v.maxLength(Math.ceil((most * 4) / 3)),
  );
