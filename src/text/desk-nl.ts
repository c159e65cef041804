// What the desk says to colleagues, in Dutch. Kinds come in, sentences go out.
import type { CallbackOutcome, CallbackRefusal, CallResult } from '../domain/callback-request.ts';
import type { DayPart } from '../domain/entry.ts';
import type { Language } from '../domain/language.ts';
import { daysBetween, localDateOf, localTimeOf } from '../domain/local-date.ts';
import type { EntryRefusal } from '../domain/receipt.ts';
import type { Instant, LocalDate } from '../domain/time.ts';

const weekdayName = new Intl.DateTimeFormat('nl-BE', { weekday: 'long', timeZone: 'UTC' });
const dayAndMonth = new Intl.DateTimeFormat('nl-BE', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const wholeDay = new Intl.DateTimeFormat('nl-BE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const list = new Intl.ListFormat('nl-BE', { type: 'conjunction' });
const upToTwelve = [
  'geen',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const count = (many: number): string => upToTwelve[many] ?? String(many);
const number = (many: number, one: string, more: string): string => `${count(many)} ${many === 1 ? one : more}`;

/** `vrijdag`; further than six days away the date, for a bare weekday would mislead. */
const nearDay = (day: LocalDate, today: LocalDate): string =>
  Math.abs(daysBetween(today, day)) > 6 ? dayAndMonth.format(Date.parse(day)) : weekdayName.format(Date.parse(day));

/** `10.15 uur`, without a leading zero. */
const clock = (at: Instant): string => `${localTimeOf(at).replace(/^0/, '').replace(':', '.')} uur`;

/** `10.15 uur` today, `vrijdag 10.15 uur` this week, else `12 november, 10.15 uur`. */
function moment(at: Instant, today: LocalDate): string {
  const day = localDateOf(at);
  if (day === today) return clock(at);
  return Math.abs(daysBetween(today, day)) > 6
    ? `${nearDay(day, today)}, ${clock(at)}`
    : `${nearDay(day, today)} ${clock(at)}`;
}

function languageName(language: Language): string {
  switch (language) {
    case 'nl':
      return 'Nederlands';
    case 'fr':
      return 'Frans';
    case 'en':
      return 'Engels';
    case 'tr':
      return 'Turks';
    case 'ar':
      return 'Arabisch';
    case 'pl':
      return 'Pools';
    case 'ro':
      return 'Roemeens';
    case 'uk':
      return 'Oekraïens';
    case 'es':
      return 'Spaans';
    case 'it':
      return 'Italiaans';
  }
}

function dayPart(part: DayPart): string {
  switch (part) {
    case 'morning':
      return 'voormiddag';
    case 'afternoon':
      return 'namiddag';
    case 'evening':
      return 'avond';
    case 'any':
      return 'om het even wanneer';
  }
}

type Reach = 'telephone' | 'visit';

function callResult(result: CallResult, reach: Reach): string {
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

function outcome(of: CallbackOutcome): string {
  switch (of) {
    case 'helped':
      return 'Geholpen';
    case 'referred':
      return 'Doorverwezen';
    case 'not-reached':
      return 'Niet bereikt';
    case 'no-longer-needed':
      return 'Niet meer nodig';
  }
}

export type Due = 'late' | 'today' | 'tomorrow' | 'later';

function due(when: Due, promisedOn: LocalDate, today: LocalDate): { readonly head: string; readonly note: string } {
  switch (when) {
    case 'late':
      return { head: 'Te laat', note: `beloofd: ${nearDay(promisedOn, today)}` };
    case 'today':
      return { head: 'Vandaag', note: dayAndMonth.format(Date.parse(promisedOn)) };
    case 'tomorrow':
      return { head: 'Morgen', note: dayAndMonth.format(Date.parse(promisedOn)) };
    case 'later':
      return {
        head: capital(weekdayName.format(Date.parse(promisedOn))),
        note: dayAndMonth.format(Date.parse(promisedOn)),
      };
  }
}

/** Says who has it or what became of it; `name` finds a colleague. */
function callbackRefusal(refusal: CallbackRefusal, today: LocalDate, name: (by: string) => string): string {
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

function setAsideReason(refusal: EntryRefusal, today: LocalDate): string {
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
      return 'Wij kennen de code van dit ticket niet.';
    case 'unreadable':
      return 'Wij konden dit bericht niet lezen.';
  }
}

function setAsideKind(kind: string): string {
  if (kind === 'sign-up') return 'Inschrijving';
  if (kind === 'callback-request') return 'Vraag om terug te bellen';
  if (kind === 'withdrawal') return 'Afmelding';
  return 'Bericht';
}

export type Failure = 'signed-out' | 'offline' | 'gone' | 'unexpected';

/** Why a tap was not kept. */
function notKept(failure: Failure): string {
  switch (failure) {
    case 'signed-out':
      return 'U was afgemeld. Meld u aan en tik nog eens.';
    case 'gone':
      return 'Dit staat niet meer in de lijst.';
    case 'offline':
      return 'Niet bewaard: er is geen verbinding. Probeer straks nog eens.';
    case 'unexpected':
      return 'Niet bewaard: er ging iets mis bij ons. Probeer het nog eens.';
  }
}

function notShown(failure: Failure): string {
  switch (failure) {
    case 'signed-out':
      return 'U bent afgemeld.';
    case 'gone':
      return 'Dit staat niet meer in de lijst.';
    case 'offline':
      return 'Er is geen verbinding met Buurtkiosk. Wij proberen het opnieuw.';
    case 'unexpected':
      return 'Er ging iets mis bij ons. Probeer het opnieuw.';
  }
}

export type SignInFailure = Failure | 'wrong-password' | 'too-often';

function signInFailure(failure: SignInFailure): string {
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
    case 'unexpected':
      return 'Er ging iets mis bij ons. Probeer het over een minuut opnieuw.';
  }
}

export type FirstCoordinatorFailure = 'used-link' | 'not-accepted' | 'offline' | 'unexpected';

function firstCoordinatorFailure(failure: FirstCoordinatorFailure): string {
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
function callbackCounts(counts: { readonly open: number; readonly dueNow: number; readonly late: number }) {
  if (counts.open === 0) return { calm: 'Geen open vragen.', late: null };
  const open = `${capital(number(counts.open, 'vraag', 'vragen'))}.`;
  if (counts.dueNow === 0) return { calm: `${open} Vandaag hoeft u niemand te bellen.`, late: null };
  const today = `${open} ${capital(count(counts.dueNow))} te bellen vandaag`;
  return counts.late === 0
    ? { calm: `${today}.`, late: null }
    : { calm: `${today}, `, late: `${count(counts.late)} te laat` };
}

export const deskText = {
  product: 'Buurtkiosk',
  desk: 'Balie',
  demo: 'Demo: alle namen en nummers zijn verzonnen',
  loading: 'Even geduld…',
  tryAgain: 'Probeer opnieuw',
  skipToPage: 'Naar de inhoud',
  menu: 'Pagina’s',
  signedInAs: (name: string) => `Aangemeld: ${name}`,
  signOut: 'Meld af',
  notSignedOut: 'Afmelden lukte niet. Sluit dit venster of probeer opnieuw.',
  silentKiosks: (many: number) => `${many} stil`,
  away: (since: string) => `Geen verbinding. Wij proberen het opnieuw. U ziet de lijst van ${since}.`,
  awayEmpty: 'Geen verbinding. Wij proberen het opnieuw.',
  newCallbacks: (many: number) =>
    many === 1 ? 'Er is een nieuwe vraag op de terugbellijst.' : `Er zijn ${many} nieuwe vragen op de terugbellijst.`,
  somebodyElse: 'Een collega',
  nameless: 'Naam onbekend',
  noNumber: 'geen nummer',
  notKept,
  notShown,
  clock,
  moment,
  languageName,
  languages: (of: readonly Language[]) => of.map(languageName).join(', '),

  pages: { callbacks: 'Terugbellijst', activities: 'Activiteiten', kiosks: 'Kiosken' },
  title: (page: string, dueNow: number) => `${dueNow === 0 ? '' : `(${dueNow}) `}${page} – Buurtkiosk`,

  signIn: {
    title: 'Meld u aan',
    intro: 'Voor de medewerkers van de balie.',
    again: 'U was even afgemeld. Meld u aan, dan gaat u verder waar u was.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    send: 'Meld aan',
    busy: 'Aanmelden…',
    fillIn: 'Vul uw e-mailadres en uw wachtwoord in.',
    noAccount: 'Er is nog geen account. Open de link die bij het opstarten is afgedrukt.',
    failure: signInFailure,
    demoTitle: 'Dit is de demo. Kies wie u bent:',
    demoPassword: (password: string) => `Het wachtwoord is telkens ${password}`,
    demoFill: (name: string) => `Vul in als ${name}`,
  },

  firstCoordinator: {
    title: 'Welkom. Maak het eerste account',
    intro: 'Met dit account beheert u Buurtkiosk. Daarna meldt u zich aan.',
    name: 'Uw naam',
    nameHelp: 'Zo zien collega’s u, bijvoorbeeld: Lies, De Wilg.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    passwordHelp: 'Minstens 12 tekens. Vier gewone woorden na elkaar zijn sterk en makkelijk te onthouden.',
    passwordTooShort: (left: number) => `Nog ${number(left, 'teken', 'tekens')} te kort.`,
    send: 'Maak account',
    busy: 'Bezig…',
    nameMissing: 'Vul uw naam in.',
    emailMissing: 'Vul een volledig e-mailadres in, zoals lies@gemeente.be.',
    made: 'Uw account is klaar. Meld u nu aan.',
    toSignIn: 'Naar aanmelden',
    failure: firstCoordinatorFailure,
  },

  callbacks: {
    counts: callbackCounts,
    due,
    dayPart,
    result: callResult,
    outcome,
    refusal: callbackRefusal,
    columns: ['Bellen ten laatste', 'Wie', 'Waarover', 'Buurt', 'Wanneer, taal', 'Laatste stap', 'Wie belt'] as const,
    show: 'Toon',
    views: { all: 'Alles', mine: 'Van mij', late: 'Te laat', closed: 'Afgerond' },
    neighbourhood: 'Buurt',
    more: 'Verder',
    everySubject: 'Onderwerp: alle',
    everyLanguage: 'Taal: alle',
    subject: 'Onderwerp',
    language: 'Taal',
    clearFilters: 'Toon alles',
    filtered: (shown: number, all: number) => `${shown} van ${all} getoond`,
    visits: 'Komt langs aan de balie',
    mayLeaveMessage: (may: boolean) => (may ? 'bericht inspreken mag' : 'bericht inspreken mag niet'),
    notCalled: (reach: Reach) => (reach === 'visit' ? 'Nog niet geweest' : 'Nog niet gebeld'),
    step: (result: CallResult, reach: Reach, at: string) => `${callResult(result, reach)}, ${at}`,
    steps: (result: CallResult, reach: Reach, times: number) =>
      `${capital(count(times))} keer ${callResult(result, reach).toLowerCase()}`,
    latest: (at: string) => `laatst: ${at}`,
    closedAs: (of: CallbackOutcome, at: string) => `${outcome(of)}, ${at}`,
    closedNow: (of: CallbackOutcome) => `Afgerond: ${outcome(of).toLowerCase()}. U vindt het terug onder ‘Afgerond’.`,
    withdrawn: 'Ingetrokken',
    withdrawnAt: (at: string) => `${at}: niet meer bellen`,
    putAway: 'Haal weg',
    putAwayOf: (name: string) => `Haal weg: ${name}`,
    claim: (reach: Reach) => (reach === 'visit' ? 'Ik help' : 'Ik bel'),
    claimOf: (reach: Reach, name: string) => `${reach === 'visit' ? 'Ik help' : 'Ik bel'}: ${name}`,
    mine: (reach: Reach) => (reach === 'visit' ? 'U helpt' : 'U belt nu'),
    mineOf: (reach: Reach, name: string) => `${reach === 'visit' ? 'U helpt' : 'U belt nu'}: ${name}`,
    howDidItGo: 'Hoe ging het?',
    finish: 'Rond af:',
    finishAfter: (result: CallResult, reach: Reach, at: string) => `${callResult(result, reach)}, ${at}. Rond af:`,
    callAgain: (reach: Reach) => (reach === 'visit' ? 'Nog iets noteren' : 'Opnieuw gebeld'),
    askedAt: (kiosk: string, at: string) => `Gevraagd aan kiosk ${kiosk}, ${at}. Code`,
    mayLeave: (may: boolean) => (may ? 'Een bericht inspreken mag.' : 'Een bericht inspreken mag niet.'),
    release: 'Geef terug',
    print: 'Druk de daglijst af',
    csv: 'CSV',
    empty: {
      all: {
        head: 'De lijst is leeg',
        note: 'Niemand wacht op een telefoontje. Een nieuwe vraag verschijnt hier vanzelf.',
      },
      mine: { head: 'Niets op uw naam', note: 'Tik bij een vraag op ‘Ik bel’. Dan staat ze hier.' },
      late: { head: 'Niemand te laat', note: 'Alle beloftes zijn nog op tijd.' },
      closed: { head: 'Nog niets afgerond', note: 'Wat u afrondt, vindt u hier terug.' },
      filtered: {
        head: 'Niets met deze keuze',
        note: 'Kies een andere buurt, een ander onderwerp of een andere taal.',
      },
    },
    sheet: {
      title: (today: LocalDate) => `Daglijst van ${wholeDay.format(Date.parse(today))}`,
      empty: 'Vandaag hoeft u niemand te bellen.',
      notes: 'Notitie',
      printed: (at: string) => `Afgedrukt om ${at}. Hier staan namen en nummers op: versnipper dit blad na gebruik.`,
    },
  },

  setAside: {
    title: 'Kijk even na',
    intro: (many: number) =>
      many === 1
        ? 'Eén bericht is niet vanzelf verwerkt.'
        : `${capital(count(many))} berichten zijn niet vanzelf verwerkt.`,
    kind: setAsideKind,
    reason: setAsideReason,
    receivedAt: (kiosk: string, at: string) => `${kiosk}, ${at}`,
    seen: 'Gezien',
    seenOf: (name: string) => `Gezien: ${name}`,
  },

  activities: {
    intro: (many: number) =>
      many === 0
        ? 'Geen activiteiten in de agenda.'
        : `${capital(number(many, 'activiteit', 'activiteiten'))} die nog komen.`,
    day: (day: LocalDate, today: LocalDate) => {
      const away = daysBetween(today, day);
      if (away === 0) return `Vandaag, ${dayAndMonth.format(Date.parse(day))}`;
      if (away === 1) return `Morgen, ${dayAndMonth.format(Date.parse(day))}`;
      return `${capital(weekdayName.format(Date.parse(day)))} ${dayAndMonth.format(Date.parse(day))}`;
    },
    times: (from: Instant, to: Instant) => `${clock(from).replace(' uur', '')} – ${clock(to)}`,
    taken: (taken: number, places: number) => `${taken} van ${places} plaatsen`,
    full: 'Volzet',
    waiting: (many: number) => (many === 1 ? '1 wacht' : `${many} wachten`),
    cancelled: 'Geannuleerd',
    open: 'Wie komt er?',
    openFor: (title: string, day: string) => `${title}, ${day}`,
    toWarn: (persons: number) => `Nog ${number(persons, 'persoon', 'personen')} ingeschreven: verwittig hen`,
    back: 'Alle activiteiten',
    comes: (signUps: number, persons: number) =>
      persons === 0
        ? 'Nog niemand ingeschreven.'
        : `${capital(number(signUps, 'inschrijving', 'inschrijvingen'))}, samen ${number(persons, 'persoon', 'personen')}.`,
    columns: ['Wie', 'Personen', 'Goed om te weten', 'Code', 'Ingeschreven'] as const,
    confirmed: 'Zij komen',
    waitingList: 'Wachtlijst',
    waitingNote: 'Komt er plaats vrij, dan is nummer 1 eerst.',
    position: (at: number) => `Nummer ${at}`,
    persons: (many: number) => (many === 1 ? '1 persoon' : `${many} personen`),
    together: 'Gaat graag samen met iemand',
    series: 'Komt elke keer',
    promoted: 'Plaats gekregen: nog verwittigen',
    promotedAt: (at: string) => `plaats vrij sinds ${at}`,
    toTell: (many: number) =>
      many === 1
        ? 'Iemand kreeg een plaats en weet het nog niet. Bel even.'
        : `${capital(count(many))} mensen kregen een plaats en weten het nog niet. Bel even.`,
    callOff: 'Deze activiteit gaat niet door. Verwittig deze mensen.',
    nobody: { head: 'Nog niemand ingeschreven', note: 'Wie zich inschrijft, verschijnt hier vanzelf.' },
    none: { head: 'Geen activiteiten', note: 'Er staat de komende weken niets in de agenda.' },
    gone: { head: 'Deze activiteit is voorbij', note: 'Ze staat niet meer in de lijst.' },
    print: 'Druk de lijst af',
    csv: 'CSV',
    sheetColumns: ['Is er', 'Wie', 'Personen', 'Goed om te weten', 'Code'] as const,
    sheetNote: (at: string) => `Afgedrukt om ${at}. Hier staan namen en nummers op: versnipper dit blad na gebruik.`,
  },

  kiosks: {
    intro: (many: number, silent: number) =>
      silent === 0
        ? `${capital(number(many, 'kiosk', 'kiosken'))}, alles in orde.`
        : `${capital(number(many, 'kiosk', 'kiosken'))}, waarvan ${count(silent)} stil.`,
    columns: ['Kiosk', 'Plaats', 'Laatste contact', 'Aangesloten', 'Aansluiten'] as const,
    contact: (at: string) => `laatste contact ${at}`,
    silentSince: (at: string) => `stil sinds ${at}`,
    contactOf: (name: string, words: string) => `Kiosk ${name}: ${words}.`,
    inTouch: 'In orde',
    silent: 'Stil',
    silentFrom: (at: string) => `Stil sinds ${at}`,
    silentNote: 'Kijk of het scherm aanstaat en internet heeft.',
    notEnrolled: 'Nog niet aangesloten',
    since: (at: string) => `sinds ${at}`,
    never: 'nog geen contact',
    makeCode: 'Maak een code',
    makeCodeOf: (name: string) => `Maak een code voor ${name}`,
    codeTitle: (name: string) => `Code voor ${name}`,
    codeHelp: 'Typ deze code op het scherm van de kiosk. Ze werkt één keer.',
    codeUntil: (at: string) => `Geldig tot ${at}`,
    codeOver: 'Deze code is verlopen. Maak een nieuwe.',
    codeAloud: (code: string) => `Lees voor: ${list.format(code.replace('-', '').split(''))}`,
    hideCode: 'Verberg de code',
    none: { head: 'Geen kiosken', note: 'Kiosken staan in de configuratie.' },
  },
} as const;

export type DeskText = typeof deskText;
