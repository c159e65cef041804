// Wire format of entries.
import * as v from 'valibot';
import { dayParts, mostPersons, type EntryHeader, type EntryKind, type Personal } from '../domain/entries/entry.ts';
import { asId } from '../domain/ids.ts';
import { supportNeeds } from '../domain/people/support-need.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { isTelephone } from '../domain/people/telephone.ts';
import { envelopeMessage, type Envelope } from './sealed.ts';
import { activityDateId, chosenId, code, entryId, instant, language, localDate } from './fields.ts';

/** Fields of every header, wherever it was submitted. */
export const anyFields = { id: entryId, madeAt: instant, language };

/** Fields of the header per kind. */
export const kindFields = {
  'sign-up': {
    code,
    date: activityDateId,
    attendance: v.picklist(['once', 'series']),
    persons: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPersons)),
    together: v.boolean(),
  },
  'callback-request': {
    code,
    subject: chosenId<'subject'>(),
    dayPart: v.picklist(dayParts),
    callLanguages: v.pipe(v.array(language), v.minLength(1), v.maxLength(4)),
    reach: v.picklist(['telephone', 'visit']),
    mayLeaveMessage: v.boolean(),
    promisedOn: localDate,
  },
  withdrawal: { ticket: code },
};

/** In a function marked as pure: bundlers would otherwise keep the spreads, and no kiosk reads headers. */
const header = /* @__PURE__ */ (() => {
  const kioskFields = { v: v.literal(1), kiosk: chosenId<'kiosk'>(), ...anyFields };
  // Lists every kind, or it does not compile. Desk-only kinds are read too; from a kiosk they need review.
  const headers = {
    'sign-up': v.object({
      ...kioskFields,
      kind: v.literal('sign-up'),
      ...kindFields['sign-up'],
      seat: v.exactOptional(v.picklist(['loaned', 'returned'])),
    }),
    'callback-request': v.object({
      ...kioskFields,
      kind: v.literal('callback-request'),
      ...kindFields['callback-request'],
    }),
    withdrawal: v.object({ ...kioskFields, kind: v.literal('withdrawal'), ...kindFields.withdrawal }),
    'check-in': v.object({ ...kioskFields, kind: v.literal('check-in'), ticket: code }),
    'undo-check-in': v.object({ ...kioskFields, kind: v.literal('undo-check-in'), ticket: code, date: activityDateId }),
    pass: v.object({ ...kioskFields, kind: v.literal('pass'), code }),
  } satisfies { readonly [Kind in EntryKind]: v.GenericSchema<unknown, Extract<EntryHeader, { readonly kind: Kind }>> };
  return v.variant('kind', Object.values(headers));
})();

/** A first name: 1 to 60 characters, no control characters. */
const firstName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.regex(/^\P{Cc}+$/u, 'a name without control characters'),
);

const telephone = v.pipe(v.string(), v.check(isTelephone, 'a number as +3238603497'), v.transform(asId<'telephone'>));

/** A note for whoever makes a buurtpas. Its length fits the back of the card. */
const note = v.pipe(v.string(), v.trim(), v.maxLength(200), v.regex(/^\P{Cc}*$/u, 'a note without control characters'));

export const personalMessage = v.object({
  firstName: v.exactOptional(firstName),
  telephone: v.exactOptional(telephone),
  pass: v.exactOptional(code),
  languages: v.exactOptional(v.pipe(v.array(language), v.maxLength(4))),
  supportNeeds: v.exactOptional(v.pipe(v.array(v.picklist(supportNeeds)), v.maxLength(supportNeeds.length))),
  note: v.exactOptional(note),
}) satisfies v.GenericSchema<unknown, Personal>;

/** Reads the personal part of an entry after it was opened. */
export function readPersonal(opened: unknown): Result<Personal, { readonly kind: 'unreadable' }> {
  const read = v.safeParse(personalMessage, opened);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable' });
}

/** An entry as a kiosk stores and sends it: the header's exact text, and the personal part sealed to it. */
export interface SealedEntry<Header extends EntryHeader = EntryHeader> {
  readonly header: Header;
  /** The text that the envelope is sealed to. Changing one character makes the envelope unreadable. */
  readonly headerText: string;
  readonly envelope: Envelope;
}

const longestHeader = 2000;

/** `{ header: "<the header's JSON, as text>", envelope }`. */
export const sealedEntryMessage = v.object({
  header: v.pipe(v.string(), v.maxLength(longestHeader), v.parseJson(), header),
  headerText: v.string(),
  envelope: envelopeMessage,
}) satisfies v.GenericSchema<unknown, SealedEntry>;

/** The wire format, which holds the header once. `shown`: see `readShown` in `push.ts`. */
export const toSealedMessage = (
  { headerText, envelope }: SealedEntry,
  shown = false,
): { header: string; envelope: Envelope; shown?: true } => ({
  header: headerText,
  envelope,
  ...(shown ? { shown } : {}),
});
