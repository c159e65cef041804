// Lists as CSV for Excel in Belgium: semicolons, a byte order mark, and no formulas.
import type { CallbackLine, SignUpLine, SignUpList, StaffMember, WishedSeat } from '../../contract/desk.ts';
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { UsedPass } from '../../contract/pass.ts';
import { showCode } from '../../domain/entries/code.ts';
import type { Telephone } from '../../domain/ids.ts';
import { localDateOf, localTimeOf } from '../../domain/time/local-date.ts';
import { telephoneToBelgian } from '../../domain/people/telephone.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import { csvText } from '../../text/csv.ts';
import { callResult, deskFormat, deskText, passWarning, seatFor } from '../../text/desk.ts';

/** Without it Excel reads the file in the wrong encoding. A `sep=` line would undo that. */
const byteOrderMark = '\uFEFF';

/**
 * Prefixes text that Excel would evaluate as a formula with an apostrophe: a visitor can type anything. Full-width
 * signs count too, as Excel in Japan evaluates those.
 */
function cell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const toCsv = (rows: readonly (readonly string[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');

const day = (on: LocalDate): string => on.split('-').toReversed().join('/');
export const moment = (at: Instant): string => `${day(localDateOf(at))} ${localTimeOf(at)}`;
const telephone = (number: Telephone | null): string => (number === null ? '' : telephoneToBelgian(number));

/** Distinguishes a name that cannot be decrypted from an empty one. */
const nameCell = ({ opened, firstName }: Pick<SignUpLine, 'opened' | 'firstName'>): string =>
  opened === 'yes' ? firstName : deskText.notOpened[opened];

const seatCell = ({ state, title, on }: WishedSeat): string =>
  `${deskText.callbacks.seat[state]}: ${seatFor(title, on)}`;

/** The buurtpas that was used, and what it says about its holder. */
const passCells = (pass: UsedPass | null): readonly string[] =>
  pass === null
    ? ['', '']
    : [
        passWarning(pass) ?? showCode(pass.code),
        pass.kind === 'known' ? csvText.remarks(pass.supportNeeds, pass.note) : '',
      ];

interface Names {
  readonly config: KioskConfig;
  readonly staff: readonly StaffMember[];
}

const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | null): string =>
  list.find((known) => known.id === id)?.name ?? id ?? '';

function handledBy({ state }: CallbackLine, staff: readonly StaffMember[]): string {
  return state.step === 'claimed' || state.step === 'closed' ? nameIn(staff, state.by) : '';
}

const { head } = csvText;
const callbackHeads = [
  head.code,
  head.promisedOn,
  head.firstName,
  head.telephone,
  head.subject,
  head.dayPart,
  head.languages,
  head.reach,
  head.mayLeaveMessage,
  head.neighbourhood,
  head.kiosk,
  head.askedAt,
  head.state,
  head.colleague,
  head.attempts,
  head.lastAttempt,
  head.outcome,
  head.pass,
  head.remarks,
];
const signUpHeads = [
  head.activity,
  head.when,
  head.seat,
  head.firstName,
  head.telephone,
  head.persons,
  head.together,
  head.attendance,
  head.arrivedAt,
  head.code,
  head.signedUpAt,
  head.pass,
  head.remarks,
];

export function callbacksCsv(lines: readonly CallbackLine[], { config, staff }: Names): string {
  const subjects = config.subjects.map(({ id, name }) => ({ id, name: name.nl }));
  const rows = lines.map((line) => {
    const last = line.attempts.at(-1);
    return [
      showCode(line.code),
      day(line.promisedOn),
      nameCell(line),
      telephone(line.telephone),
      line.seat === null ? nameIn(subjects, line.subject) : seatCell(line.seat),
      deskText.callbacks.dayPart[line.dayPart],
      deskFormat.languages(line.callLanguages),
      csvText.reach[line.reach],
      csvText.yesOrNo(line.mayLeaveMessage),
      nameIn(config.neighbourhoods, line.neighbourhood),
      nameIn(config.kiosks, line.kiosk),
      moment(line.madeAt),
      csvText.step[line.state.step],
      handledBy(line, staff),
      String(line.attempts.length),
      last === undefined ? '' : `${callResult(last.result, line.reach)}, ${moment(last.at)}`,
      line.state.step === 'closed' ? deskText.callbacks.outcome[line.state.outcome] : '',
      ...passCells(line.pass),
    ];
  });
  return toCsv([callbackHeads, ...rows]);
}

export function signUpsCsv({ date, signUps }: SignUpList): string {
  const rows = signUps.map((line) => [
    date.title,
    moment(date.startsAt),
    csvText.seat(line.state, line.position),
    nameCell(line),
    telephone(line.telephone),
    String(line.persons),
    csvText.yesOrNo(line.together),
    csvText.attendance[line.attendance],
    line.arrivedAt === null ? '' : moment(line.arrivedAt),
    showCode(line.code),
    moment(line.madeAt),
    ...passCells(line.pass),
  ]);
  return toCsv([signUpHeads, ...rows]);
}
