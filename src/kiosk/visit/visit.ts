// The state of one visit: the current screen and the answers so far. Lives in memory and ends with the visit.
import type { ActivityKind } from '../../domain/activities/activity.ts';
import { showCode } from '../../domain/entries/code.ts';
import type { CallbackRequestHeader, CheckInHeader, DayPart, Entry, SignUpHeader } from '../../domain/entries/entry.ts';
import type { ActivityDateId, Code, LocationId, NeighbourhoodId, SubjectId } from '../../domain/ids.ts';
import type { Language } from '../../domain/people/language.ts';
import type { LocalDate } from '../../domain/time/time.ts';

export type SignUpStep = 'attendance' | 'persons' | 'name' | 'telephone' | 'together';
export type CallbackStep = 'subject' | 'when' | 'name' | 'telephone' | 'message';

export type ScreenRoute =
  | { readonly at: 'start' }
  | { readonly at: 'agenda' }
  | { readonly at: 'activity'; readonly date: ActivityDateId }
  | { readonly at: 'sign-up'; readonly date: ActivityDateId; readonly step: SignUpStep }
  | { readonly at: 'ticket'; readonly entry: Entry<SignUpHeader>; readonly hadPlaces: boolean }
  | { readonly at: 'callback'; readonly step: CallbackStep }
  | { readonly at: 'promise'; readonly entry: Entry<CallbackRequestHeader> }
  | { readonly at: 'withdraw'; readonly ticket: Code; readonly what: Withdrawable; readonly of?: Withdrawn | undefined }
  | { readonly at: 'withdrawn'; readonly entry: Entry; readonly what: Withdrawable }
  | { readonly at: 'checked-in'; readonly entry: Entry<CheckInHeader>; readonly of: string }
  | { readonly at: 'on-phone'; readonly date: ActivityDateId }
  | { readonly at: 'where' }
  | { readonly at: 'code' }
  | { readonly at: 'pass' }
  | { readonly at: 'cannot-keep' };

/** What is being withdrawn, shown for confirmation. */
export interface Withdrawn {
  readonly title: string;
  readonly on: LocalDate;
  /** All coming dates of the series are withdrawn together. */
  readonly series: boolean;
}

export type Withdrawable = 'place' | 'waiting' | 'callback-request';

export interface AgendaFilter {
  /** Null for today, also after midnight. */
  readonly day: LocalDate | null;
  readonly neighbourhood: NeighbourhoodId | null;
  readonly kind: ActivityKind | null;
  /** Only this location; set by the code of a poster that hangs there. */
  readonly location?: LocationId | undefined;
}

export interface SignUpDraft {
  readonly attendance: 'once' | 'series';
  readonly persons: number;
  readonly firstName: string;
  readonly telephone: string;
}

export interface CallbackDraft {
  readonly subject: SubjectId | null;
  readonly dayPart: DayPart | null;
  readonly callLanguages: readonly Language[];
  readonly firstName: string;
  readonly telephone: string;
  /** Null until asked. */
  readonly mayLeaveMessage: boolean | null;
}

export interface Visit {
  /** Identifies the visit, so that late answers to an earlier one can be dropped. */
  readonly number: number;
  /** The screens visited, oldest first and the current one last; never empty. */
  readonly trail: readonly [ScreenRoute, ...ScreenRoute[]];
  readonly filter: AgendaFilter;
  readonly signUp: SignUpDraft;
  readonly callback: CallbackDraft;
  /** The buurtpas that was read. Until the visit ends or the pass is put away, nobody is asked for name and number. */
  readonly pass?: Code | undefined;
}

const noSignUp: SignUpDraft = { attendance: 'once', persons: 1, firstName: '', telephone: '' };
const noCallback: CallbackDraft = {
  subject: null,
  dayPart: null,
  callLanguages: [],
  firstName: '',
  telephone: '',
  mayLeaveMessage: null,
};

export const beginVisit = (number: number): Visit => ({
  number,
  trail: [{ at: 'start' }],
  filter: { day: null, neighbourhood: null, kind: null },
  signUp: noSignUp,
  callback: noCallback,
});

export const currentRoute = (visit: Visit): ScreenRoute => visit.trail.at(-1) ?? visit.trail[0];

export const goTo = (visit: Visit, place: ScreenRoute): Visit => ({ ...visit, trail: [...visit.trail, place] });

/** Goes to a screen that ends a task: going back does not return to its questions, and the drafts are gone. */
export const finishAt = (visit: Visit, place: ScreenRoute): Visit => ({
  ...visit,
  trail: [{ at: 'start' }, place],
  signUp: noSignUp,
  callback: noCallback,
});

const asksWho = (place: ScreenRoute): boolean =>
  'step' in place && (place.step === 'name' || place.step === 'telephone');

/** Records a buurtpas and removes the name and number questions from the trail. */
export function withPass(visit: Visit, pass: Code): Visit {
  const [, ...others] = visit.trail.filter((place) => !['code', 'pass'].includes(place.at) && !asksWho(place));
  return { ...visit, pass, trail: [visit.trail[0], ...others, { at: 'pass' }] };
}

/** Goes back to the first question of a form in progress, because name and number must be asked now. */
export function withoutPass({ trail, ...visit }: Visit): Visit {
  const first = trail.findIndex((place) => 'step' in place);
  const [start, ...others] = first === -1 ? trail : trail.slice(0, first + 1);
  return { ...visit, pass: undefined, trail: [start ?? trail[0], ...others] };
}

/** Goes one step back. Returns null at the first screen: the visit ends. */
export function goBack(visit: Visit): Visit | null {
  const [first, ...others] = visit.trail.slice(0, -1);
  return first === undefined ? null : { ...visit, trail: [first, ...others] };
}

/** Screens that show nothing of the visitor. All others count as personal. */
const publicScreens: ReadonlySet<ScreenRoute['at']> = new Set(['start', 'agenda', 'activity', 'on-phone', 'where']);

/** Whether the screen shows or holds something a stranger should not see. Such screens are wiped sooner. */
export function isPersonal(visit: Visit): boolean {
  const place = currentRoute(visit);
  const typing = place.at === 'sign-up' || place.at === 'callback' || place.at === 'code' || place.at === 'cannot-keep';
  const drafts = [visit.signUp, visit.callback];
  return (
    visit.pass !== undefined ||
    (typing ? drafts.some((one) => one.firstName !== '' || one.telephone !== '') : !publicScreens.has(place.at))
  );
}

/** Everything the visitor typed, also in entries already submitted. The wipe check searches for it. */
export function typedIn({ trail, signUp, callback, pass: read }: Visit): readonly string[] {
  const handedIn = trail.flatMap((place) => ('entry' in place ? [place.entry.personal] : []));
  const who = [signUp, callback, ...handedIn].flatMap(({ firstName = '', telephone = '' }) => [firstName, telephone]);
  const passes = [read, ...handedIn.map(({ pass }) => pass)].flatMap((pass) => pass ?? []);
  return [...who, ...passes, ...passes.map(showCode)];
}
