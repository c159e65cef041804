// What the pages on a phone say, in Dutch at level A2 to B1. Sets the shape for the other languages, which are translations
// of it with no more and no other information. What the kiosk says too is that of nl.ts.
import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/time.ts';
import { nl } from './nl.ts';
import { hour, words } from './nl-words.ts';
import { phoneNlActivity } from './phone-nl-activity.ts';
import { phoneNlAsking } from './phone-nl-asking.ts';
import { phoneNlCode } from './phone-nl-code.ts';

interface Spoken {
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
  /** Stands on every page that is a translation; null in Dutch. */
  readonly translation: string | null;
}

const spoken: Spoken = { lang: 'nl', dir: 'ltr', translation: null };

export const phoneNl = {
  ...spoken,
  ...phoneNlActivity,
  ...phoneNlAsking,
  ...phoneNlCode,
  demo: 'Demo: verzonnen',
  chooseLanguage: 'Kies een taal',
  call: (name: string) => `Bel ${name}`,
  title: (page: string, municipality: string) => `${page} - Buurtkiosk ${municipality}`,
  toAgenda: 'Wat is er te doen?',
  toContact: 'Neem contact met mij op',
  persons: nl.persons,
  languageNames: nl.languageNames,
  /** `Zuid, geel` */
  list: (words: readonly string[]) => words.join(', '),

  when: {
    /** `dinsdag 24 november` */
    fullDay: nl.when.fullDay,
    /** `24 november` */
    dayAndMonth: words.dayAndMonth,
    /** `Vandaag`, `Morgen`, `Dinsdag 24 november` */
    day: nl.when.day,
    /** `Vandaag`, `Morgen`, `Dinsdag`: with the day and month on the next line. */
    weekday: nl.when.leaf,
    /** `12 uur` */
    from: nl.when.from,
    /** `tot 14 uur` */
    until: nl.when.until,
    /** `van 12 tot 14 uur` */
    hours: (from: LocalTime, until: LocalTime) => `van ${hour(from)} tot ${hour(until)} uur`,
    /** `dinsdag 24 november om 12 uur` */
    at: nl.when.at,
    /** `Elke dinsdag` */
    repeat: nl.when.repeat,
  },

  unknown: {
    title: 'Deze code kennen we niet',
    more: 'Kreeg u ze net? Dan is ze misschien nog onderweg. Kijk straks nog eens.',
    help: (name: string) => `Blijft het zo? Bel ${name}. Dan zoeken we het samen uit.`,
  },
  notACode: {
    title: 'Deze code klopt niet',
    more: 'Een code heeft 8 tekens, zoals 7K3F\u20119QWX. Kijk nog eens goed naar elk teken, of scan de code opnieuw.',
    help: (name: string) => `Lukt het niet? Bel ${name}.`,
  },
  noPage: {
    title: 'Deze pagina bestaat niet',
    more: 'Kijk nog eens goed naar het adres, of scan de code opnieuw.',
    help: (name: string) => `Lukt het niet? Bel ${name}.`,
  },
  noDate: {
    title: 'Bij deze code hoort geen datum',
    more: 'Er is niets om in uw agenda te zetten. Is de datum voorbij, of hebt u afgezegd?',
    help: (name: string) => `Klopt het niet? Bel ${name}. Dan zoeken we het samen uit.`,
  },
  dayOver: {
    title: 'Inschrijven kan niet meer',
    more: 'Die dag is voorbij, of staat niet meer in de agenda. We hebben niets verstuurd.',
    help: (name: string) => `Kijk gerust wanneer het weer is. Of bel ${name}.`,
  },
  tooMany: {
    title: 'Even geduld',
    more: 'Er werden net veel codes bekeken. Wacht een minuut en probeer het opnieuw.',
    help: (name: string) => `Hebt u haast? Bel ${name}.`,
  },
  tooManyForms: {
    title: 'Even geduld',
    more: 'Er kwam net veel tegelijk binnen. Wat u typte, staat er nog, maar is niet verstuurd. Wacht een paar minuten en probeer het opnieuw.',
    help: (name: string) => `Hebt u haast? Bel ${name}. Dan schrijven wij het op.`,
  },
  elsewhere: {
    title: 'Dit kwam niet van onze eigen pagina',
    more: 'We hebben niets verstuurd. Scan de code op de affiche opnieuw, en vul het daar in.',
    help: (name: string) => `Lukt het niet? Bel ${name}.`,
  },
  unreadable: {
    title: 'Dit konden we niet lezen',
    more: 'We hebben niets verstuurd. Ga terug en probeer het opnieuw.',
    help: (name: string) => `Lukt het niet? Bel ${name}. Dan schrijven wij het op.`,
  },
  notNow: {
    title: 'Het lukt nu even niet',
    more: 'Probeer het over een paar minuten opnieuw.',
    help: (name: string) => `Hebt u haast? Bel ${name}.`,
  },
  away: {
    title: 'Het lukt nu even niet',
    more: 'Wat u typte, staat er nog, maar is niet verstuurd. Probeer het over een paar minuten opnieuw.',
    help: (name: string) => `Hebt u haast? Bel ${name}. Dan schrijven wij het op.`,
  },

  agenda: {
    title: 'Wat is er te doen?',
    /** `place`: the municipality, a neighbourhood or a meeting place. */
    lead: (place: string, days: number) => `In ${place}, de komende ${days} dagen`,
    from: (place: string, day: LocalDate) => `In ${place}, vanaf ${words.fullDay(day)}`,
    nothing: 'Er staat de komende dagen niets gepland. Kom gerust binnen voor een babbel.',
    choose: 'Kies wat u graag doet. Dan kunt u zich inschrijven.',
    laterDays: 'De dagen daarna',
    everything: 'Alle buurten',
    neighbourhoods: 'Kies een buurt',
    takeAlong: 'Zet in uw agenda',
    takeAlongMore: 'U kunt alles bij uw eigen afspraken zetten. Verandert er later iets? Dan leest u het daar.',
    takeOnly: (neighbourhood: string) => `Enkel ${neighbourhood}`,
  },
};

export type PhoneText = typeof phoneNl;
