// Who looked at what, for a coordinator: what it was, never whom it was about.
import type { LookReason } from '../domain/look.ts';
import { daysBetween } from '../domain/local-date.ts';
import type { LocalDate } from '../domain/time.ts';
import { calendar, startNumber } from './desk-nl-kinds.ts';

/** `vandaag`, `gisteren`, else `vrijdag 20 november`. */
function day(on: LocalDate, today: LocalDate): string {
  const ago = daysBetween(on, today);
  if (ago === 0) return 'vandaag';
  return ago === 1 ? 'gisteren' : calendar.fullDay(on);
}

const whys: Readonly<Record<LookReason, string>> = {
  list: 'Lijst op het scherm',
  detail: 'Eén verzoek',
  export: 'Bestand (CSV)',
  print: 'Afdruk',
};

export const looksText = {
  summary: (many: number, more: boolean) =>
    `${more ? `De laatste ${many} keer` : startNumber(many, 'keer', 'keer')} dat iemand een naam of nummer zag.`,
  note: 'Namen en nummers staan hier niet. Een lijst die open blijft, telt voor elke collega één keer per kwartier.',
  columns: ['Wanneer', 'Wie keek', 'Naar wat', 'Code', 'Hoe'] as const,
  day,
  why: (why: LookReason) => whys[why],
  signUp: (activity: string | null) => `Inschrijving voor ${activity ?? 'een activiteit'}`,
  on: (date: LocalDate) => calendar.fullDay(date),
  callbackRequest: (subject: string | null) => `Terugbelverzoek${subject === null ? '' : `: ${subject}`}`,
  withdrawal: 'Afmelding',
  checkIn: 'Aanmelding ter plaatse',
  takingBack: 'Aanmelding ter plaatse, teruggenomen',
  pass: 'Buurtpas',
  unreadable: 'Bericht dat wij niet konden lezen',
  gone: 'Intussen gewist',
  who: 'Wie keek',
  everybody: 'Alle collega’s',
  code: 'Code',
  find: 'Zoek',
  notACode: 'Dit is geen hele code. Op een ticket staan acht tekens, zoals 7K3F-9QWX.',
  clear: 'Toon alles',
  older: 'Toon oudere',
  renew: 'Vernieuw',
  all: 'Dit is alles.',
  empty: { head: 'Nog niemand keek', note: 'Zodra een collega een naam of nummer ziet, staat dat hier.' },
  filtered: { head: 'Niets met deze keuze', note: 'Kies een andere collega of een andere code.' },
  onlyCoordinator: { head: 'Dit is voor de coördinator', note: 'Vraag het aan wie Buurtkiosk beheert.' },
} as const;
