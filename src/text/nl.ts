// Every sentence a visitor reads, in Dutch at level A2 to B1. Sets the shape for the other languages.
import type { ActivityKind, Repeat } from '../domain/activity.ts';
import type { DayPart } from '../domain/entry.ts';
import type { Language } from '../domain/language.ts';
import { addDays, weekdayOf } from '../domain/local-date.ts';
import type { EntryRefusal } from '../domain/receipt.ts';
import type { TelephoneRefusal } from '../domain/telephone.ts';
import type { LocalDate, LocalTime } from '../domain/time.ts';
import { calendarWords, capital } from './calendar-words.ts';

const words = calendarWords('nl-BE');

const numbers = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien'];
const inWords = (count: number): string => numbers[count] ?? String(count);

/** `14` or `14.30` */
const clock = (time: LocalTime): string => time.replace(/^0/, '').replace(':00', '').replace(':', '.');

const kinds: Record<ActivityKind, string> = {
  eat: 'Eten',
  chat: 'Babbelen',
  move: 'Bewegen',
  play: 'Spelen',
  learn: 'Leren',
};
const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Frans',
  en: 'Engels',
  tr: 'Turks',
  ar: 'Arabisch',
  pl: 'Pools',
  ro: 'Roemeens',
  uk: 'Oekraïens',
  es: 'Spaans',
  it: 'Italiaans',
};
const weekdays = ['', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const nths: Record<1 | 2 | 3 | 4 | -1, string> = { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', [-1]: 'laatste' };
const persons = (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`);

export const nl = {
  product: 'Buurtkiosk',
  offline: 'Geen verbinding. U kunt gewoon verder: we bewaren alles op dit scherm.',
  demo: 'Demo: deze activiteiten zijn verzonnen',
  mastMoment: (date: LocalDate, time: LocalTime) => `${words.fullDay(date)}, ${time.replace(':', '.')} uur`,
  clock: (time: LocalTime) => time.replace(':', '.'),
  persons,
  languageNames,

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
    from: (time: LocalTime) => `${clock(time)} uur`,
    until: (time: LocalTime) => `tot ${clock(time)} uur`,
    at: (day: string, time: LocalTime) => `${day} om ${clock(time)} uur`,
    span: (day: string, from: LocalTime, until: LocalTime) => `${day} van ${clock(from)} tot ${clock(until)} uur`,
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
    codeMore: 'Van uw ticket of briefje',
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
    nothingToday: 'Op deze dag is er niets gepland. Kies een andere dag.',
    nothingMore: 'Kies een andere dag, een andere buurt of iets anders om te doen.',
    showAll: 'Toon alles van deze dag',
    more: 'Meer naar onder',
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
    joinWaitingList: 'Zet mij op de wachtlijst',
    cancelled: 'Geannuleerd',
    cancelledMore: 'Deze keer gaat het niet door.',
    seeNext: (date: LocalDate) => `Kijk naar ${words.fullDay(date)}`,
    closed: 'Inschrijven kan niet meer: het is al begonnen. Kom gerust kijken, of vraag het aan de balie.',
    gone: 'Deze activiteit staat niet meer in de agenda.',
    toAgenda: 'Toon de agenda',
  },

  steps: (step: number, of: number) => `Stap ${step} van ${of}`,
  next: 'Volgende',
  send: 'Verstuur',

  signUp: {
    about: (when: string) => `, ${when.charAt(0).toLocaleLowerCase('nl')}${when.slice(1)}`,
    send: 'Schrijf mij in',
    attendance: 'Wilt u vaker komen?',
    attendanceMore: 'U kunt altijd nog afzeggen.',
    once: 'Enkel deze keer',
    series: 'Elke keer',
    persons: 'Met hoeveel komt u?',
    personsMore: 'Tel uzelf mee.',
    onlyLeft: (left: number) =>
      left === 1
        ? 'Er is nog 1 plaats. Met meer komt u op de wachtlijst.'
        : `Er zijn nog ${left} plaatsen. Met meer komt u op de wachtlijst.`,
    name: 'Wat is uw voornaam?',
    nameMore: 'Uw voornaam is genoeg.',
    nameLabel: 'Voornaam',
    nameMissing: 'Typ uw voornaam. Eén letter mag ook.',
    telephone: 'Wat is uw telefoonnummer?',
    telephoneMore: 'We bellen alleen als er iets verandert.',
    telephoneLabel: 'Telefoonnummer',
    noTelephone: 'Ik kom langs aan de balie',
    together: 'Gaat u graag samen met iemand?',
    togetherMore: 'Dan zoeken we iemand die met u meegaat.',
    togetherYes: 'Ja, graag',
    togetherNo: 'Nee, ik kom zelf',
  },

  telephoneRefusal: (refusal: TelephoneRefusal): string => {
    switch (refusal.kind) {
      case 'too-short':
        return 'Er ontbreken nog cijfers.';
      case 'too-long':
        return 'Dat zijn te veel cijfers. Wis er een paar.';
      case 'not-a-number':
        return 'Typ alleen cijfers.';
      case 'premium':
        return 'Naar dit nummer kunnen we niet bellen. Geef een gewoon nummer.';
      case 'unknown-start':
        return 'Zo begint een nummer niet. Begin met 0.';
    }
  },

  ticket: {
    kept: 'Bewaard',
    sent: 'Verstuurd',
    confirmed: 'Bevestigd',
    track: 'Hoever uw inschrijving is',
    sending: 'Even geduld',
    sendingMore: 'Uw inschrijving is bewaard. We versturen ze nu.',
    keptTitle: 'Bewaard op dit scherm',
    keptMore: 'We versturen het zodra het kan. Uw plaats is nog niet zeker.',
    confirmedMore: (name: string, today: boolean) =>
      today ? `Uw plaats is van u. Tot straks, ${name}.` : `Uw plaats is van u. Tot dan, ${name}.`,
    waitingTitle: 'U staat op de wachtlijst',
    waitingMore: (position: number) =>
      position === 1
        ? 'U bent de eerste in de rij. We laten het weten als er plaats is.'
        : `U bent nummer ${position} in de rij. We laten het weten als er plaats is.`,
    justTaken: 'Iemand was u net voor: de laatste plaatsen zijn weg.',
    seriesMore: (confirmed: number, waiting: number) => {
      const sure = `U hebt ook een plaats op ${confirmed === 1 ? '1 andere dag' : `${confirmed} andere dagen`}.`;
      return waiting === 0
        ? sure
        : `${sure} Voor ${waiting === 1 ? '1 dag' : `${waiting} dagen`} staat u op de wachtlijst.`;
    },
    notSure: 'Nog niet zeker',
    waitingStamp: 'Wachtlijst',
    refusedStamp: 'Niet gelukt',
    happened: 'gebeurd',
    notYet: 'nog niet',
    qr: 'Uw code als vierkant, voor een scanner',
    refusedTitle: 'Dit is niet gelukt',
    code: 'Uw code',
    codeChanged: 'Uw code is veranderd. Neem een nieuwe foto.',
    photo:
      'Neem een foto van dit ticket, of schrijf de code op. Kunt u toch niet komen? Geef uw code in, dan is de plaats weer vrij.',
    offline:
      'Er is nu geen verbinding. Wilt u het zeker weten? Vraag het aan de balie, of geef straks uw code in op dit scherm.',
    cannotCome: 'Ik kom niet',
    done: 'Klaar',
  },

  refusal: (refusal: EntryRefusal): string => {
    switch (refusal.kind) {
      case 'closed':
        return 'Inschrijven kan niet meer: het is al begonnen.';
      case 'cancelled':
        return 'Deze activiteit gaat niet door.';
      case 'unknown-date':
        return 'Deze activiteit staat niet meer in de agenda.';
      case 'more-than-places':
        return `Er kunnen maar ${persons(refusal.places)} mee.`;
      case 'unknown-code':
        return 'Deze code kennen we niet.';
      case 'unreadable':
        return 'Een collega kijkt het na.';
    }
  },
  refusedMore: 'Uw vraag is niet weg: een collega ziet ze. Praten kan ook meteen, aan de balie of aan de telefoon.',

  withdraw: {
    title: 'Kunt u niet komen?',
    more: 'Dan gaat uw plaats naar iemand anders.',
    moreWaiting: 'Dan halen we u van de wachtlijst.',
    moreCallback: 'Dan bellen we u niet meer.',
    titleCallback: 'Vraag intrekken?',
    yes: 'Ja, ik kom niet',
    yesCallback: 'Ja, trek mijn vraag in',
    no: 'Nee, laat alles zo',
    doneTitle: 'Afgezegd',
    doneTitleCallback: 'Ingetrokken',
    doneMore: 'Bedankt om het te laten weten. Uw plaats is weer vrij.',
    doneMoreCallback: 'We bellen u niet. U mag altijd opnieuw vragen.',
    sending: 'We zeggen nu voor u af.',
    keptTitle: 'Bewaard op dit scherm',
    keptMore: 'Er is nu geen verbinding. We zeggen af zodra het kan.',
  },

  callback: {
    subject: ['Waarover', 'wilt u praten?'] as const,
    subjectMore: 'Kies één. U hoeft niets uit te leggen.',
    when: 'Wanneer mogen we bellen?',
    whenMore: 'Wij bellen op een dag dat we open zijn.',
    send: 'Vraag het',
    dayPart: {
      morning: 'Voormiddag',
      afternoon: 'Namiddag',
      evening: 'Avond',
      any: 'Maakt niet uit',
    } satisfies Record<DayPart, string>,
    language: 'In welke taal?',
    languageMore: 'U mag er meer dan één kiezen.',
    name: 'Wat is uw voornaam?',
    nameMore: 'Zo weten we naar wie we vragen.',
    telephone: 'Op welk nummer?',
    telephoneMore: 'Enkel onze collega ziet dit nummer.',
    visit: 'Ik kom langs aan de balie',
    message: 'Mogen we een bericht inspreken?',
    messageMore: 'Dat doen we alleen als u niet opneemt.',
    messageYes: 'Ja, dat mag',
    messageNo: 'Nee, niet inspreken',
  },

  promise: {
    title: ['Wij bellen u', 'ten laatste'] as const,
    titleVisit: ['Wij verwachten u', 'ten laatste'] as const,
    keptTitle: 'Bewaard op dit scherm',
    keptMore: 'Er is nu geen verbinding. We versturen uw vraag zodra het kan, ook als u weg bent.',
    sending: 'We versturen uw vraag nu.',
    sent: 'Uw vraag is aangekomen.',
    inDayPart: {
      morning: 'in de voormiddag',
      afternoon: 'in de namiddag',
      evening: 'in de avond',
      any: 'om het even wanneer',
    } satisfies Record<DayPart, string>,
    visit: 'Kom langs aan de balie',
    visitMore: 'u gaf geen nummer',
    who: (service: string) => service,
    about: (subject: string, reach: 'telephone' | 'visit') =>
      reach === 'telephone'
        ? `belt u over: ${subject.toLocaleLowerCase('nl')}`
        : `helpt u met: ${subject.toLocaleLowerCase('nl')}`,
    inLanguage: (first: Language) => `In het ${languageNames[first]}`,
    orLanguages: (others: readonly Language[]) =>
      others.length === 0 ? 'dat koos u' : `of ${others.map((one) => languageNames[one]).join(' of ')}`,
    code: (code: string) => `Code ${code}`,
    codeMore: 'schrijf deze code op',
    urgent: (number: string) => `Dringend? Bel ${number}`,
    otherNumbers: 'Of bel',
    numberAndName: (number: string, name: string) => (name === number ? number : `${number} ${name}`),
    withdraw: 'Trek mijn vraag in',
    done: 'Klaar',
  },

  where: {
    title: 'Waar kan ik terecht?',
    more: 'Bel gerust, of kom langs.',
    about: (subjects: string) => `voor ${subjects}`,

    ask: 'Bel mij liever terug',
    urgent: 'Dringend',
  },

  code: {
    title: 'Geef uw code in',
    more: 'De code staat op uw ticket of briefje.',
    label: 'Code van 8 tekens',
    check: 'Bekijk',
    wrong: 'Deze code klopt niet. Kijk nog eens goed naar elk teken.',
    incomplete: 'Een code heeft 8 tekens.',
    unknown: 'Deze code kennen we niet. Vraag het aan de balie.',
    offline: 'Er is nu geen verbinding. Probeer het straks opnieuw, of vraag het aan de balie.',
    looking: 'We zoeken uw code op.',
    signUpState: {
      confirmed: 'Uw plaats is van u',
      waiting: 'U staat op de wachtlijst',
      withdrawn: 'U hebt afgezegd',
      cancelled: 'Dit gaat niet door',
    },
    callbackState: {
      waiting: 'Uw vraag staat op onze lijst',
      called: 'We hebben u al gezocht',
      closed: 'Deze vraag is afgerond',
      withdrawn: 'U hebt uw vraag ingetrokken',
    },
    callbackBy: (day: LocalDate) => `Ten laatste ${words.fullDay(day)}`,
    position: (position: number) =>
      position === 1 ? 'U bent de eerste in de rij.' : `U bent nummer ${position} in de rij.`,
    lastHeard: 'Zo stond het toen we laatst verbinding hadden. Vraag het na aan de balie.',
    stillHere: 'Uw vraag staat nog op dit scherm. Ze vertrekt zodra er verbinding is.',
    another: 'Andere code',
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

  keyboard: {
    label: 'Toetsenbord',
    space: 'spatie',
    upper: 'ABC',
    capitals: 'Hoofdletters',
    erase: 'Wis één teken',
    numbers: 'Cijfers',
  },

  enrol: {
    title: 'Dit scherm is nog niet aangemeld',
    more: 'Maak aan de balie een code bij Kiosken, en typ ze hier.',
    go: 'Meld dit scherm aan',
    wrong: 'Deze code werkt niet. Maak een nieuwe aan de balie.',
    offline: 'Er is geen verbinding met de server. Kijk de kabel of het netwerk na.',
    busy: 'Even geduld, we melden dit scherm aan.',
  },
  loading: { title: 'Even geduld', more: 'We halen de activiteiten op.' },
  noAgenda: {
    title: 'Nog geen agenda',
    more: 'Dit scherm had nog geen verbinding. We proberen het telkens opnieuw. Vraag intussen aan de balie wat er te doen is.',
  },
  cannotKeep: {
    title: 'Dit scherm kan nu niets bewaren',
    more: 'Wat u typte is niet opgeslagen. Ga naar de balie of bel ons: dan komt het zeker in orde.',
    again: 'Probeer opnieuw',
  },
  broken: { title: 'Er ging iets mis', more: 'Wat u al verstuurde is bewaard. Dit scherm begint zo opnieuw.' },
};

export type Text = typeof nl;
