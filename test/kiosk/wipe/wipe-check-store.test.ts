// Reading the tables back never takes what is random for a trace of a visitor, whatever their name is.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import { milliseconds } from '../../../src/domain/time/time.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createSettingsStore } from '../../../src/kiosk/store/settings-store.ts';
import { createOutbox } from '../../../src/kiosk/store/outbox.ts';
import { findResidueInStore } from '../../../src/kiosk/wipe/wipe-check-store.ts';
import {
  aCallbackHeader,
  aCheckIn,
  aCode,
  anEntry,
  aReceipt,
  aSignUp,
  aWithdrawal,
  entryId,
} from '../../support/builders.ts';
import { aDevice, aSnapshot, mondayMorning } from '../../support/kiosk.ts';
import { sealed, today } from '../../support/sealing.ts';

let databases = 0;
let db: KioskDatabase;
beforeEach(() => {
  databases += 1;
  db = new KioskDatabase(`remains-${databases}`);
});

const person = { firstName: 'Fatima', telephone: asId<'telephone'>('+32470998877') };
const entries = await Promise.all([
  sealed(anEntry(aSignUp({ id: entryId(1), seat: 'loaned' }), person)),
  sealed(anEntry(aCallbackHeader({ id: entryId(2) }), person)),
  sealed(anEntry(aWithdrawal({ id: entryId(3) }), {})),
  sealed(anEntry(aCheckIn({ id: entryId(4) }), {})),
  sealed(anEntry(aSignUp({ id: entryId(5) }), person)),
]);

/** All that a kiosk keeps after a busy day: waiting, arrived and set apart. */
async function fill(): Promise<void> {
  const outbox = createOutbox(db, () => mondayMorning);
  for (const entry of entries) await outbox.submitEntry(entry);
  const [first, second, third] = await outbox.waiting(5);
  await outbox.recordReceipts(
    [first!, second!],
    [
      aReceipt({ id: entryId(1), code: aCode(1), outcome: { kind: 'waiting', position: 1, series: null } }),
      aReceipt({ id: entryId(2), code: null, outcome: { kind: 'refused', refusal: { kind: 'no-seat' } } }),
    ],
  );
  await outbox.reject(third!, 'refused 413');
  const settings = createSettingsStore(db);
  await settings.saveDevice(aDevice);
  await settings.proofKey();
  await settings.saveSnapshot('"1"', aSnapshot());
  await settings.saveSealingKeys(today.keys);
  await settings.saveClockOffset(milliseconds(1234));
  await settings.saveTrouble({ kind: 'store', at: mondayMorning });
  await db.settings.put({ name: 'seat-loans-used', value: { 'soep@2026-11-24': 2 } });
}

const tables = async () =>
  JSON.stringify([await db.entries.toArray(), await db.receipts.toArray(), await db.rejected.toArray()]) +
  JSON.stringify(await db.settings.where('name').noneOf(['snapshot', 'proof-key']).toArray());

/** Each four signs that stand anywhere in the tables, as if they were somebody's name. */
const everyPiece = (text: string): readonly string[] => [
  ...new Set(Array.from({ length: text.length - 3 }, (_, at) => text.slice(at, at + 4))),
];

describe('what a kiosk keeps of its own', () => {
  test('is no trace of anybody, though their name stands in a ciphertext, an id, a code or a key', async () => {
    await fill();
    const [entry] = entries;
    const texts = [
      entry!.envelope.copies[0]!.sealed,
      entry!.envelope.copies[1]!.enc,
      entry!.envelope.copies[0]!.key,
      entry!.header.id,
      aCode(1),
      aDevice.token,
      aDevice.identity,
      today.keys.care.publicKey,
    ];

    for (const text of texts) expect(await findResidueInStore(db, [text.slice(0, 4)]), text).toBe(false);
  });

  test('is no trace, whatever four signs of it were typed', async () => {
    await fill();
    const pieces = everyPiece(await tables()).filter((piece) => piece.trim().length === 4);
    expect(pieces.length).toBeGreaterThan(2000);

    expect(await findResidueInStore(db, pieces)).toBe(false);
  });
});

describe('what a visitor typed is found', () => {
  const header = aSignUp({ id: entryId(6) });
  const position = 100;
  const [whole] = entries;
  test.each<[string, () => Promise<unknown>]>([
    ['beside a sealed entry', () => db.table('entries').add({ entry: { ...whole, personal: person } })],
    ['in a header', () => db.table('entries').add({ entry: { ...whole, header: { ...header, ...person } } })],
    [
      'in the text of a header',
      () => db.table('entries').add({ entry: { ...whole, headerText: JSON.stringify(person) } }),
    ],
    [
      'where a text of a header should be',
      () => db.table('entries').add({ entry: { ...whole, headerText: 'Fatima' } }),
    ],
    [
      'where sealed bytes should be',
      () =>
        db.table('entries').add({
          entry: {
            ...whole,
            envelope: { v: 1, purpose: 'care', copies: [{ key: 'care-1', enc: '', sealed: 'Fatima' }] },
          },
        }),
    ],
    [
      'where a code should be',
      () => db.table('entries').add({ entry: { ...whole, header: { ...header, code: 'Fatima' } } }),
    ],
    ['set apart', () => db.table('rejected').put({ position, entry: { ...whole, note: 'voor Fatima' }, why: '' })],
    ['in a receipt', () => db.table('receipts').put({ number: 1, receipts: [{ id: entryId(1), to: 'Fatima' }] })],
    ['as a name of its own', () => db.settings.put({ name: 'Fatima', value: 1 })],
    ['in a single thing', () => db.settings.put({ name: 'draft', value: { typed: ['Fatima'] } })],
    ['in a single thing of our own', () => db.settings.put({ name: 'device', value: { ...aDevice, by: 'Fatima' } })],
  ])('%s', async (_, submitEntry) => {
    await fill();
    await submitEntry();

    expect(await findResidueInStore(db, ['Fatima'])).toBe(true);
  });
});
