// Posters at the desk: the list, making one, and what somebody in the street said of it.
import type { PosterReport } from '../domain/poster.ts';
import type { LocalDate } from '../domain/time.ts';
import { calendar, number, startNumber } from './desk-nl-kinds.ts';

const reports: Readonly<Record<PosterReport, string>> = {
  torn: 'Ze is gescheurd of hangt los',
  covered: 'Er hangt iets overheen',
  outdated: 'Wat erop staat, klopt niet meer',
  stranger: 'De code is overplakt, of het is een andere affiche',
  other: 'Er is iets anders mis',
};

/** Visits of the days that are shown; null when every day had fewer. */
const visitsInAll = (shown: number | null): string =>
  shown === null ? 'minder dan 5 per dag' : `minstens ${number(shown, 'bezoek', 'bezoeken')}`;

export const postersText = {
  summary: (many: number, reported: number) => {
    if (many === 0) return 'Er hangt geen affiche.';
    const hang = `${startNumber(many, 'affiche hangt', 'affiches hangen')}.`;
    return reported === 0 ? hang : `${hang} Over ${number(reported, 'affiche', 'affiches')} kwam een melding binnen.`;
  },
  summaryWithdrawn: (many: number) => `${startNumber(many, 'affiche', 'affiches')} ingetrokken.`,
  show: 'Toon',
  views: { up: 'Hangt', withdrawn: 'Ingetrokken' },
  make: 'Maak een affiche',
  programme: 'Maandprogramma',
  columns: ['Affiche', 'Waar', 'Opgehangen', 'Laatst gezien', 'Bezoeken in twee weken', 'Doen'] as const,
  withdrawnColumns: ['Affiche', 'Waar', 'Opgehangen', 'Ingetrokken', 'Bezoeken in twee weken', 'Doen'] as const,
  gone: 'Niet meer in de agenda',
  neverSeen: 'Nog niet',
  seen: 'Gezien vandaag',
  seenOf: (where: string) => `Gezien vandaag: ${where}`,
  today: 'vandaag',
  day: (on: LocalDate) => calendar.dayAndMonth(on),
  print: 'Druk af',
  printOf: (title: string, where: string) => `Druk af: ${title}, ${where}`,
  withdraw: 'Trek in',
  withdrawOf: (title: string, where: string) => `Trek in: ${title}, ${where}`,
  withdrawSure: (title: string) =>
    `De affiche ‘${title}’ intrekken? Wie de code dan nog scant, leest dat ze niet meer geldt. Dat kan niet terug.`,
  withdrawYes: 'Ja, trek in',
  no: 'Nee, laat zo',
  report: (what: PosterReport) => reports[what],
  reported: (at: string) => `Iemand meldde het ${at}`,
  reportDone: 'In orde',
  reportDoneOf: (what: PosterReport, where: string) => `In orde: ${reports[what]}, ${where}`,
  visits: visitsInAll,
  visitsLabel: (days: readonly { readonly on: LocalDate; readonly visits: number | null }[]) =>
    `Bezoeken per dag. ${days.map(({ on, visits }) => `${calendar.dayAndMonth(on)}: ${visits ?? 'minder dan 5'}`).join('; ')}`,
  visitsNote:
    'Bezoeken: hoe vaak iemand de code scande, tot en met gisteren. Minder dan 5 op een dag tonen wij niet apart: zo is niemand te volgen.',
  empty: {
    up: { head: 'Er hangt nog geen affiche', note: 'Maak er een: kies een activiteit, een plaats of een buurt.' },
    withdrawn: { head: 'Niets ingetrokken', note: 'Een affiche die niet meer hangt, komt hier te staan.' },
  },

  back: 'Terug naar de affiches',
  newTitle: 'Nieuwe affiche',
  about: 'Waarover',
  kinds: { activity: 'Een activiteit', location: 'Een plaats', neighbourhood: 'Een buurt' },
  which: { activity: 'Welke activiteit', location: 'Welke plaats', neighbourhood: 'Welke buurt' },
  hangsAt: 'Waar hangt ze?',
  hangsAtHint: 'Zoals: aan het raam van de bakker. Het staat op de affiche en op de pagina die ze opent.',
  chosenMissing: 'Kies er een uit de lijst.',
  chooseFirst: 'Kies waarover de affiche gaat. Dan ziet u hier hoe ze wordt.',
  hangsAtMissing: 'Vul in waar de affiche hangt.',
  send: 'Maak de affiche',
  busy: 'Bezig…',
  preview: 'Voorbeeld',
  paper: 'Papier',
  papers: { a4: 'A4', a3: 'A3' },
  ink: 'Inkt',
  inks: { full: 'Volle kleur', spare: 'Spaarzaam' },
  printTitle: (title: string) => `Affiche: ${title}`,
  printNow: 'Druk de affiche af',
  printHelp: 'Kies in het printvenster geen marges en 100 %. ‘Opslaan als pdf’ kan ook.',
  isWithdrawn: 'Deze affiche is ingetrokken. Hang ze niet meer op.',
  noPhones:
    'Telefoons bereiken deze server niet onder dit adres. Stel eerst PUBLIC_ADDRESS in, en druk dan pas affiches.',
  gonePoster: { head: 'Deze affiche is er niet', note: 'Kijk in de lijst van affiches.' },

  ticket: {
    title: (title: string) => `Ticket: ${title}`,
    open: 'Ticket',
    openOf: (name: string) => `Druk een ticket af: ${name}`,
    back: 'Terug naar de lijst',
    papers: { roll: 'Rol van 80 mm', a6: 'A6' },
    print: 'Druk het ticket af',
    note: 'Op het ticket staat geen naam. Wie het vindt, weet niet van wie het is.',
    gone: { head: 'Deze inschrijving is er niet', note: 'Misschien heeft iemand afgezegd. Kijk in de lijst.' },
  },

  month: 'Maand',
  place: 'Buurt',
  everywhere: 'Alle buurten',
  printProgramme: 'Druk het programma af',
} as const;
