// Builds an entry from what a visitor chose and typed.
import type { Snapshot } from '../../contract/snapshot.ts';
import { makeCode } from '../../domain/entries/code.ts';
import type {
  CallbackRequestHeader,
  CheckInHeader,
  Entry,
  Personal,
  SignUpHeader,
  WithdrawalHeader,
} from '../../domain/entries/entry.ts';
import { asId, type ActivityDateId, type Code, type KioskId } from '../../domain/ids.ts';
import { readOpeningHours } from '../../domain/time/opening-hours.ts';
import { promisedDay } from '../../domain/callbacks/promise.ts';
import { readTelephone } from '../../domain/people/telephone.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import type { CallbackDraft, SignUpDraft } from '../visit/visit.ts';

/** What every entry needs besides the visitor's answers. */
export interface Occasion {
  readonly kiosk: KioskId;
  /** The moment of the tap by the kiosk's own clock; goes into the entry. */
  readonly deviceNow: Instant;
  /** The same moment by the server's clock; promises use it. */
  readonly now: Instant;
}

/** Builds a UUID version 7 (RFC 9562): the time, followed by the random part of a UUID from the browser. */
function uuidV7(at: Instant): string {
  const moment = at.toString(16).padStart(12, '0');
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}

const base = ({ kiosk, deviceNow }: Occasion) => ({
  v: 1 as const,
  id: asId<'entry'>(uuidV7(deviceNow)),
  kiosk,
  madeAt: deviceNow,
  language: 'nl' as const,
});
const freshCode = (): Code => makeCode(crypto.getRandomValues(new Uint8Array(7)));

type Who = Pick<SignUpDraft, 'firstName' | 'telephone'> & { readonly pass?: Code | undefined };

/**
 * Omits a telephone number that cannot be read: its own screen has already refused it. A buurtpas replaces all other
 * fields.
 */
function personal({ firstName, telephone: typed, pass }: Who): Personal {
  if (pass !== undefined) return { pass };
  const telephone = readTelephone(typed);
  return { firstName: firstName.trim(), ...(telephone.ok ? { telephone: telephone.value } : {}) };
}

export const signUpEntry = (
  occasion: Occasion,
  date: ActivityDateId,
  draft: SignUpDraft & Who & { readonly together: boolean },
): Entry<SignUpHeader> => ({
  header: {
    ...base(occasion),
    kind: 'sign-up',
    code: freshCode(),
    date,
    attendance: draft.attendance,
    persons: draft.persons,
    together: draft.together,
  },
  personal: personal(draft),
});

/** The day by which somebody will call when asked now. */
export const promiseFor = (config: Snapshot['config'], now: Instant): LocalDate =>
  promisedDay(readOpeningHours(config.openingHours), now, config.promise.openDays);

export function callbackEntry(
  occasion: Occasion,
  config: Snapshot['config'],
  draft: CallbackDraft & Who,
): Entry<CallbackRequestHeader> {
  const person = personal(draft);
  // Only the desk knows whether a pass has a telephone number.
  const reachable = person.telephone !== undefined || person.pass !== undefined;
  return {
    header: {
      ...base(occasion),
      kind: 'callback-request',
      code: freshCode(),
      subject: draft.subject ?? asId<'subject'>('something-else'),
      dayPart: draft.dayPart ?? 'any',
      callLanguages: draft.callLanguages.length > 0 ? draft.callLanguages : ['nl'],
      reach: reachable ? 'telephone' : 'visit',
      mayLeaveMessage: reachable && draft.mayLeaveMessage === true,
      promisedOn: promiseFor(config, occasion.now),
    },
    personal: person,
  };
}

export const withdrawalEntry = (occasion: Occasion, ticket: Code): Entry<WithdrawalHeader> => ({
  header: { ...base(occasion), kind: 'withdrawal', ticket },
  personal: {},
});

export const checkInEntry = (occasion: Occasion, ticket: Code): Entry<CheckInHeader> => ({
  header: { ...base(occasion), kind: 'check-in', ticket },
  personal: {},
});
