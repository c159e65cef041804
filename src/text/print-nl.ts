// What stands on paper: posters, the month programme, tickets. Dutch at level A2 to B1.
import type { Repeat } from '../domain/activity.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/time.ts';
import { capital } from './calendar-words.ts';
import { nl } from './nl.ts';
import { hour, languageNames, persons, words } from './nl-words.ts';

const colours = { 'purple-house': 'paars', 'red-circle': 'rood', 'yellow-bowl': 'geel', 'blue-arch': 'blauw' };
type Coloured = keyof typeof colours;

const hours = (from: LocalTime, until: LocalTime): string => `van ${hour(from)} tot ${hour(until)} uur`;
const languages = new Intl.ListFormat('nl-BE', { type: 'conjunction' });

export const printNl = {
  demo: { activity: 'Demo: deze activiteit is verzonnen', agenda: nl.demo },
  /** Repeated word for word on the page that the code opens: who reads something else there scanned another code. */
  hangsIn: (neighbourhood: string, mark: Coloured, hangsAt: string) =>
    `Deze affiche hangt in ${neighbourhood}, ${colours[mark]}, ${hangsAt}`,
  hangsNowhere: 'waar u ze ophangt',
  opens: 'De code opent:',
  qr: (address: string) => `QR-code van ${address}`,

  poster: {
    signUp: 'Scan en schrijf u in',
    choose: 'Scan en kies',
    /** `dinsdag`, `24 november`, `van 12 tot 14 uur` */
    once: (on: LocalDate, from: LocalTime, until: LocalTime) => [
      capital(words.weekday(on)),
      words.dayAndMonth(on),
      hours(from, until),
    ],
    again: (repeat: Repeat, firstOn: LocalDate, from: LocalTime, until: LocalTime) => [
      nl.when.repeat(repeat, firstOn),
      hours(from, until),
    ],
    from: (on: LocalDate) => `vanaf ${words.dayAndMonth(on)}`,
    until: (on: LocalDate) => `tot en met ${words.dayAndMonth(on)}`,
    /** `Elke dinsdag, 12 uur`; once: `Dinsdag 24 november, 12 uur` */
    line: (repeat: Repeat, on: LocalDate, from: LocalTime) =>
      `${repeat.every === 'once' ? capital(words.fullDay(on)) : nl.when.repeat(repeat, on)}, ${hour(from)} uur`,
    everythingIn: (place: string) => `Alles in ${place}`,
    whatIsOn: (place: string) => `Wat is er te doen in ${place}?`,
    welcome: ['Kom gerust binnen,', 'alleen of samen'],
    free: nl.activity.free,
    price: nl.activity.price,
    stepFree: nl.activity.stepFree,
    notStepFree: nl.activity.notStepFree,
    askHelp: 'Vraag ons om hulp.',
    languages: (of: readonly Language[]) => capital(languages.format(of.map((one) => languageNames[one]))),
    call: (name: string, telephone: string) => `Bel ${name} ${telephone}`,
    noCamera: 'Geen telefoon met camera?',
  },

  programme: {
    title: (month: LocalDate) => capital(words.month(month)),
    lead: (place: string) => `Wat er te doen is in ${place}. Kom gerust alleen, of breng iemand mee.`,
    stepFree: 'zonder trappen',
    nothing: 'Er staat deze maand niets gepland. Kom gerust binnen voor een babbel.',
    off: 'Gaat niet door',
    time: (time: LocalTime) => `${hour(time)} uur`,
    call: (name: string) => `Inschrijven of een vraag? Bel ${name}`,
  },

  ticket: {
    label: 'Ticket',
    sure: 'Bevestigd',
    waiting: (position: number | null) => (position === null ? 'Wachtlijst' : `Wachtlijst: plaats ${position}`),
    cancelled: 'Gaat niet door',
    code: 'Uw code',
    persons,
    hours,
    day: words.fullDay,
    series: 'Daarna elke keer',
    help: (name: string) => `Kunt u niet komen? Geef uw code in op het scherm, of bel ${name}:`,
  },
};
