import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/time/time.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createSettingsStore, type SettingsStore } from '../../../src/kiosk/store/settings-store.ts';
import { createOutbox } from '../../../src/kiosk/store/outbox.ts';
import { anEntry, aSignUp } from '../../support/builders.ts';
import { aDevice, aSnapshot, mondayMorning } from '../../support/kiosk.ts';
import { sealed, today } from '../../support/sealing.ts';

let databases = 0;
let db: KioskDatabase;
let settings: SettingsStore;

beforeEach(() => {
  databases += 1;
  db = new KioskDatabase(`kept-${databases}`);
  settings = createSettingsStore(db);
});

describe('a new kiosk', () => {
  test('knows nothing yet, and its clock is taken to be right', async () => {
    expect(await settings.device()).toBeUndefined();
    expect(await settings.snapshot()).toBeUndefined();
    expect(await settings.clockOffset()).toBe(0);
    expect(await settings.sealingKeys()).toBeUndefined();
    expect(await settings.trouble()).toBeNull();
  });
});

describe('a kiosk that is switched off and on', () => {
  test('still knows who it is, what it shows, what it seals to and how far its clock is off', async () => {
    await settings.saveDevice(aDevice);
    await settings.saveSnapshot('"7"', aSnapshot());
    await settings.saveClockOffset(milliseconds(-4200));
    await settings.saveSealingKeys(today.keys);
    await settings.saveTrouble({ kind: 'store', at: mondayMorning });
    db.close();

    settings = createSettingsStore(new KioskDatabase(db.name));

    expect(await settings.device()).toEqual(aDevice);
    expect(await settings.snapshot()).toEqual({ etag: '"7"', snapshot: aSnapshot() });
    expect(await settings.clockOffset()).toBe(-4200);
    expect(await settings.sealingKeys()).toEqual(today.keys);
    expect(await settings.trouble()).toEqual({ kind: 'store', at: mondayMorning });
  });

  test('shows the newest agenda it kept', async () => {
    await settings.saveSnapshot('"7"', aSnapshot());
    await settings.saveSnapshot('"8"', aSnapshot({ dates: [] }));

    expect(await settings.snapshot()).toEqual({ etag: '"8"', snapshot: aSnapshot({ dates: [] }) });
  });
});

describe('the key of a kiosk', () => {
  test('is made once, and is the same after a restart', async () => {
    const made = await settings.proofKey();
    db.close();
    settings = createSettingsStore(new KioskDatabase(db.name));

    const later = await settings.proofKey();
    const [before, after] = await Promise.all(
      [made, later].map(({ publicKey }) => crypto.subtle.exportKey('jwk', publicKey)),
    );
    expect(after).toEqual(before);
  });

  test('is one key, also when two windows make theirs at once', async () => {
    const [one, other] = await Promise.all([
      settings.proofKey(),
      createSettingsStore(new KioskDatabase(db.name)).proofKey(),
    ]);

    expect(await crypto.subtle.exportKey('jwk', one.publicKey)).toEqual(
      await crypto.subtle.exportKey('jwk', other.publicKey),
    );
  });

  test('cannot be taken out of the browser, as it was made nor as it was kept', async () => {
    await settings.proofKey();
    const { privateKey } = await settings.proofKey();

    for (const format of ['jwk', 'pkcs8'] as const)
      await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow(/extractable/);
  });

  test.each([['spoiled'], [{ privateKey: 'x' }], [null]])(
    'kept as %j counts as none: another is made',
    async (value) => {
      await db.settings.put({ name: 'proof-key', value });

      expect((await settings.proofKey()).privateKey.type).toBe('private');
    },
  );
});

describe('what another version of the kiosk kept', () => {
  test.each([
    ['a snapshot of a version that is unknown here', { etag: '"7"', snapshot: { ...aSnapshot(), v: 2 } }],
    ['a snapshot without an ETag', { snapshot: aSnapshot() }],
    ['something else altogether', 'snapshot'],
    ['nothing', null],
  ])('%s counts as none', async (_, value) => {
    await db.settings.put({ name: 'snapshot', value });

    expect(await settings.snapshot()).toBeUndefined();
  });

  test.each([['token-1'], [null], [{ token: 'token-1' }], [{ token: 't', kiosk: 'k' }]])(
    'a device kept as %j counts as none',
    async (value) => {
      await db.settings.put({ name: 'device', value });

      expect(await settings.device()).toBeUndefined();
    },
  );
});

describe('what is spoiled on the disk', () => {
  test.each([
    ['keys of which one is missing', { ordinary: today.keys.ordinary, care: today.keys.care }],
    ['a key that is too short', { ...today.keys, recovery: { name: 'recovery-1', publicKey: 'AAAA' } }],
    ['a name in capitals', { ...today.keys, care: { ...today.keys.care, name: 'CARE' } }],
    ['text', 'keys'],
  ])('%s: nothing is sealed to it', async (_, value) => {
    await db.settings.put({ name: 'sealing-keys', value });

    expect(await settings.sealingKeys()).toBeUndefined();
  });

  test.each([['store'], [{ kind: 'rain', at: 1 }], [{ kind: 'store' }]])('%j is no trouble', async (value) => {
    await db.settings.put({ name: 'trouble', value });

    expect(await settings.trouble()).toBeNull();
  });
});

describe('a kiosk that is not welcome any more', () => {
  test('keeps aside who it was, and what visitors left stays', async () => {
    const outbox = createOutbox(db, () => mondayMorning);
    await settings.saveDevice(aDevice);
    await settings.saveSnapshot('"7"', aSnapshot());
    await outbox.submitEntry(await sealed(anEntry(aSignUp())));

    await settings.saveFormerDevice(aDevice);

    expect(await settings.device()).toBeUndefined();
    expect(await settings.formerDevice()).toEqual(aDevice);
    expect((await outbox.queue()).waiting).toBe(1);
    expect((await settings.snapshot())?.snapshot).toEqual(aSnapshot());

    await settings.saveDevice({ ...aDevice, token: 'token-2' });
    expect(await settings.formerDevice()).toBeUndefined();
  });
});
