// Every sentence a visitor reads, in Dutch at level A2 to B1. Sets the shape for the other languages.
import type { ActivityKind, Repeat } from '../domain/activity.ts';
import { addDays, weekdayOf } from '../domain/local-date.ts';
import type { LocalDate, LocalTime } from '../domain/time.ts';
import { capital } from './format/calendar.ts';
import { nlAsking } from './nl-asking.ts';
import { nlLeaving } from './nl-leaving.ts';
import { hour, languageNames, ownNames, persons, words } from './nl-words.ts';

const numbers = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien'];
const inWords = (count: number): string => numbers[count] ?? String(count);

const kinds: Record<ActivityKind, string> = {
  eat: 'Eten',
  chat: 'Babbelen',
  move: 'Bewegen',
  play: 'Spelen',
  learn: 'Leren',
};
const weekdays = ['', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const nths: Record<1 | 2 | 3 | 4 | -1, string> = { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', [-1]: 'laatste' };

export const nl = {
  ...nlAsking,
  ...nlLeaving,
  product: 'Buurtkiosk',
  offline: 'Geen verbinding. U kunt gewoon verder: we bewaren alles op dit scherm.',
  passRead: 'Uw buurtpas is gelezen',
  demo: 'Demo: deze activiteiten zijn verzonnen',
  mastMoment: (date: LocalDate, time: LocalTime) => `${words.fullDay(date)}, ${time.replace(':', '.')} uur`,
  clock: (time: LocalTime) => time.replace(':', '.'),
  persons,
  languageNames,
  ownNames,

  when: {
    fullDay: words.fullDay,
    weekday: words.weekday,
    dayNumber: words.dayNumber,
    month: words.month,
    /** `Vandaag`, `Morgen`, `Dinsdag 24 november` */
    day: (date: LocalDate, today: LocalDate) => {
      if (date === today) return 'Vandaag';
      return date === addDays(today, 1) ? 'Morgen' : capital(words.fullDay(date));
    },
    /** Under the number on a leaf: `Vandaag`, `Morgen`, `Dinsdag` */
    leaf: (date: LocalDate, today: LocalDate) => {
      if (date === today) return 'Vandaag';
      return date === addDays(today, 1) ? 'Morgen' : capital(words.weekday(date));
    },
    from: (time: LocalTime) => `${hour(time)} uur`,
    until: (time: LocalTime) => `tot ${hour(time)} uur`,
    at: (day: string, time: LocalTime) => `${day} om ${hour(time)} uur`,
    span: (day: string, from: LocalTime, until: LocalTime) => `${day} van ${hour(from)} tot ${hour(until)} uur`,
    repeat: (repeat: Repeat, firstOn: LocalDate): string => {
      switch (repeat.every) {
        case 'once':
          return 'Eén keer';
        case 'week':
          return repeat.interval === 1
            ? `Elke ${weekdays[weekdayOf(firstOn)]}`
            : `Om de twee weken op ${weekdays[weekdayOf(firstOn)]}`;
        case 'month':
          return `Elke ${nths[repeat.nth]} ${weekdays[repeat.weekday]} van de maand`;
      }
    },
  },

  strip: {
    talk: 'Liever met iemand praten?',
    call: (name: string) => `Bel ${name}`,
    label: 'Hulp op elk scherm',
    back: 'Terug',
    stop: 'Stop en wis alles',
    larger: 'Groter',
    smaller: 'Kleiner',
    forgetPass: 'Vergeet mijn pas',
    seated: 'Zittend',
    standing: 'Staand',
  },

  rest: {
    touch: 'Raak het scherm aan',
    ownPhone: 'Of kijk op uw eigen telefoon',
    placesLeft: (left: number) => (left === 1 ? 'Nog 1 plaats' : `Nog ${left} plaatsen`),
    full: 'Volzet, wel een wachtlijst',
    quiet: 'Welkom, buur',
    quietMore: 'Er staat de komende dagen niets gepland. Kom gerust binnen voor een babbel.',
  },

  start: {
    title: ['Dag buur.', 'Wat zoekt u?'] as const,
    agenda: 'Wat is er te doen?',
    agendaMore: 'Alle activiteiten in uw buurt',
    callback: 'Neem contact met mij op',
    callbackMore: 'Wij bellen u terug',
    where: 'Waar kan ik terecht?',
    whereMore: 'Wij wijzen u de weg',
    code: 'Geef een code in',
    codeMore: 'Van uw ticket, briefje of pas',
    scan: 'Scan een code',
    scanMore: 'Van een affiche, ticket of kaart',
  },

  agenda: {
    title: (day: LocalDate, today: LocalDate): readonly [string, string] => {
      if (day === today) return ['Wat is er', 'vandaag te doen?'];
      if (day === addDays(today, 1)) return ['Wat is er', 'morgen te doen?'];
      return ['Wat is er', `${words.weekday(day)} te doen?`];
    },
    summary: (planned: number, cancelled: number) => {
      const all = planned + cancelled;
      if (all === 0) return 'Er staat niets gepland.';
      const activities = all === 1 ? 'Eén activiteit.' : `${inWords(all)} activiteiten.`;
      if (cancelled === 0) return activities;
      return `${activities} ${cancelled === 1 ? 'Eén gaat' : `${inWords(cancelled)} gaan`} niet door.`;
    },
    days: 'Kies een dag',
    later: 'Later',
    earlier: 'Vroeger',
    neighbourhoods: 'Kies een buurt',
    allNeighbourhoods: 'Alle buurten',
    kinds: 'Kies wat u graag doet',
    allKinds: 'Alles',
    kind: kinds,
    placesFree: (left: number) => (left === 1 ? ['plaats', 'vrij'] : ['plaatsen', 'vrij']),
    full: 'Volzet',
    waitingList: 'wel wachtlijst',
    cancelled: 'Geannuleerd',
    past: 'Voorbij',
    busy: 'Nu bezig',
    nextTime: (date: LocalDate) => `Volgende keer: ${words.fullDay(date)}`,
    noNextTime: 'Er is nog geen nieuwe datum.',
    free: 'Gratis',
    stepFree: 'Zonder trappen',
    nothing: 'Hier staat niets',
    nothingFound: 'Niets gevonden met deze keuze.',
    nothingToday: 'Op deze dag is er niets gepland. Kies een andere dag.',
    nothingMore: 'Kies een andere dag, een andere buurt of iets anders om te doen.',
    showAll: 'Toon alles van deze dag',
    more: 'Toon meer',
    toFirst: 'Terug naar boven',
  },

  activity: {
    free: 'Gratis',
    price: (cents: number) =>
      cents % 100 === 0 ? `${cents / 100} euro` : `${(cents / 100).toFixed(2).replace('.', ',')} euro`,
    placesLeft: (left: number) => (left === 1 ? 'Nog 1 plaats' : `Nog ${left} plaatsen`),
    ofPlaces: (places: number) => `van de ${places}`,
    full: 'Volzet',
    waiting: (waiting: number) =>
      waiting === 0 ? 'de wachtlijst is leeg' : waiting === 1 ? '1 wachtende' : `${waiting} wachtenden`,
    stepFree: 'Zonder trappen',
    notStepFree: 'Met trappen',
    askHelp: 'vraag ons om hulp',
    seriesMore: 'kom één keer of vaker',
    onceMore: 'enkel op deze dag',
    anyLanguage: 'Alle talen',
    signUp: 'Schrijf mij in',
    onPhone: 'Op mijn telefoon',
    joinWaitingList: 'Zet mij op de wachtlijst',
    cancelled: 'Geannuleerd',
    cancelledMore: 'Deze keer gaat het niet door.',
    seeNext: (date: LocalDate) => `Kijk naar ${words.fullDay(date)}`,
    closed: 'Inschrijven kan niet meer: het is al begonnen. Kom gerust kijken, of vraag het aan de balie.',
    gone: 'Deze activiteit staat niet meer in de agenda.',
    toAgenda: 'Toon de agenda',
  },

  where: {
    title: 'Waar kan ik terecht?',
    more: 'Bel gerust, of kom langs.',
    /** Joined by `of`: subjects have an `en` of their own. */
    about: (subjects: readonly string[]) =>
      `voor ${[subjects.slice(0, -1).join(', '), ...subjects.slice(-1)].filter((one) => one !== '').join(' of ')}`,
    ask: 'Bel mij liever terug',
  },

  idle: {
    title: 'Bent u er nog?',
    more: (left: number): readonly [string, string] => [
      left === 1
        ? 'Over 1 seconde wissen we alles op dit scherm.'
        : `Over ${left} seconden wissen we alles op dit scherm.`,
      'Zo leest niemand anders het.',
    ],
    stay: 'Ja, meer tijd',
    countdown: 'Seconden tot alles gewist wordt',
  },

  enrol: {
    title: 'Dit scherm is nog niet aangemeld',
    more: 'Maak aan de balie een code bij Kiosken, en typ ze hier.',
    go: 'Meld dit scherm aan',
    wrong: 'Deze code werkt niet. Maak een nieuwe aan de balie.',
    busy: 'Even geduld, we melden dit scherm aan.',
  },
  loading: { title: 'Even geduld', more: 'We halen de activiteiten op.' },
  noAgenda: {
    title: 'Nog geen agenda',
    more: 'Dit scherm had nog geen verbinding. We proberen het telkens opnieuw. Vraag intussen aan de balie wat er te doen is.',
  },
  notLoaded: {
    title: 'Dit lukt nu even niet',
    more: 'Probeer het straks opnieuw, ga naar de balie of bel ons.',
  },
  cannotKeep: {
    title: 'Dit scherm kan nu niets bewaren',
    more: 'Wat u typte, is niet opgeslagen. Ga naar de balie of bel ons: dan komt het zeker in orde.',
    again: 'Probeer opnieuw',
  },
  nothingKept: {
    title: 'Dit scherm kan nu niets bewaren',
    more: 'Typ hier dus niets. Vraag een blad papier aan de balie, of bel ons: dan komt het zeker in orde.',
  },
  unable: {
    title: 'Deze browser kan dit niet',
    more: 'Buurtkiosk heeft Chrome of Chromium 137 nodig, of een nieuwere. En een adres dat begint met https.',
  },
  broken: { title: 'Er ging iets mis', more: 'Wat u al verstuurde, is bewaard. Dit scherm begint zo opnieuw.' },
};

export type Text = typeof nl;
