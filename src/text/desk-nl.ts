// What the desk says to colleagues, in Dutch at level A2 to B1. Kinds come in, sentences go out.
import type { CallbackOutcome, CallResult } from '../domain/callback-request.ts';
import type { DayPart } from '../domain/entry.ts';
import type { Language } from '../domain/language.ts';
import { daysBetween } from '../domain/local-date.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { capital } from './format/calendar.ts';
import {
  activityCounts,
  calendar,
  callbackCounts,
  callbackRefusal,
  callResult,
  clock,
  dayParts,
  due,
  firstCoordinatorFailure,
  moment,
  notKept,
  notShown,
  number,
  outcomes,
  seatNow,
  type Reach,
  signInFailure,
  startCount,
  startNumber,
} from './desk-nl-kinds.ts';
import { backupWords, kioskAlarms, kioskCounts, kioskFacts, kioskTrouble, oldQueue } from './desk-nl-kiosks.ts';
import { looksText } from './desk-nl-looks.ts';
import { notOpened, notOpenedNote } from './desk-nl-opened.ts';
import { passesText } from './desk-nl-passes.ts';
import { setAsideText } from './desk-nl-set-aside.ts';
import { languageNames } from './nl-words.ts';

export type { Due } from './desk-nl-kinds.ts';

const list = new Intl.ListFormat('nl-BE', { type: 'conjunction' });
const languageName = (language: Language): string => languageNames[language];
const outcome = (of: CallbackOutcome): string => outcomes[of];

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
  kioskAlarms,
  away: (since: string) => `Geen verbinding. Wij proberen het opnieuw. U ziet de lijst van ${since}.`,
  awayEmpty: 'Geen verbinding. Wij proberen het opnieuw.',
  newCallbacks: (many: number) =>
    many === 1 ? 'Er is een nieuwe vraag op de terugbellijst.' : `Er zijn ${many} nieuwe vragen op de terugbellijst.`,
  reload: {
    'new-version': 'Er is een nieuwe versie van deze pagina. Maak af wat u typt, en laad ze dan opnieuw.',
    'not-loaded': 'Een stuk van deze pagina is niet geladen. Afdrukken lukt nu niet. Laad de pagina opnieuw.',
    press: 'Laad opnieuw',
  },
  somebodyElse: 'Een collega',
  nameless: 'Naam onbekend',
  notOpened,
  notOpenedNote,
  noNumber: 'geen nummer',
  notKept,
  notShown,
  clock,
  moment,
  languageName,
  languages: (of: readonly Language[]) => of.map(languageName).join(', '),

  pages: {
    callbacks: 'Terugbellijst',
    activities: 'Activiteiten',
    passes: 'Buurtpassen',
    posters: 'Affiches en kaarten',
    kiosks: 'Kiosken',
    looks: 'Wie keek naar wat',
  },
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
    dayPart: (part: DayPart) => dayParts[part],
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
    seat: seatNow,
    seatFor: (title: string | null, on: LocalDate) => `${title ?? 'Niet meer in de agenda'}, ${calendar.fullDay(on)}`,
    noSeat: 'Plaats die niet gelukt is',
    visits: 'Komt langs aan de balie',
    mayLeaveMessage: (may: boolean) => (may ? 'bericht inspreken mag' : 'bericht inspreken mag niet'),
    notCalled: (reach: Reach) => (reach === 'visit' ? 'Nog niet geweest' : 'Nog niet gebeld'),
    step: (result: CallResult, reach: Reach, at: string) => `${callResult(result, reach)}, ${at}`,
    steps: (result: CallResult, reach: Reach, times: number) =>
      `${startCount(times)} keer ${callResult(result, reach).toLowerCase()}`,
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
    takeOver: 'Neem over',
    takeOverOf: (name: string) => `Neem over: ${name}`,
    takeOverSure: (colleague: string) => `${colleague} heeft dit. Neemt u het over?`,
    takeOverYes: 'Ja, ik neem over',
    takeOverNo: 'Nee, laat zo',
    howDidItGo: 'Hoe ging het?',
    finish: 'Rond af:',
    finishAfter: (result: CallResult, reach: Reach, at: string) =>
      `${callResult(result, reach)}, ${at}. Later opnieuw mag. Of rond af:`,
    callAgain: (reach: Reach) => (reach === 'visit' ? 'Nog iets noteren' : 'Ik belde opnieuw'),
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
      title: (today: LocalDate) => `Daglijst van ${calendar.fullDay(today)}`,
      empty: 'Vandaag hoeft u niemand te bellen.',
      notes: 'Notitie',
      printed: (at: string) => `Afgedrukt om ${at}. Hier staan namen en nummers op: versnipper dit blad na gebruik.`,
    },
  },

  setAside: setAsideText,

  activities: {
    intro: activityCounts,
    find: 'Zoek op titel of plaats',
    noneFound: (inOneNeighbourhood: boolean) => ({
      head: 'Niets gevonden',
      note: `Zoek op een ander woord van de titel of de plaats${inOneNeighbourhood ? ', of laat de buurt los' : ''}.`,
    }),
    show: 'Toon',
    soon: 'Twee weken',
    all: 'Alles',
    neighbourhood: 'Buurt',
    later: (many: number) => `Toon ook ${number(many, 'activiteit', 'activiteiten')} later`,
    noneSoon: { head: 'Geen activiteiten', note: 'In deze keuze staat de komende twee weken niets.' },
    day: (day: LocalDate, today: LocalDate) => {
      const away = daysBetween(today, day);
      if (away === 0) return `Vandaag, ${calendar.dayAndMonth(day)}`;
      if (away === 1) return `Morgen, ${calendar.dayAndMonth(day)}`;
      return `${capital(calendar.weekday(day))} ${calendar.dayAndMonth(day)}`;
    },
    times: (from: Instant, to: Instant) => `${clock(from).replace(' uur', '')} – ${clock(to)}`,
    taken: (taken: number, places: number) => `${taken} van ${places} plaatsen`,
    full: 'Volzet',
    waiting: (many: number) => (many === 1 ? '1 wacht' : `${many} wachten`),
    lent: (places: number) => `${places} vrij gehouden voor kiosken`,
    cancelled: 'Geannuleerd',
    open: 'Wie komt er?',
    openFor: (title: string, day: string) => `${title}, ${day}`,
    toWarn: (persons: number) => `Nog ${number(persons, 'persoon', 'personen')} ingeschreven: verwittig hen`,
    back: 'Alle activiteiten',
    comes: (signUps: number, persons: number) =>
      persons === 0
        ? 'Nog niemand ingeschreven.'
        : `${startNumber(signUps, 'inschrijving', 'inschrijvingen')}, samen ${number(persons, 'persoon', 'personen')}.`,
    columns: ['Wie', 'Personen', 'Goed om te weten', 'Code', 'Ingeschreven', 'Noteer'] as const,
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
        : `${startCount(many)} mensen kregen een plaats en weten het nog niet. Bel even.`,
    allTold: 'Niemand moet nog verwittigd worden.',
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
    intro: kioskCounts,
    columns: ['Kiosk', 'Laatste contact', 'Toestand', 'Aangesloten', 'Aansluiten'] as const,
    contact: (at: string) => `laatste contact ${at}`,
    heardAt: (at: string) => `Laatste contact ${at}.`,
    silentSince: (at: string) => `stil sinds ${at}`,
    contactOf: (name: string, words: string) => `Kiosk ${name}: ${words}.`,
    inTouch: 'In orde',
    silent: 'Stil',
    silentFrom: (at: string) => `Stil sinds ${at}`,
    silentNote: 'Kijk of het scherm aanstaat en internet heeft.',
    trouble: kioskTrouble,
    oldQueue,
    facts: kioskFacts,
    factsUnknown: 'nog niets gezegd',
    toCheck: 'nakijken',
    backup: backupWords,
    notEnrolled: 'Nog niet aangesloten',
    since: (on: LocalDate) => `sinds ${calendar.dayAndMonth(on)}`,
    never: 'nog geen contact',
    codeByCoordinator: 'Een coördinator maakt de code.',
    makeCode: 'Maak een code',
    makeCodeOf: (name: string) => `Maak een code voor ${name}`,
    codeTitle: (name: string) => `Code voor ${name}`,
    codeHelp: 'Typ deze code op het scherm van de kiosk. Ze werkt één keer.',
    codeOrScan: 'Typ deze code op de kiosk, of scan het vierkant met de kiosk zelf. Ze werkt één keer.',
    codeQr: 'Vierkant met de code, om met de kiosk zelf te scannen',
    codeUntil: (at: string) => `Geldig tot ${at}`,
    codeOver: 'Deze code is verlopen. Maak een nieuwe.',
    codeAloud: (code: string) => `Lees voor: ${list.format(code.replace('-', '').split(''))}`,
    revoke: 'Koppel los',
    revokeOf: (name: string) => `Koppel los: ${name}`,
    revokeSure: (name: string) =>
      `${name} loskoppelen? De kiosk komt dan niet meer binnen. Wat er nog op wacht, blijft staan tot u hem opnieuw aansluit.`,
    revokeYes: 'Ja, koppel los',
    revokeNo: 'Nee, laat zo',
    hideCode: 'Verberg de code',
    none: { head: 'Geen kiosken', note: 'Kiosken staan in de configuratie.' },
  },

  looks: looksText,
  passes: passesText,
} as const;
