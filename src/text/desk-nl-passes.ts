// Buurtpassen at the desk: the page, the card, and what is said of somebody who showed one.
import { showCode } from '../domain/code.ts';
import type { Code } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { localDateOf } from '../domain/local-date.ts';
import type { Need } from '../domain/need.ts';
import type { TelephoneRefusal } from '../domain/telephone.ts';
import type { Instant } from '../domain/time.ts';
import { calendar, number, startNumber } from './desk-nl-kinds.ts';
import { languageNames } from './nl-words.ts';

const needWords: Readonly<Record<Need, string>> = {
  wheelchair: 'komt met rolstoel',
  walker: 'stapt moeilijk',
  transport: 'heeft vervoer nodig',
  companion: 'komt met begeleider',
  hearing: 'hoort slecht',
  sight: 'ziet slecht',
  reading: 'leest moeilijk',
};
export const needName = (need: Need): string => needWords[need];

/** What is known of somebody who showed a pass, as the server tells it. */
type UsedPass =
  | {
      readonly kind: 'known';
      readonly code: Code;
      readonly languages: readonly Language[];
      readonly needs: readonly Need[];
      readonly note: string | null;
      readonly withdrawnAt: Instant | null;
    }
  | { readonly kind: 'unknown'; readonly code: Code };

/** Why a colleague should look twice; null when the pass is good. */
function passWarning(pass: UsedPass): string | null {
  if (pass.kind === 'unknown') return `Onbekende buurtpas ${showCode(pass.code)}`;
  const { withdrawnAt: at } = pass;
  return at === null ? null : `Buurtpas was ingetrokken op ${calendar.dayAndMonth(localDateOf(at))}`;
}

/** `komt met rolstoel`; empty when nothing need be known. */
const passRemarks = (pass: UsedPass): readonly string[] =>
  pass.kind === 'unknown' ? [] : [...pass.needs.map(needName), ...(pass.note === null ? [] : [pass.note])];

/** `spreekt Turks, Nederlands`; empty for who speaks Dutch best. */
const passSpeaks = (pass: UsedPass): readonly string[] =>
  pass.kind === 'unknown' || pass.languages.length === 0 || pass.languages[0] === 'nl'
    ? []
    : [`spreekt ${pass.languages.map((one) => languageNames[one]).join(', ')}`];

const telephoneRefusals: Readonly<Record<TelephoneRefusal['kind'], string>> = {
  'too-short': 'Er ontbreken nog cijfers.',
  'too-long': 'Dat zijn te veel cijfers.',
  'not-a-number': 'Dit is geen telefoonnummer. Typ alleen cijfers, of laat het leeg.',
  premium: 'Naar dit nummer kunnen we niet bellen. Geef een gewoon nummer.',
  'unknown-start': 'Zo begint een nummer niet. Begin met 0.',
};

export const passesText = {
  need: needName,
  warning: passWarning,
  /** What the warning asks of who reads it. */
  lookTwice: 'Misschien gebruikte iemand anders deze kaart.',
  remarks: passRemarks,
  speaks: passSpeaks,
  withPass: (code: Code) => `buurtpas ${showCode(code)}`,

  summary: (many: number, show: 'valid' | 'withdrawn') => {
    if (show === 'withdrawn') return `${startNumber(many, 'pas', 'passen')} ingetrokken.`;
    return `${startNumber(many, 'pas', 'passen')} in gebruik.`;
  },
  show: 'Toon',
  views: { valid: 'In gebruik', withdrawn: 'Ingetrokken' },
  find: 'Zoek op naam, nummer of code',
  columns: ['Code', 'Wie', 'Talen', 'Goed om te weten', 'Gemaakt', 'Kaart'] as const,
  withdrawnColumns: ['Code', 'Wie', 'Talen', 'Goed om te weten', 'Ingetrokken', 'Kaart'] as const,
  day: (at: Instant) => calendar.dayAndMonth(localDateOf(at)),
  withdrawnBy: (name: string) => `door ${name}`,
  replacedBy: (code: Code) => `Vervangen door ${showCode(code)}`,

  make: 'Maak een pas',
  making: {
    title: 'Nieuwe buurtpas',
    intro: 'Met deze kaart hoeft iemand aan de kiosk niets te typen. Op de kaart staat alleen een code, geen naam.',
    send: 'Maak de pas',
  },
  correct: 'Verbeter',
  correctOf: (name: string) => `Verbeter de pas van ${name}`,
  correcting: {
    title: 'Verbeter de buurtpas',
    intro: 'De kaart en de code blijven dezelfde. U hoeft niets opnieuw af te drukken.',
    send: 'Bewaar',
  },
  corrected: (name: string) => `De pas van ${name} is verbeterd. De kaart blijft dezelfde.`,
  correctedBy: (day: string, name: string) => `verbeterd op ${day} door ${name}`,
  firstName: 'Voornaam',
  firstNameMissing: 'Vul een voornaam in.',
  telephone: 'Telefoonnummer',
  telephoneHint: 'Leeg als er geen is: dan komt deze persoon langs aan de balie.',
  telephoneRefusal: ({ kind }: TelephoneRefusal): string => telephoneRefusals[kind],
  languages: 'Spreekt',
  languagesMissing: 'Kies minstens één taal.',
  needs: 'Goed om te weten',
  note: 'Korte nota',
  noteHint: 'Alleen wat helpt om mee te doen, bijvoorbeeld: zit graag bij het raam.',
  busy: 'Bezig…',
  cancel: 'Toch niet',
  made: (name: string) => `De pas van ${name} is klaar`,
  madeNote: 'Druk de kaart af en geef ze mee. Ze werkt meteen, aan elke kiosk.',
  close: 'Sluit',

  print: 'Druk af',
  printCard: 'Druk de kaart af',
  printOf: (name: string) => `Druk af: de kaart van ${name}`,
  replace: 'Vervang',
  replaceOf: (name: string) => `Vervang de pas van ${name}`,
  replaceSure: (name: string) =>
    `Een nieuwe pas voor ${name}? De oude kaart werkt dan niet meer. Naam, nummer en de rest gaan mee.`,
  replaceYes: 'Ja, maak een nieuwe',
  withdraw: 'Trek in',
  withdrawOf: (name: string) => `Trek in: de pas van ${name}`,
  withdrawSure: (name: string) => `De pas van ${name} intrekken? De kaart werkt dan niet meer. Dat kan niet terug.`,
  withdrawYes: 'Ja, trek in',
  no: 'Nee, laat zo',
  withdrawn: (name: string) => `De pas van ${name} is ingetrokken.`,
  refusal: {
    withdrawn: 'Deze pas is ingetrokken. Maak een nieuwe.',
    corrected: 'Een collega heeft deze pas net verbeterd. Sluit dit formulier en kijk nog eens.',
    replaced: 'Een collega heeft deze pas al vervangen. De nieuwe staat in de lijst.',
    'not-opened': 'Deze gegevens zijn niet leesbaar. Maak een nieuwe pas.',
  },

  sheet: {
    open: 'Vel met kaarten',
    title: 'Vel met buurtpassen',
    back: 'Terug naar de buurtpassen',
    intro: 'Tien kaarten op een A4, om uit te snijden. Er staat geen naam op: schrijf er zelf iets op als dat helpt.',
    which: 'Welke kaarten',
    chosen: (cards: number, sheets: number) =>
      `${startNumber(cards, 'kaart', 'kaarten')} op ${number(sheets, 'vel', 'vellen')}.`,
    print: 'Druk de vellen af',
    none: 'Kies minstens één kaart.',
    label: 'Vel met buurtpassen',
  },

  empty: {
    valid: {
      head: 'Nog geen buurtpassen',
      note: 'Voor wie niet kan of wil typen: maak een pas, druk de kaart af en geef ze mee.',
    },
    withdrawn: { head: 'Niets ingetrokken', note: 'Een verloren of vervangen kaart staat hier.' },
    filtered: { head: 'Niet gevonden', note: 'Typ een ander stuk van de naam, het nummer of de code.' },
  },

  card: {
    title: 'Buurtpas',
    how: ['Hou het vierkant', 'voor de kiosk,', 'of typ de code:'],
    found: 'Gevonden? Breng ze naar',
    qr: 'Vierkant met de code van deze pas',
  },
} as const;
