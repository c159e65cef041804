// Invented callback requests, as on the desk's design drawing. All names and numbers are made up.
import type { CallResult } from '../../domain/callbacks/callback-request.ts';
import type { DayPart } from '../../domain/entries/entry.ts';
import { asId, type KioskId, type SubjectId, type Telephone } from '../../domain/ids.ts';
import type { Language } from '../../domain/people/language.ts';
import { dayPartsIn } from '../../domain/callbacks/day-part.ts';
import { addDays, instantAt, localDateOf, weekdayOf } from '../../domain/time/local-date.ts';
import { isOpenOn, type OpeningHours } from '../../domain/time/opening-hours.ts';
import { lateness, promisedDay } from '../../domain/callbacks/promise.ts';
import { addDuration, asInstant, days, hours, type Instant, minutes } from '../../domain/time/time.ts';

export type DemoStaff = 'coordinator' | 'desk';

export interface DemoAttempt {
  readonly by: DemoStaff;
  readonly result: CallResult;
  /** Within opening hours. */
  readonly at: Instant;
}

export interface DemoCallback {
  readonly subject: SubjectId;
  readonly kiosk: KioskId;
  readonly dayPart: DayPart;
  readonly callLanguages: readonly Language[];
  readonly firstName: string;
  /** Null when the person comes to the desk. */
  readonly telephone: Telephone | null;
  readonly mayLeaveMessage: boolean;
  readonly madeDaysAgo: number;
  /** Oldest first. */
  readonly attempts: readonly DemoAttempt[];
  readonly claimedBy: DemoStaff | null;
  /** Within opening hours; null when nobody claimed it. */
  readonly claimedAt: Instant | null;
}

/** When the promised day falls, seen from now; `last` was made yesterday, `just` today. */
type Due = 'late' | 'today' | 'soon' | 'last' | 'just';
type Derived = 'madeDaysAgo' | 'subject' | 'kiosk' | 'telephone' | 'attempts' | 'claimedAt';
type Written = Omit<DemoCallback, Derived> & {
  readonly attempts: readonly (Omit<DemoAttempt, 'at'> & { readonly hoursAgo: number })[];
  readonly subject: string;
  readonly kiosk: string;
  readonly telephone: string | null;
  readonly due: Due;
};

const noord = 'buurtlokaal-noord';
const centrum = 'de-wilg-hal';
const zuid = 'buurtlokaal-zuid';

const requests: readonly Written[] = [
  {
    due: 'late',
    subject: 'papers',
    kiosk: noord,
    dayPart: 'morning',
    callLanguages: ['nl', 'tr'],
    firstName: 'Fatima A.',
    telephone: '+32470000001',
    mayLeaveMessage: true,
    attempts: [{ by: 'desk', result: 'no-answer', hoursAgo: 26 }],
    claimedBy: 'desk',
  },
  {
    due: 'today',
    subject: 'talk',
    kiosk: centrum,
    dayPart: 'afternoon',
    callLanguages: ['nl'],
    firstName: 'Jef',
    telephone: '+32470000002',
    mayLeaveMessage: true,
    attempts: [],
    claimedBy: 'coordinator',
  },
  {
    due: 'today',
    subject: 'money',
    kiosk: zuid,
    dayPart: 'morning',
    callLanguages: ['nl'],
    firstName: 'Mevrouw D.',
    telephone: '+32470000003',
    mayLeaveMessage: true,
    attempts: [{ by: 'desk', result: 'message-left', hoursAgo: 5 }],
    claimedBy: 'desk',
  },
  {
    due: 'soon',
    subject: 'in-person',
    kiosk: zuid,
    dayPart: 'morning',
    callLanguages: ['fr'],
    firstName: 'Claudine',
    telephone: null,
    mayLeaveMessage: false,
    attempts: [],
    claimedBy: 'coordinator',
  },
  {
    due: 'soon',
    subject: 'children',
    kiosk: noord,
    dayPart: 'evening',
    callLanguages: ['tr'],
    firstName: 'Hatice',
    telephone: '+32470000004',
    mayLeaveMessage: false,
    attempts: [],
    claimedBy: null,
  },
  {
    due: 'last',
    subject: 'transport',
    kiosk: centrum,
    dayPart: 'afternoon',
    callLanguages: ['nl'],
    firstName: 'Rik en Mia',
    telephone: '+32470000005',
    mayLeaveMessage: true,
    attempts: [],
    claimedBy: null,
  },
  {
    due: 'last',
    subject: 'housing',
    kiosk: zuid,
    dayPart: 'morning',
    callLanguages: ['ar', 'fr'],
    firstName: 'Samira',
    telephone: '+32470000006',
    mayLeaveMessage: true,
    attempts: [],
    claimedBy: null,
  },
  {
    due: 'last',
    subject: 'health',
    kiosk: centrum,
    dayPart: 'morning',
    callLanguages: ['nl'],
    firstName: 'Georgette',
    telephone: '+32470000007',
    mayLeaveMessage: false,
    attempts: [
      { by: 'desk', result: 'no-answer', hoursAgo: 20 },
      { by: 'desk', result: 'no-answer', hoursAgo: 3 },
    ],
    claimedBy: 'desk',
  },
  {
    due: 'just',
    subject: 'something-else',
    kiosk: noord,
    dayPart: 'any',
    callLanguages: ['tr', 'nl'],
    firstName: 'Yusuf',
    telephone: '+32470000008',
    mayLeaveMessage: true,
    attempts: [],
    claimedBy: null,
  },
];

export interface DemoMoment {
  readonly now: Instant;
  readonly hours: OpeningHours;
  /** Number of open days within which a callback is promised. */
  readonly openDays: number;
}

/** Nine requests of the past days: one late, some due today if it is an open day, the others later. Staff work in opening hours. */
export const demoCallbacks = (moment: DemoMoment): readonly DemoCallback[] =>
  requests.map(({ due, subject, kiosk, telephone, attempts, claimedBy, dayPart, ...request }) => {
    const madeDaysAgo = daysAgo(due, moment);
    const madeAt = addDuration(moment.now, days(-madeDaysAgo));
    const claimedAt = claimedBy === null ? null : lastOpenMoment(addDuration(moment.now, hours(-1)), madeAt, moment);
    return {
      ...request,
      subject: asId(subject),
      kiosk: asId(kiosk),
      telephone: telephone === null ? null : asId(telephone),
      dayPart: dayPartsIn(moment.hours).includes(dayPart) ? dayPart : 'any',
      madeDaysAgo,
      attempts: inOpeningHours(attempts, madeAt, moment),
      claimedBy: claimedAt === null ? null : claimedBy,
      claimedAt,
    };
  });

/** The least time between two attempts. */
const someMinutes = minutes(10);

/** The latest moment until `at` at which the team works, at least ten minutes before it closes; null when that is not after `madeAt`. */
function lastOpenMoment(at: Instant, madeAt: Instant, { hours: opening }: DemoMoment): Instant | null {
  for (let day = localDateOf(at); day >= localDateOf(madeAt); day = addDays(day, -1)) {
    if (!isOpenOn(opening, day)) continue;
    for (const { from, until } of opening.week[weekdayOf(day)].toReversed()) {
      const begin = instantAt(day, from);
      const close = addDuration(instantAt(day, until), minutes(-10));
      const latest = asInstant(Math.min(at, Math.max(begin, close)));
      if (latest >= begin && latest > madeAt) return latest;
    }
  }
  return null;
}

/** Moves each attempt back into opening hours, and drops those that would come before the request. */
function inOpeningHours(attempts: Written['attempts'], madeAt: Instant, moment: DemoMoment): readonly DemoAttempt[] {
  const made: DemoAttempt[] = [];
  let before = moment.now;
  for (const { hoursAgo, ...attempt } of attempts.toReversed()) {
    const wanted = asInstant(Math.min(before - someMinutes, addDuration(moment.now, hours(-hoursAgo))));
    const at = lastOpenMoment(wanted, madeAt, moment);
    if (at === null) break;
    made.unshift({ ...attempt, at });
    before = at;
  }
  return made;
}

function daysAgo(due: Due, { now, hours: opening, openDays }: DemoMoment): number {
  if (due === 'just') return 0;
  if (due === 'last') return 1;
  const today = localDateOf(now);
  const past = Array.from({ length: 60 }, (_, ago) => {
    const madeAt = addDuration(now, days(-ago));
    return { ago, lateness: lateness(promisedDay(opening, madeAt, openDays), today) };
  });
  const first = past.find((day) => day.lateness === (due === 'late' ? 'late' : 'today'));
  // On a closed day nothing is due today; take the request that is due soonest.
  const soonest = past.findLast((day) => day.lateness === 'later')?.ago ?? 1;
  return due === 'soon' ? soonest : (first?.ago ?? soonest);
}
