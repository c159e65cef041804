// A kiosk's health in words for a colleague without technical knowledge.
import type { CameraState, KioskAlarm } from '../../../domain/kiosks/kiosk-alarm.ts';
import type { Duration } from '../../../domain/time/time.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.kiosks;
const { countedAtStart, inWords } = deskFormat;

interface Words {
  readonly head: string;
  readonly note: string;
}

export const oldQueueWords = (waiting: number, since: string): Words => ({
  head: text.oldQueue.head({ ...countedAtStart(waiting), since }),
  note: text.oldQueue.note,
});

interface Facts {
  readonly version: string;
  readonly waiting: number;
  readonly persisted: boolean | null;
  readonly roomLeft: number | null;
  readonly clockOffset: Duration;
  readonly camera: CameraState | null;
}

const gigabyte = 1_000_000_000;
const megabyte = 1_000_000;
const room = (bytes: number): string =>
  bytes >= gigabyte
    ? text.facts.gigabytesLeft({ amount: (bytes / gigabyte).toFixed(1).replace('.', ',') })
    : text.facts.megabytesLeft({ amount: String(Math.floor(bytes / megabyte)) });

/** Below this nobody notices, and no promised day is computed wrongly. */
const clockMinutes = 2;

function clockWords(offset: Duration): readonly string[] {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  if (minutes < clockMinutes) return [];
  return [offset > 0 ? text.facts.clockBehind({ minutes }) : text.facts.clockAhead({ minutes })];
}

/** The number of waiting entries, and the facts a helpdesk asks for. */
export const factWords = ({ version, waiting, persisted, roomLeft, clockOffset, camera }: Facts): Words => ({
  head: waiting === 0 ? text.facts.nothingWaits : text.facts.waiting(countedAtStart(waiting)),
  note: [
    text.facts.version({ version }),
    ...(roomLeft === null ? [] : [room(roomLeft)]),
    ...(camera === null ? [] : [text.facts.camera[camera]]),
    ...(persisted === false ? [text.facts.mayBeWiped] : []),
    ...clockWords(clockOffset),
  ].join(', '),
});

interface Counts {
  readonly all: number;
  readonly silent: number;
  readonly toCheck: number;
  readonly notEnrolled: number;
}

export function countWords({ all, silent, toCheck, notEnrolled }: Counts): string {
  const { counts } = text;
  const worries = [
    ...(silent > 0 ? [counts.silent({ words: inWords(silent) })] : []),
    ...(toCheck > 0 ? [counts.toCheck({ words: inWords(toCheck) })] : []),
    ...(notEnrolled > 0 ? [counts.notEnrolled({ words: inWords(notEnrolled) })] : []),
  ];
  const kiosks = countedAtStart(all);
  return worries.length === 0 ? counts.well(kiosks) : counts.worries({ ...kiosks, worries: worries.join(', ') });
}

/** Shown beside the menu; undefined when all is well. */
export function alarmWords(alarms: readonly (KioskAlarm['kind'] | null)[]): string | undefined {
  const silent = alarms.filter((alarm) => alarm === 'silent').length;
  const other = alarms.filter((alarm) => alarm !== null && alarm !== 'silent').length;
  const words = [
    ...(silent > 0 ? [text.alarm.silent({ count: silent })] : []),
    ...(other > 0 ? [text.alarm.other({ count: other })] : []),
  ];
  return words.length === 0 ? undefined : words.join(', ');
}

interface Backup {
  readonly lastAt: string | null;
  readonly failedAt: string | null;
  /** In whole hours; null without scheduled backups. */
  readonly everyHours: number | null;
  /** The second place; null without one. */
  readonly copy: { readonly lastAt: string | null; readonly failedAt: string | null; readonly late: boolean } | null;
}

/** The state of the backups. `late` when somebody must act. */
export function backupWords({ lastAt, failedAt, everyHours, copy }: Backup): {
  readonly late: boolean;
  readonly words: string;
} {
  const { backup } = text;
  const last = lastAt === null ? backup.none : backup.last({ at: lastAt });
  if (failedAt !== null) return { late: true, words: backup.failed({ at: failedAt, last }) };
  const here = everyHours === null ? backup.notByItself({ last }) : backup.every({ hours: everyHours, last });
  if (copy === null) return { late: false, words: here };
  const there = copyWords(copy);
  return { late: there.late, words: `${here} ${there.words}` };
}

function copyWords({ lastAt, failedAt, late }: NonNullable<Backup['copy']>): ReturnType<typeof backupWords> {
  const { copy } = text.backup;
  const last = lastAt === null ? copy.none : copy.last({ at: lastAt });
  if (failedAt !== null) return { late: true, words: copy.failed({ at: failedAt, last }) };
  return late ? { late, words: copy.late({ last }) } : { late, words: last };
}
