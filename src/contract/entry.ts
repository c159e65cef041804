// Entries as they travel.
import * as v from 'valibot';
import { dayParts, mostPersons, type Entry, type Personal } from '../domain/entry.ts';
import { asId } from '../domain/ids.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { isTelephone } from '../domain/telephone.ts';
import { activityDateId, chosenId, code, entryId, instant, language, localDate } from './fields.ts';

const anyHeader = {
  v: v.literal(1),
  id: entryId,
  kiosk: chosenId<'kiosk'>(),
  madeAt: instant,
  language,
};

const header = v.variant('kind', [
  v.object({
    ...anyHeader,
    kind: v.literal('sign-up'),
    code,
    date: activityDateId,
    attendance: v.picklist(['once', 'series']),
    persons: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPersons)),
    together: v.boolean(),
  }),
  v.object({
    ...anyHeader,
    kind: v.literal('callback-request'),
    code,
    subject: chosenId<'subject'>(),
    dayPart: v.picklist(dayParts),
    callLanguages: v.pipe(v.array(language), v.minLength(1), v.maxLength(4)),
    reach: v.picklist(['telephone', 'visit']),
    mayLeaveMessage: v.boolean(),
    promisedOn: localDate,
  }),
  v.object({ ...anyHeader, kind: v.literal('withdrawal'), ticket: code }),
]);

/** A first name as a person writes it: 1 to 60 characters, no control characters. */
const firstName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.regex(/^\P{Cc}+$/u, 'a name without control characters'),
);

const telephone = v.pipe(v.string(), v.check(isTelephone, 'a number as +3238603497'), v.transform(asId<'telephone'>));

const personal = v.object({ firstName: v.exactOptional(firstName), telephone: v.exactOptional(telephone) });

/** Reads the personal part of an entry, as it is after opening. */
export function readPersonal(opened: unknown): Result<Personal, { readonly kind: 'unreadable' }> {
  const read = v.safeParse(personal, opened);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable' });
}

export const entryMessage = v.object({ header, personal }) satisfies v.GenericSchema<unknown, Entry>;
