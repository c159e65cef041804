// What the kiosk says of what somebody left, in Dutch at level A2 to B1.
import type { DayPart } from '../domain/entry.ts';
import type { Language } from '../domain/language.ts';
import type { EntryRefusal } from '../domain/receipt.ts';
import type { LocalDate } from '../domain/time.ts';
import { languageNames, persons, words } from './nl-words.ts';

export const nlLeaving = {
  ticket: {
    kept: 'Bewaard',
    sent: 'Verstuurd',
    confirmed: 'Bevestigd',
    track: 'Hoever uw inschrijving is',
    sending: 'Even geduld',
    sendingMore: 'Uw inschrijving is bewaard. We versturen ze nu.',
    keptTitle: 'Bewaard op dit scherm',
    lentMore: 'We versturen het zodra er verbinding is.',
    provisionalTitle: 'Voorlopig ingeschreven',
    provisionalMore: 'We versturen het zodra het kan. Uw plaats is nog niet zeker.',
    provisionalCall: 'Is er dan geen plaats meer? Dan bellen we u.',
    provisionalAsk: 'U gaf geen nummer. Vraag later aan de balie of het gelukt is.',
    provisionalPass: 'Is er dan geen plaats meer? Dan bellen we u, of vraag het aan de balie.',
    provisionalStamp: 'Voorlopig',
    confirmedMore: (name: string, today: boolean) =>
      `Uw plaats is van u. Tot ${today ? 'straks' : 'dan'}${name === '' ? '' : `, ${name}`}.`,
    waitingTitle: 'U staat op de wachtlijst',
    waitingMore: (position: number) =>
      position === 1 ? 'U bent de eerste in de rij.' : `U bent nummer ${position} in de rij.`,
    waitingTold: 'We bellen u als er plaats is.',
    waitingAsk: 'U gaf geen nummer. Vraag aan de balie of er al plaats is.',
    waitingPass: 'We bellen u, of vraag het aan de balie.',
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
        return 'Deze code is niet van een ticket.';
      case 'not-today':
        return refusal.on === null
          ? 'Dit is niet vandaag.'
          : `Dit is niet vandaag, maar op ${words.fullDay(refusal.on)}.`;
      case 'withdrawn':
        return 'Voor dit ticket is al afgezegd.';
      case 'no-seat':
        return 'U staat nog op de wachtlijst. Vraag aan de balie of er plaats is.';
      case 'unreadable':
        return 'Een collega kijkt het na.';
    }
  },
  refusedMore: 'Uw vraag is niet weg: een collega ziet ze. Praten kan ook meteen, aan de balie of aan de telefoon.',

  withdraw: {
    title: 'Kunt u niet komen?',
    more: 'Dan gaat uw plaats naar iemand anders.',
    moreSeries: 'U zegt dan af voor alle keren. Wilt u enkel deze keer niet komen? Vraag het aan de balie.',
    moreWaiting: 'Dan halen we u van de wachtlijst.',
    moreCallback: 'Dan halen we uw vraag van onze lijst.',
    titleCallback: 'Vraag intrekken?',
    yes: 'Ja, zeg mij af',
    yesCallback: 'Ja, trek mijn vraag in',
    no: 'Nee, laat alles zo',
    doneTitle: 'Afgezegd',
    doneTitleCallback: 'Ingetrokken',
    doneMore: 'Bedankt om het te laten weten. Uw plaats is weer vrij.',
    doneMoreCallback: 'Uw vraag is van onze lijst. U mag altijd opnieuw vragen.',
    sending: 'We zeggen nu voor u af.',
    keptTitle: 'Bewaard op dit scherm',
    keptMore: 'Er is nu geen verbinding. We zeggen af zodra het kan.',
    aheadTitle: 'Uw afzegging is bij ons',
    aheadMore: 'Uw ticket zelf is nog onderweg. Zodra het er is, zeggen we voor u af.',
  },

  promise: {
    title: ['Wij bellen u', 'ten laatste'] as const,
    titleVisit: ['Wij verwachten u', 'ten laatste'] as const,
    titlePass: ['We zoeken contact', 'ten laatste'] as const,
    pass: 'Op het nummer van uw pas',
    passMore: 'geen nummer? kom langs aan de balie',
    inPassLanguage: 'In uw taal',
    inPassLanguageMore: 'zoals u ze aan de balie zei',
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
    about: (subject: string, reach: 'telephone' | 'visit') =>
      reach === 'telephone'
        ? `belt u over: ${subject.toLocaleLowerCase('nl')}`
        : `helpt u met: ${subject.toLocaleLowerCase('nl')}`,
    inLanguage: (first: Language) => `In het ${languageNames[first]}`,
    orLanguages: (others: readonly Language[]) => `of ${others.map((one) => languageNames[one]).join(' of ')}`,
    code: (code: string) => `Code ${code}`,
    codeMore: 'schrijf deze code op',
    urgent: (number: string) => `Dringend? Bel ${number}`,
    otherNumbers: 'Of bel',
    numberAndName: (number: string, name: string) => (name === number ? number : `${number} ${name}`),
    withdraw: 'Trek mijn vraag in',
    done: 'Klaar',
  },

  code: {
    title: 'Geef uw code in',
    more: 'De code staat op uw ticket, briefje of pas.',
    label: 'Code van 8 tekens',
    check: 'Bekijk',
    wrong: 'Deze code klopt niet. Kijk nog eens goed naar elk teken.',
    incomplete: 'Een code heeft 8 tekens.',
    unknown: 'Deze code kennen we nog niet. Kijk straks nog eens, of vraag het aan de balie.',
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
};
