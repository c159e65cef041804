// What only the pages on a phone say, in Dutch at level A2 to B1. What the kiosk says too stands in nl.ts.
import type { LocalDate } from '../domain/time.ts';
import { calendarWords } from './calendar-words.ts';

const words = calendarWords('nl-BE');

/** `De Wilg, Noord of Zuid` */
const orList = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`;

export const phoneNl = {
  demo: 'Demo: verzonnen',
  call: (name: string) => `Bel ${name}`,
  title: (page: string, municipality: string) => `${page} - Buurtkiosk ${municipality}`,
  toAgenda: 'Wat is er te doen?',

  ticket: {
    code: 'Uw code',
    what: 'Waarvoor',
    when: 'Wanneer',
    persons: 'Met hoeveel',
    about: 'Waarover',
    who: 'Bij wie',
    stamp: {
      confirmed: 'Bevestigd',
      waiting: 'Wachtlijst',
      withdrawn: 'Afgezegd',
      cancelled: 'Gaat niet door',
      past: 'Voorbij',
    },
    past: 'Dit is voorbij',
    pastMore: 'Kijk gerust wat er nog te doen is.',
    confirmedMore: 'Tot dan.',
    waitingMore: 'We laten het weten als er plaats is.',
    withdrawnMore: 'Uw plaats is weer vrij. U mag altijd opnieuw komen.',
    cancelledMore: 'Onze excuses. Kijk gerust wat er nog te doen is.',
    cannotCome: (screens: readonly string[]) =>
      `Kunt u niet komen? Geef uw code in op het scherm in ${orList(screens)}, of bel ons. Dan is de plaats weer vrij.`,
  },

  callback: {
    stamp: { waiting: 'Uw vraag is aangekomen', called: 'Al geprobeerd', closed: 'Afgerond', withdrawn: 'Ingetrokken' },
    late: 'De beloofde dag is voorbij',
    title: {
      called: 'We hebben al gebeld',
      closed: 'Deze vraag is afgerond',
      withdrawn: 'U hebt uw vraag ingetrokken',
    },
    promise: (day: LocalDate) => `Ten laatste ${words.fullDay(day)}`,
    waitingMore: 'Gaf u een nummer? Dan bellen we u. Anders bent u welkom aan de balie.',
    lateMore: (day: LocalDate) =>
      `Dat was ${words.fullDay(day)}. Hoorden we elkaar nog niet? Dat spijt ons. Bel ons, dan helpen we u.`,
    calledMore: 'Kregen we u niet te pakken? Dan proberen we het nog eens. U mag ook zelf bellen.',
    closedMore: 'Hebt u nog een vraag? Bel ons gerust.',
    withdrawnMore: 'We bellen u niet. U mag altijd opnieuw vragen.',
  },

  unknown: {
    title: 'Deze code kennen we niet',
    more: 'Kreeg u ze net? Dan is ze misschien nog onderweg. Kijk straks nog eens.',
    help: (name: string) => `Blijft het zo? Bel ${name}. Dan zoeken we het samen uit.`,
  },
  notACode: {
    title: 'Deze code klopt niet',
    more: 'Een code heeft 8 tekens, zoals 7K3F-9QWX. Kijk nog eens goed naar elk teken, of scan de code opnieuw.',
    help: (name: string) => `Lukt het niet? Bel ${name}.`,
  },
  noDate: {
    title: 'Bij deze code hoort geen datum',
    more: 'Er is niets om in uw agenda te zetten. Is de datum voorbij, of hebt u afgezegd?',
    help: (name: string) => `Klopt het niet? Bel ${name}. Dan zoeken we het samen uit.`,
  },
  tooMany: {
    title: 'Even geduld',
    more: 'Er werden net veel codes bekeken. Wacht een minuut en probeer het opnieuw.',
    help: (name: string) => `Hebt u haast? Bel ${name}.`,
  },

  agenda: {
    title: 'Wat is er te doen?',
    lead: (municipality: string, days: number) => `In ${municipality}, de komende ${days} dagen`,
    nothing: 'Er staat de komende dagen niets gepland. Kom gerust binnen voor een babbel.',
    signUp: (screens: readonly string[], name: string) =>
      `Wilt u komen? Schrijf u in op het scherm in ${orList(screens)}, of bel ${name}.`,
    full: 'Volzet, wel een wachtlijst',
    takeAlong: 'Zet in uw agenda',
    takeAlongMore: 'U kunt alles bij uw eigen afspraken zetten. Verandert er later iets? Dan leest u het hier.',
    takeOnly: (neighbourhood: string) => `Enkel ${neighbourhood}`,
  },
};

export type PhoneText = typeof phoneNl;
