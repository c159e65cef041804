// Searches the kiosk's own tables for anything a visitor typed that is not sealed.
//
// Every field a row may have is described here. A value that fits its description (an id, a code, a moment, a word of
// our own, or sealed bytes) is not compared, because four letters of a name occur by chance in a ciphertext or an id.
// Undescribed fields and values that do not fit are compared.
import * as v from 'valibot';
import {
  activityDateId,
  base64url,
  chosenId,
  code,
  entryId,
  instant,
  language,
  localDate,
} from '../../contract/fields.ts';
import { healthMessage } from '../../contract/health.ts';
import { outcomeMessage } from '../../contract/push.ts';
import { purposes, sealingKeysMessage } from '../../contract/sealed.ts';
import { dayParts, type EntryHeader } from '../../domain/entries/entry.ts';
import { entryKinds } from '../../domain/entries/kinds.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { holds } from './wipe.ts';
import type { RejectedRow, EntryRow, KioskDatabase, ReceiptsRow } from '../store/database.ts';

/** More than one visitor can have submitted. */
const newest = 20;

/** Returns the parts of a value that do not fit the description. */
type Undescribed = (value: unknown) => readonly unknown[];

type EveryKey<Value> = Value extends unknown ? keyof Value : never;
type Fields<Value> = Readonly<Record<EveryKey<Value>, Undescribed>>;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const as =
  (schema: v.GenericSchema): Undescribed =>
  (value) =>
    v.is(schema, value) ? [] : [value];

const listOf =
  (each: Undescribed): Undescribed =>
  (value) =>
    Array.isArray(value) ? value.flatMap(each) : [value];

function objectOf<Value>(fields: Fields<Value>): Undescribed {
  const known = new Map<string, Undescribed>(Object.entries(fields));
  return (value) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, part]) => known.get(key)?.(part) ?? [{ [key]: part }])
      : [value];
}

const jsonOf =
  (inner: Undescribed): Undescribed =>
  (value) => {
    try {
      return inner(JSON.parse(String(value)));
    } catch {
      return [value];
    }
  };

/** An object with a field for each date. */
const byDate =
  (each: Undescribed): Undescribed =>
  (value) =>
    isObject(value)
      ? Object.entries(value).flatMap(([date, part]) => (v.is(activityDateId, date) ? each(part) : [{ [date]: part }]))
      : [value];

const number = as(v.number());
const flag = as(v.boolean());

const header = objectOf<EntryHeader>({
  v: number,
  id: as(entryId),
  kind: as(v.picklist(entryKinds)),
  kiosk: as(chosenId()),
  madeAt: as(instant),
  language: as(language),
  code: as(code),
  ticket: as(code),
  date: as(activityDateId),
  attendance: as(v.picklist(['once', 'series'])),
  persons: number,
  together: flag,
  seat: as(v.picklist(['loaned', 'returned'])),
  subject: as(chosenId()),
  dayPart: as(v.picklist(dayParts)),
  callLanguages: listOf(as(language)),
  reach: as(v.picklist(['telephone', 'visit'])),
  mayLeaveMessage: flag,
  promisedOn: as(localDate),
});

/** The smallest sealed value, in bytes: one block and its tag. No name or number is as long. */
const leastSealed = 80;

type Envelope = EntryRow['entry']['envelope'];

const entry = objectOf<EntryRow['entry']>({
  header,
  headerText: jsonOf(header),
  envelope: objectOf<Envelope>({
    v: number,
    purpose: as(v.picklist(purposes)),
    copies: listOf(
      objectOf<Envelope['copies'][number]>({
        key: as(v.string()),
        enc: as(base64url(32, 32)),
        sealed: as(base64url(leastSealed, 4096)),
      }),
    ),
  }),
});

const entryRow = objectOf<EntryRow>({ position: number, entry, shown: flag });
const apartRow = objectOf<RejectedRow>({ position: number, entry, why: as(v.string()), shown: flag });
const receiptsRow = objectOf<ReceiptsRow>({
  number,
  at: as(instant),
  first: number,
  last: number,
  receipts: listOf(
    objectOf<Receipt>({
      id: as(entryId),
      code: as(v.nullable(code)),
      outcome: as(outcomeMessage),
      receivedAt: as(instant),
    }),
  ),
});

const device = objectOf({ token: as(v.string()), kiosk: as(chosenId()), identity: as(v.string()) });

/** The settings a kiosk stores, and their descriptions. One that is not listed here is compared whole. */
const single = new Map<string, Undescribed>([
  ['device', device],
  ['former-device', device],
  ['identity', as(v.string())],
  ['proof-key', () => []],
  ['sealing-keys', as(sealingKeysMessage)],
  ['trouble', as(healthMessage.entries.lastTrouble)],
  ['clock-offset', number],
  ['last-receipt', number],
  ['seat-loans-used', byDate(number)],
]);

export async function findResidueInStore(db: KioskDatabase, typed: readonly string[]): Promise<boolean> {
  const [entries, receipts, rejected] = await Promise.all(
    [db.entries, db.receipts, db.rejected].map((table) => table.toCollection().reverse().limit(newest).toArray()),
  );
  // The snapshot is public and may contain the same first name; the trial is four million zeros.
  const settings = await db.settings.where('name').noneOf(['snapshot', 'trial']).toArray();
  const left = [
    ...(entries?.flatMap(entryRow) ?? []),
    ...(receipts?.flatMap(receiptsRow) ?? []),
    ...(rejected?.flatMap(apartRow) ?? []),
    ...settings.flatMap(({ name, value }) => single.get(name)?.(value) ?? [{ [name]: value }]),
  ];
  return left.some((part) => holds(JSON.stringify(part) ?? '', typed));
}
