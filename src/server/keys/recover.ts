// `npm run recover`: reads a database with the recovery key alone, when the keys, the server or the staff are gone.
import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { EntryKind } from '../../domain/entries/entry.ts';
import { asId } from '../../domain/ids.ts';
import { asInstant, type Instant } from '../../domain/time/time.ts';
import { makeOpener } from '../../sealing/open.ts';
import { csvText } from '../../text/csv.ts';
import { moment, toCsv } from '../http/csv.ts';
import type { DatabaseLocation } from '../store/database/connections.ts';
import { openRow, type Typed } from '../store/personal.ts';
import { readEntriesIn } from '../store/database/postgres.ts';
import { UnusableKeys } from './key-file.ts';
import { keyOfPaper } from './make-keys.ts';

const { head } = csvText;
const recoveredHeads = [
  head.receivedAt,
  head.kind,
  head.about,
  head.firstName,
  head.telephone,
  head.languages,
  head.remarks,
  head.pass,
  head.code,
  head.kiosk,
  head.opened,
];

const kinds = ['sign-up', 'callback-request', 'withdrawal', 'check-in', 'undo-check-in', 'pass', 'unreadable'] as const;
const storedRow = v.object({
  id: v.pipe(v.string(), v.transform(asId<'entry'>)),
  kind: v.picklist(kinds),
  kiosk: v.string(),
  header: v.string(),
  personal: v.string(),
  code: v.nullable(v.string()),
  received_at: v.number(),
});
/** The part of the header that says what was asked for; enough to call somebody back. */
const wish = v.object({ date: v.optional(v.string()), subject: v.optional(v.string()) });

export interface Recovered extends Typed {
  readonly id: string;
  readonly kind: EntryKind | 'unreadable';
  readonly kiosk: string;
  readonly code: string | null;
  readonly receivedAt: Instant;
  /** An activity date, or the subject of a callback. */
  readonly about: string | null;
}

async function readRows(place: DatabaseLocation): Promise<readonly unknown[]> {
  return place.kind === 'sqlite' ? readFileRows(place.file) : readEntriesIn(place.url);
}

function readFileRows(file: string): readonly unknown[] {
  if (!existsSync(file)) throw new UnusableKeys(`${file}: this database does not exist. Check the name.`);
  const raw = new DatabaseSync(file, { readOnly: true });
  try {
    return raw.prepare('select id, kind, kiosk, header, personal, code, received_at from entry order by seq').all();
  } catch {
    throw new UnusableKeys(`${file}: this is not a database of this program. Give buurtkiosk.sqlite from DATA_DIR.`);
  } finally {
    raw.close();
  }
}

function targetOf(header: string): string | null {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), wish), header);
  return read.success ? (read.output.date ?? read.output.subject ?? null) : null;
}

/** Opens every entry of a database with the recovery key, in the order in which they came in. */
export async function recoverEntries(place: DatabaseLocation, paperKey: Uint8Array): Promise<readonly Recovered[]> {
  const opener = await makeOpener([keyOfPaper(paperKey)]);
  const recovered: Recovered[] = [];
  for (const stored of await readRows(place)) {
    const row = v.parse(storedRow, stored);
    const { id, kind, kiosk, code, header } = row;
    const about = targetOf(header);
    const receivedAt = asInstant(row.received_at);
    recovered.push({ id, kind, kiosk, code, receivedAt, about, ...(await openRow(opener, row)) });
  }
  const holders = new Map(recovered.flatMap((one) => (one.kind === 'pass' ? [[one.code, one]] : [])));
  return recovered.map((one) => withHolder(one, holders.get(one.pass)));
}

/** Adds the buurtpas holder's details to an entry that was made with that pass. */
const withHolder = (one: Recovered, holder: Recovered | undefined): Recovered =>
  holder === undefined
    ? one
    : {
        ...one,
        firstName: one.firstName ?? holder.firstName,
        telephone: one.telephone ?? holder.telephone,
        languages: holder.languages,
        supportNeeds: holder.supportNeeds,
        note: holder.note,
      };

const toRow = (one: Recovered): readonly string[] => [
  moment(one.receivedAt),
  csvText.kind[one.kind],
  one.about ?? '',
  one.firstName ?? '',
  one.telephone ?? '',
  csvText.languages(one.languages),
  csvText.remarks(one.supportNeeds, one.note),
  one.pass ?? '',
  one.code ?? '',
  one.kiosk,
  csvText.opened[one.opened],
];

/** CSV for Excel, or JSON when the file name ends in .json. */
const toText = (file: string, all: readonly Recovered[]): string =>
  file.endsWith('.json')
    ? `${JSON.stringify(all, null, 2)}\n`
    : toCsv([recoveredHeads, ...all.map((one) => toRow(one))]);

/** Writes a new file that only this user may read; never overwrites one. Throws UnusableKeys. */
export function writeRecovered(file: string, all: readonly Recovered[]): void {
  let opened: number;
  try {
    opened = openSync(file, 'wx', 0o600);
  } catch {
    throw new UnusableKeys(`${file}: this file cannot be made. Give the name of a new file in an existing folder.`);
  }
  try {
    writeSync(opened, toText(file, all));
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
