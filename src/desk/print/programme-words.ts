// Texts of the printed programme of one month.
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { DeskAgenda } from '../../contract/poster.ts';
import type { NeighbourhoodId } from '../../domain/ids.ts';
import { localTimeOf } from '../../domain/time/local-date.ts';
import { asLocalDate, type LocalDate } from '../../domain/time/time.ts';
import { capital } from '../../text/format/calendar.ts';
import { hour } from '../../text/format/hours.ts';
import { printFormat, printText } from '../../text/print.ts';
import type { ProgrammeDay, ProgrammeLine, ProgrammeWords } from '../../ui/print/programme.tsx';
import { contactFor } from './contact.ts';
import type { PosterSource } from './poster-words.ts';

const { programme: text } = printText;
const { calendar } = printFormat;

/** `December` */
export const programmeTitle = (month: LocalDate): string => capital(calendar.month(month));

export interface ProgrammeMatters {
  /** Any day of the month. */
  readonly month: LocalDate;
  /** Null for all neighbourhoods. */
  readonly neighbourhood: NeighbourhoodId | null;
}

const monthOf = (date: LocalDate): string => date.slice(0, 7);

/** The current month, and later months with dates in the agenda. */
export function monthsIn({ dates }: DeskAgenda, today: LocalDate): readonly LocalDate[] {
  const known = [...new Set([monthOf(today), ...dates.map(({ on }) => monthOf(on))])].toSorted();
  return known.filter((month) => month >= monthOf(today)).map((month) => asLocalDate(`${month}-01`));
}

/** The address behind the programme's QR code: the agenda on a phone, of the same neighbourhood. */
export const programmeAddress = (publicAddress: string, { neighbourhood }: ProgrammeMatters): string =>
  `${publicAddress}/agenda${neighbourhood === null ? '' : `/${neighbourhood}`}`;

export function programmeWords(
  { config, demo, publicAddress }: PosterSource,
  matters: ProgrammeMatters,
): ProgrammeWords {
  const { neighbourhoods, municipality } = config;
  const chosen = neighbourhoods.filter(({ id }) => matters.neighbourhood === null || id === matters.neighbourhood);
  const contact = contactFor(config, null);
  const address = programmeAddress(publicAddress, matters);
  const [only] = chosen;
  return {
    label: programmeTitle(matters.month),
    mast: config.project,
    demo: demo ? printText.demo.agenda : undefined,
    title: programmeTitle(matters.month),
    lead: text.lead({ place: chosen.length === 1 && only !== undefined ? only.name : municipality }),
    neighbourhoods: chosen.map(({ mark, letter, name }) => ({ mark, letter, name })),
    stepFree: text.stepFree,
    nothing: text.nothing,
    scan: printText.opens,
    call: text.call({ name: contact?.shortName ?? municipality }),
    telephone: contact?.telephone ?? '',
    address,
    qrLabel: printText.qr({ address }),
  };
}

/** Days without activities are left out. */
export function programmeDays(
  { config, agenda, today }: PosterSource,
  matters: ProgrammeMatters,
): readonly ProgrammeDay[] {
  const days = new Map<LocalDate, ProgrammeLine[]>();
  for (const date of agenda.dates) {
    if (monthOf(date.on) !== monthOf(matters.month) || date.on < today) continue;
    const line = lineOf(config, agenda, { date, wanted: matters.neighbourhood });
    if (line !== undefined) days.set(date.on, [...(days.get(date.on) ?? []), line]);
  }
  return [...days].map(([on, lines]) => ({
    id: on,
    weekday: calendar.weekday(on),
    number: calendar.dayNumber(on),
    lines,
  }));
}

type DateOf = DeskAgenda['dates'][number];

function lineOf(
  config: KioskConfig,
  agenda: DeskAgenda,
  { date, wanted }: { readonly date: DateOf; readonly wanted: NeighbourhoodId | null },
): ProgrammeLine | undefined {
  const activity = agenda.activities.find(({ id }) => id === date.activity);
  const neighbourhood = config.neighbourhoods.find(({ id }) => id === activity?.neighbourhood);
  if (activity === undefined || neighbourhood === undefined) return undefined;
  if (wanted !== null && neighbourhood.id !== wanted) return undefined;
  const place = config.locations.find(({ id }) => id === activity.location);
  return {
    id: date.id,
    time: text.time({ hour: hour(localTimeOf(date.startsAt)) }),
    title: activity.title,
    where: place?.shortName ?? neighbourhood.name,
    mark: neighbourhood.mark,
    letter: neighbourhood.letter,
    stepFree: activity.stepFree,
    off: date.state === 'cancelled' ? text.off : undefined,
  };
}
