// How a kiosk is, in words for a colleague who is no technician: what it is, and what to do.
import type { CameraState, KioskAlarm, KioskTrouble } from '../domain/kiosk-alarm.ts';
import type { Duration } from '../domain/time.ts';
import { count, startNumber } from './desk-nl-kinds.ts';

interface Words {
  readonly head: string;
  readonly note: string;
}

const paper = 'Leg papier klaar en wijs bezoekers de telefoon.';

/** Tells the trouble, and the next step. */
export function kioskTrouble(trouble: KioskTrouble): Words {
  switch (trouble) {
    case 'cannot-keep':
      return { head: 'Kan niets bewaren', note: `${paper} Zet de kiosk uit en weer aan.` };
    case 'store':
      return {
        head: 'Bewaren lukt niet altijd',
        note: 'Zet de kiosk uit en weer aan. Helpt dat niet, bel de helpdesk.',
      };
    case 'store-emptied':
      return {
        head: 'Was zijn geheugen kwijt',
        note: 'Wat nog niet verstuurd was, is weg. Hang een briefje bij de kiosk: vraag het opnieuw.',
      };
    case 'other-server':
      return {
        head: 'Hoorde bij een andere server',
        note: 'Wat daarvoor op de kiosk stond, gaat hier niet open. Bel de helpdesk.',
      };
    case 'little-room':
      return { head: 'Bijna geen plaats meer', note: 'Bel de helpdesk: het toestel is bijna vol.' };
    case 'keys-not-ours':
      return {
        head: 'De sleutels kloppen niet',
        note: 'Bel de helpdesk. Sluit de kiosk daarna opnieuw aan met een code.',
      };
    case 'wipe-left-something':
      return {
        head: 'Wissen lukte niet helemaal',
        note: 'De kiosk begon opnieuw. Gebeurt het vaker, bel de helpdesk.',
      };
    case 'page-broke':
      return { head: 'Het scherm liep vast', note: 'De kiosk begon opnieuw. Kijk of het scherm werkt.' };
    case 'answer-unreadable':
      return { head: 'Begrijpt Buurtkiosk niet', note: 'Zet de kiosk uit en weer aan, met het internet aan.' };
    case 'camera-refused':
      return {
        head: 'De camera mag niet kijken',
        note: 'Sta de camera toe in de browser van de kiosk, of bel de helpdesk. Codes typen kan nog.',
      };
    case 'camera-missing':
      return {
        head: 'Vindt geen camera',
        note: 'Kijk of de kabel vastzit. Heeft deze kiosk geen camera? Vraag aan wie de kiosk beheert om camera: none in de configuratie te zetten.',
      };
    case 'camera-busy':
      return {
        head: 'De camera is bezet',
        note: 'Een ander programma gebruikt ze. Zet de kiosk uit en weer aan. Codes typen kan nog.',
      };
    case 'camera-dark':
      return {
        head: 'De camera ziet niets',
        note: 'Kijk of er iets voor hangt, en of er licht is. Open dan Scan een code: de kiosk kijkt opnieuw.',
      };
    case 'apart':
      return { head: 'Een bericht raakt niet weg', note: 'Bel de helpdesk. Het bericht staat nog op de kiosk.' };
  }
}

export const oldQueue = (waiting: number, since: string): Words => ({
  head: `${startNumber(waiting, 'bericht wacht', 'berichten wachten')} sinds ${since}`,
  note: 'Alles staat veilig op de kiosk. Zet de kiosk uit en weer aan, met het internet aan.',
});

interface Facts {
  readonly version: string;
  readonly waiting: number;
  readonly persisted: boolean | null;
  readonly roomLeft: number | null;
  readonly clockOffset: Duration;
  readonly camera: CameraState | null;
}

const cameraWords: Record<CameraState, string> = {
  ok: 'camera werkt',
  refused: 'camera mag niet kijken',
  missing: 'geen camera gevonden',
  busy: 'camera bezet',
  dark: 'camera ziet niets',
  off: 'zonder camera',
};

const gigabyte = 1_000_000_000;
const megabyte = 1_000_000;
const room = (bytes: number): string =>
  bytes >= gigabyte
    ? `${(bytes / gigabyte).toFixed(1).replace('.', ',')} GB vrij`
    : `${Math.floor(bytes / megabyte)} MB vrij`;

/** Under this nobody notices, and no promise is counted wrong. */
const clockMinutes = 2;

function clockWords(offset: Duration): readonly string[] {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return minutes < clockMinutes ? [] : [`klok ${minutes} minuten ${offset > 0 ? 'achter' : 'voor'}`];
}

/** What waits, and the facts that a helpdesk asks for. */
export const kioskFacts = ({ version, waiting, persisted, roomLeft, clockOffset, camera }: Facts): Words => ({
  head: waiting === 0 ? 'Niets wacht' : startNumber(waiting, 'bericht wacht', 'berichten wachten'),
  note: [
    `versie ${version}`,
    ...(roomLeft === null ? [] : [room(roomLeft)]),
    ...(camera === null ? [] : [cameraWords[camera]]),
    ...(persisted === false ? ['de browser mag dit wissen'] : []),
    ...clockWords(clockOffset),
  ].join(', '),
});

interface KioskCounts {
  readonly all: number;
  readonly silent: number;
  readonly toCheck: number;
  readonly notEnrolled: number;
}

export function kioskCounts({ all, silent, toCheck, notEnrolled }: KioskCounts): string {
  const worries = [
    ...(silent > 0 ? [`${count(silent)} stil`] : []),
    ...(toCheck > 0 ? [`${count(toCheck)} na te kijken`] : []),
    ...(notEnrolled > 0 ? [`${count(notEnrolled)} nog niet aangesloten`] : []),
  ];
  return `${startNumber(all, 'kiosk', 'kiosken')}: ${worries.length === 0 ? 'alles in orde' : worries.join(', ')}.`;
}

/** Beside the menu; undefined when all is well. */
export function kioskAlarms(alarms: readonly (KioskAlarm['kind'] | null)[]): string | undefined {
  const silent = alarms.filter((alarm) => alarm === 'silent').length;
  const other = alarms.filter((alarm) => alarm !== null && alarm !== 'silent').length;
  const words = [...(silent > 0 ? [`${silent} stil`] : []), ...(other > 0 ? [`${other} nakijken`] : [])];
  return words.length === 0 ? undefined : words.join(', ');
}

interface BackupWords {
  readonly lastAt: string | null;
  readonly failedAt: string | null;
  /** In whole hours; null when none are made by themselves. */
  readonly everyHours: number | null;
}

/** Tells of the backups; `late` when somebody must look. */
export function backupWords({ lastAt, failedAt, everyHours }: BackupWords): {
  readonly late: boolean;
  readonly words: string;
} {
  const last = lastAt === null ? 'Er is nog geen reservekopie.' : `Laatste reservekopie: ${lastAt}.`;
  if (failedAt !== null)
    return {
      late: true,
      words: `De reservekopie van ${failedAt} lukte niet. ${last} Verwittig wie de server beheert.`,
    };
  if (everyHours === null)
    return {
      late: false,
      words: `${last} Er worden er geen vanzelf gemaakt. Vraag aan wie de server beheert of die er maakt.`,
    };
  return {
    late: false,
    words: `${last} Er komt ${everyHours === 1 ? 'elk uur' : `om de ${everyHours} uur`} een nieuwe.`,
  };
}
