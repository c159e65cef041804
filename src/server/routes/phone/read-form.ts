// Reads phone forms field by field into a submission, or into mistakes in words.
import * as v from 'valibot';
import { code, entryId } from '../../../contract/fields.ts';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { phoneSubmission, type PhoneSubmission } from '../../../contract/submission.ts';
import { isLastingCode, isPassCode } from '../../../domain/entries/code.ts';
import { dayParts, type Personal } from '../../../domain/entries/entry.ts';
import { readOpeningHours } from '../../../domain/time/opening-hours.ts';
import { safeText } from '../../../domain/people/safe-text.ts';
import { promisedDay } from '../../../domain/callbacks/promise.ts';
import { done, refuse, type Result } from '../../../domain/result.ts';
import { readTelephone } from '../../../domain/people/telephone.ts';
import type { Instant } from '../../../domain/time/time.ts';
import type { PlacedActivity, Time } from '../../../phone/parts/agenda.ts';
import { field, type FormIds, type TypedContact, type TypedSignUp, yes } from '../../../phone/forms/fields.ts';
import type { Mistake } from '../../../phone/forms/form.tsx';
import type { PhoneText } from '../../../text/phone.ts';

/** `made-up`: none of our forms sends this. */
type Wrong = { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] } | { readonly kind: 'made-up' };
type ReadForm = Result<PhoneSubmission, Wrong>;

export const mistakesIn = (read: ReadForm): readonly Mistake[] =>
  !read.ok && read.refusal.kind === 'mistakes' ? read.refusal.mistakes : [];

/** What every entry needs besides what people type. */
export interface Sending {
  readonly formIds: FormIds;
  readonly text: PhoneText;
  readonly at: Instant;
}

const longestName = 60;
const mostLanguages = 4;

const formIdFields = v.object({
  [field.id]: entryId,
  // A code this server issues for nothing else.
  [field.code]: v.pipe(
    code,
    v.check((made) => !isPassCode(made) && !isLastingCode(made)),
  ),
});

/** Undefined when the form's ids were not issued by this server. */
export function readFormIds(form: URLSearchParams): FormIds | undefined {
  const read = v.safeParse(formIdFields, Object.fromEntries(form));
  return read.success ? { id: read.output[field.id], code: read.output[field.code] } : undefined;
}

const textOf = (form: URLSearchParams, name: string): string => form.get(name) ?? '';

export const typedSignUp = (form: URLSearchParams): TypedSignUp => ({
  attendance: textOf(form, field.attendance),
  persons: textOf(form, field.persons),
  firstName: textOf(form, field.firstName),
  telephone: textOf(form, field.telephone),
  visit: form.has(field.visit),
  together: textOf(form, field.together),
});

export const typedContact = (form: URLSearchParams): TypedContact => ({
  subject: textOf(form, field.subject),
  dayPart: textOf(form, field.dayPart),
  languages: form.getAll(field.languages),
  firstName: textOf(form, field.firstName),
  telephone: textOf(form, field.telephone),
  visit: form.has(field.visit),
  message: textOf(form, field.message),
});

type TypedPerson = Pick<TypedSignUp, 'firstName' | 'telephone' | 'visit'>;

function personMistakes({ firstName, telephone, visit }: TypedPerson, { mistake }: PhoneText): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  if (safeText(firstName) === '') mistakes.push({ field: field.firstName, words: mistake.nameMissing });
  else if (firstName.trim().length > longestName) mistakes.push({ field: field.firstName, words: mistake.nameTooLong });
  if (visit) return mistakes;
  const read = readTelephone(telephone);
  if (telephone.trim() === '') mistakes.push({ field: field.telephone, words: mistake.telephoneMissing });
  else if (!read.ok) mistakes.push({ field: field.telephone, words: mistake.telephone[read.refusal.kind] });
  return mistakes;
}

/** Whoever ticks that they will come by gives no number; anything left in that field is ignored. */
function personOf({ firstName, telephone, visit }: TypedPerson): Personal {
  const read = readTelephone(telephone);
  return { firstName: firstName.trim(), ...(!visit && read.ok ? { telephone: read.value } : {}) };
}

const anyHeader = ({ formIds: { id }, text, at }: Sending) => ({
  id,
  madeAt: at,
  language: text.lang,
});

/** The contract validates every field, as for a kiosk's entries. */
function readSubmission(typed: { header: unknown; personal: Personal }, mistakes: readonly Mistake[]): ReadForm {
  if (mistakes.length > 0) return refuse({ kind: 'mistakes', mistakes });
  const read = v.safeParse(phoneSubmission, { origin: { kind: 'phone' }, ...typed });
  return read.success ? done(read.output) : refuse({ kind: 'made-up' });
}

interface SignUpOccasion extends Sending {
  readonly place: PlacedActivity;
  readonly time: Time;
}

export function readSignUp(typed: TypedSignUp, occasion: SignUpOccasion): ReadForm {
  const { formIds, text, place, time } = occasion;
  const isOnce = place.activity.schedule.repeat.every === 'once';
  const attendance = isOnce ? 'once' : typed.attendance;
  const persons = /^\d$/.test(typed.persons) ? Number(typed.persons) : 0;
  const mistakes: Mistake[] = [];
  if (attendance !== 'once' && attendance !== 'series')
    mistakes.push({ field: field.attendance, words: text.mistake.attendance });
  if (persons < 1) mistakes.push({ field: field.persons, words: text.mistake.persons });
  else if (persons > time.places)
    mistakes.push({ field: field.persons, words: text.mistake.moreThanPlaces({ places: time.places }) });
  mistakes.push(...personMistakes(typed, text));
  const together = typed.together === yes;
  const header = {
    ...anyHeader(occasion),
    kind: 'sign-up',
    code: formIds.code,
    date: time.id,
    attendance,
    persons,
    together,
  };
  return readSubmission({ header, personal: personOf(typed) }, mistakes);
}

interface ContactOccasion extends Sending {
  readonly config: KioskConfig;
}

export function readContact(typed: TypedContact, occasion: ContactOccasion): ReadForm {
  const { formIds, text, at, config } = occasion;
  const { subject, dayPart } = typed;
  const known: readonly string[] = config.callLanguages;
  const callLanguages = typed.languages.filter((one) => known.includes(one));
  const mistakes: Mistake[] = [];
  if (!config.subjects.some(({ id }) => id === subject))
    mistakes.push({ field: field.subject, words: text.mistake.subject });
  if (!dayParts.some((part) => part === dayPart)) mistakes.push({ field: field.dayPart, words: text.mistake.dayPart });
  if (callLanguages.length < 1 || callLanguages.length > mostLanguages)
    mistakes.push({ field: field.languages, words: text.mistake.languages });
  mistakes.push(...personMistakes(typed, text));
  const personal = personOf(typed);
  const hasNumber = personal.telephone !== undefined;
  const header = {
    ...anyHeader(occasion),
    kind: 'callback-request',
    code: formIds.code,
    subject,
    dayPart,
    callLanguages,
    reach: hasNumber ? 'telephone' : 'visit',
    mayLeaveMessage: hasNumber && typed.message === yes,
    promisedOn: promisedDay(readOpeningHours(config.openingHours), at, config.promise.openDays),
  };
  return readSubmission({ header, personal }, mistakes);
}

export function readWithdrawal(
  form: URLSearchParams,
  { ticket, text, at }: WithdrawalOccasion,
): PhoneSubmission | undefined {
  const formIds = { id: textOf(form, field.id), code: '' };
  const header = { ...anyHeader({ formIds, text, at }), kind: 'withdrawal', ticket };
  const read = readSubmission({ header, personal: {} }, []);
  return read.ok ? read.value : undefined;
}

interface WithdrawalOccasion extends Omit<Sending, 'formIds'> {
  readonly ticket: string;
}
