// The kinds that the desk knows, and how they are said. A new kind does not compile until it has its words here.
import type { CallbackOutcome, CallbackRefusal, CallResult } from '../domain/callback-request.ts';
import type { DayPart } from '../domain/entry.ts';
import { daysBetween, localDateOf, localTimeOf } from '../domain/local-date.ts';
import type { SetAsideReason } from '../domain/receipt.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { calendarWords, capital } from './format/calendar.ts';

export const calendar = calendarWords('nl-BE');

const upToTwelve = 'geen één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');
export const count = (many: number): string => upToTwelve[many] ?? String(many);
/** At the start of a sentence; `Eén` carries one accent, as Dutch writes it. */
export const startCount = (many: number): string => (many === 1 ? 'Eén' : capital(count(many)));
export const number = (many: number, one: string, more: string): string => `${count(many)} ${many === 1 ? one : more}`;
export const startNumber = (many: number, one: string, more: string): string =>
  `${startCount(many)} ${many === 1 ? one : more}`;

const isNear = (day: LocalDate, today: LocalDate): boolean => Math.abs(daysBetween(today, day)) <= 6;

/** `vrijdag`; further than six days away the date, for a bare weekday would mislead. */
const nearDay = (day: LocalDate, today: LocalDate): string =>
  isNear(day, today) ? calendar.weekday(day) : calendar.dayAndMonth(day);

/** `10.15 uur`, without a leading zero. */
export const clock = (at: Instant): string => `${localTimeOf(at).replace(/^0/, '').replace(':', '.')} uur`;

/** `10.15 uur` today, `vrijdag 10.15 uur` this week, else `12 november, 10.15 uur`. */
export function moment(at: Instant, today: LocalDate): string {
  const day = localDateOf(at);
  if (day === today) return clock(at);
  return `${nearDay(day, today)}${isNear(day, today) ? '' : ','} ${clock(at)}`;
}

export const dayParts: Readonly<Record<DayPart, string>> = {
  morning: 'voormiddag',
  afternoon: 'namiddag',
  evening: 'avond',
  any: 'om het even wanneer',
};

/** How it stands with the seat of somebody who was told that it was not certain. */
export const seatNow: Readonly<Record<'confirmed' | 'waiting' | 'withdrawn' | 'refused', string>> = {
  waiting: 'Kreeg geen plaats, staat op de wachtlijst',
  refused: 'Inschrijven lukte niet',
  confirmed: 'Heeft nu toch een plaats',
  withdrawn: 'Heeft afgezegd',
};

export const outcomes: Readonly<Record<CallbackOutcome, string>> = {
  helped: 'Geholpen',
  referred: 'Doorverwezen',
  'not-reached': 'Niet bereikt',
  'no-longer-needed': 'Niet meer nodig',
};

export type Reach = 'telephone' | 'visit';

export function callResult(result: CallResult, reach: Reach): string {
  switch (result) {
    case 'spoken':
      return 'Gesproken';
    case 'no-answer':
      return reach === 'visit' ? 'Niet gekomen' : 'Geen antwoord';
    case 'message-left':
      return 'Bericht ingesproken';
    case 'wrong-number':
      return 'Fout nummer';
  }
}

export type Due = 'late' | 'today' | 'tomorrow' | 'later';

export function due(
  when: Due,
  promisedOn: LocalDate,
  today: LocalDate,
): { readonly head: string; readonly note: string } {
  switch (when) {
    case 'late':
      return { head: 'Te laat', note: `beloofd: ${nearDay(promisedOn, today)}` };
    case 'today':
      return { head: 'Vandaag', note: calendar.dayAndMonth(promisedOn) };
    case 'tomorrow':
      return { head: 'Morgen', note: calendar.dayAndMonth(promisedOn) };
    case 'later':
      return {
        head: capital(calendar.weekday(promisedOn)),
        note: calendar.dayAndMonth(promisedOn),
      };
  }
}

/** Says who has it or what became of it; `name` finds a colleague. */
export function callbackRefusal(refusal: CallbackRefusal, today: LocalDate, name: (by: string) => string): string {
  switch (refusal.kind) {
    case 'claimed-by-other':
      return `${name(refusal.by)} belt al, sinds ${moment(refusal.since, today)}. U hoeft niets te doen.`;
    case 'not-claimed':
      return 'Deze vraag staat niet meer op uw naam. Tik eerst op ‘Ik bel’.';
    case 'closed':
      return `Een collega heeft dit al afgerond, ${moment(refusal.since, today)}.`;
    case 'withdrawn':
      return `Deze vraag is ingetrokken, ${moment(refusal.since, today)}. U hoeft niet te bellen.`;
  }
}

export function setAsideReason(refusal: SetAsideReason, today: LocalDate): string {
  switch (refusal.kind) {
    case 'closed':
      return `De inschrijving was al gesloten (${moment(refusal.since, today)}).`;
    case 'cancelled':
      return 'De activiteit gaat niet door.';
    case 'unknown-date':
      return 'De activiteit staat die dag niet meer in de agenda.';
    case 'more-than-places':
      return `Er kunnen maar ${number(refusal.places, 'persoon', 'personen')} mee, er waren er meer gevraagd.`;
    case 'unknown-code':
      return 'Deze code hoort niet bij een ticket of een vraag.';
    case 'not-today':
      return 'Dit ticket is voor een andere dag.';
    case 'withdrawn':
      return 'Voor dit ticket is al afgezegd.';
    case 'no-seat':
      return 'Dit ticket staat op de wachtlijst.';
    case 'not-here-yet':
      return 'Wij kennen de code van dit ticket nog niet. Komt het nog aan, dan wordt dit vanzelf verwerkt.';
    case 'unreadable':
      return 'Wij konden dit bericht niet lezen.';
  }
}

export function setAsideKind(kind: string): string {
  if (kind === 'sign-up') return 'Inschrijving';
  if (kind === 'callback-request') return 'Vraag om terug te bellen';
  if (kind === 'withdrawal') return 'Afmelding';
  if (kind === 'check-in') return 'Aanmelding ter plaatse';
  return 'Bericht';
}

export type Failure = 'signed-out' | 'offline' | 'gone' | 'no-role' | 'unexpected';

const noRole = 'Uw account heeft nog geen rol. Vraag een coördinator om dat na te kijken.';

/** Why a tap was not kept. */
export function notKept(failure: Failure): string {
  switch (failure) {
    case 'signed-out':
      return 'U was afgemeld. Meld u aan en tik nog eens.';
    case 'gone':
      return 'Dit staat niet meer in de lijst.';
    case 'offline':
      return 'Niet bewaard: er is geen verbinding. Probeer straks nog eens.';
    case 'no-role':
      return `Niet bewaard. ${noRole}`;
    case 'unexpected':
      return 'Niet bewaard: er ging iets mis bij ons. Probeer het nog eens.';
  }
}

export function notShown(failure: Failure): string {
  switch (failure) {
    case 'signed-out':
      return 'U bent afgemeld.';
    case 'gone':
      return 'Dit staat niet meer in de lijst.';
    case 'offline':
      return 'Er is geen verbinding met Buurtkiosk. Wij proberen het opnieuw.';
    case 'no-role':
      return noRole;
    case 'unexpected':
      return 'Er ging iets mis bij ons. Probeer het opnieuw.';
  }
}

export type SignInFailure = Failure | 'wrong-password' | 'too-often';

export function signInFailure(failure: SignInFailure): string {
  switch (failure) {
    case 'wrong-password':
      return 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer opnieuw.';
    case 'too-often':
      return 'Te vaak geprobeerd. Wacht een minuut en probeer opnieuw.';
    case 'gone':
    case 'signed-out':
      return 'Aanmelden lukte niet. Probeer opnieuw.';
    case 'offline':
      return 'Er is geen verbinding. Kijk het internet na en probeer opnieuw.';
    case 'no-role':
      return noRole;
    case 'unexpected':
      return 'Er ging iets mis bij ons. Probeer het over een minuut opnieuw.';
  }
}

export type FirstCoordinatorFailure = 'used-link' | 'not-accepted' | 'offline' | 'unexpected';

export function firstCoordinatorFailure(failure: FirstCoordinatorFailure): string {
  switch (failure) {
    case 'used-link':
      return 'Deze link is al gebruikt of te oud. Hebt u al een account? Meld u dan aan.';
    case 'not-accepted':
      return 'Kijk uw gegevens na: naam, e-mailadres en een wachtwoord van minstens 12 tekens.';
    case 'offline':
      return 'Er is geen verbinding. Uw gegevens staan hier nog. Probeer het opnieuw.';
    case 'unexpected':
      return 'Er ging iets mis bij ons. Uw gegevens staan hier nog. Probeer het opnieuw.';
  }
}

/** `Negen vragen. Drie te bellen vandaag, één te laat.` `dueNow` includes the late ones. */
export function callbackCounts(counts: { readonly open: number; readonly dueNow: number; readonly late: number }) {
  const { open, dueNow, late } = counts;
  if (open === 0) return { calm: 'Geen open vragen.', late: null };
  const all = `${startNumber(open, 'vraag', 'vragen')}.`;
  if (dueNow === 0) return { calm: `${all} Vandaag hoeft u niemand te bellen.`, late: null };
  if (late === dueNow) return { calm: `${all} `, late: `${startCount(late)} te laat` };
  const today = `${all} ${startCount(dueNow)} te bellen vandaag`;
  return late === 0 ? { calm: `${today}.`, late: null } : { calm: `${today}, `, late: `${count(late)} te laat` };
}

interface ActivityCounts {
  readonly shown: number;
  readonly all: number;
  readonly of: 'soon' | 'all' | 'search';
}

/** What the list under it shows, and of how many. */
export function activityCounts({ shown, all, of }: ActivityCounts): string {
  if (all === 0) return 'Geen activiteiten in de agenda.';
  const these = startNumber(shown, 'activiteit', 'activiteiten');
  if (of === 'search') return `${these} gevonden, in alle weken.`;
  if (shown === all) return `${these} die nog ${shown === 1 ? 'komt' : 'komen'}.`;
  return `${these}${of === 'soon' ? ' in de komende twee weken' : ''}, van ${count(all)} die nog komen.`;
}
