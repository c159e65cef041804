import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/time.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createKept, type Kept } from '../../../src/kiosk/store/kept.ts';
import { createOutbox } from '../../../src/kiosk/store/outbox.ts';
import { anEntry, aSignUp } from '../../support/builders.ts';
import { aDevice, aSnapshot, mondayMorning } from '../../support/kiosk.ts';
import { sealed, today } from '../../support/sealing.ts';

let databases = 0;
let db: KioskDatabase;
let kept: Kept;

beforeEach(() => {
  databases += 1;
  db = new KioskDatabase(`kept-${databases}`);
  kept = createKept(db);
});

describe('a new kiosk', () => {
  test('knows nothing yet, and its clock is taken to be right', async () => {
    expect(await kept.device()).toBeUndefined();
    expect(await kept.snapshot()).toBeUndefined();
    expect(await kept.clockOffset()).toBe(0);
    expect(await kept.sealingKeys()).toBeUndefined();
    expect(await kept.trouble()).toBeNull();
  });
});

describe('a kiosk that is switched off and on', () => {
  test('still knows who it is, what it shows, what it seals to and how far its clock is off', async () => {
    await kept.keepDevice(aDevice);
    await kept.keepSnapshot('"7"', aSnapshot());
    await kept.keepClockOffset(milliseconds(-4200));
    await kept.keepSealingKeys(today.keys);
    await kept.keepTrouble({ kind: 'store', at: mondayMorning });
    db.close();

    kept = createKept(new KioskDatabase(db.name));

    expect(await kept.device()).toEqual(aDevice);
    expect(await kept.snapshot()).toEqual({ etag: '"7"', snapshot: aSnapshot() });
    expect(await kept.clockOffset()).toBe(-4200);
    expect(await kept.sealingKeys()).toEqual(today.keys);
    expect(await kept.trouble()).toEqual({ kind: 'store', at: mondayMorning });
  });

  test('shows the newest agenda it kept', async () => {
    await kept.keepSnapshot('"7"', aSnapshot());
    await kept.keepSnapshot('"8"', aSnapshot({ dates: [] }));

    expect(await kept.snapshot()).toEqual({ etag: '"8"', snapshot: aSnapshot({ dates: [] }) });
  });
});

describe('the key of a kiosk', () => {
  test('is made once, and is the same after a restart', async () => {
    const made = await kept.proofKey();
    db.close();
    kept = createKept(new KioskDatabase(db.name));

    const later = await kept.proofKey();
    const [before, after] = await Promise.all(
      [made, later].map(({ publicKey }) => crypto.subtle.exportKey('jwk', publicKey)),
    );
    expect(after).toEqual(before);
  });

  test('is one key, also when two windows make theirs at once', async () => {
    const [one, other] = await Promise.all([kept.proofKey(), createKept(new KioskDatabase(db.name)).proofKey()]);

    expect(await crypto.subtle.exportKey('jwk', one.publicKey)).toEqual(
      await crypto.subtle.exportKey('jwk', other.publicKey),
    );
  });

  test('cannot be taken out of the browser, as it was made nor as it was kept', async () => {
    await kept.proofKey();
    const { privateKey } = await kept.proofKey();

    for (const format of ['jwk', 'pkcs8'] as const)
      await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow(/extractable/);
  });

  test.each([['spoiled'], [{ privateKey: 'x' }], [null]])(
    'kept as %j counts as none: another is made',
    async (value) => {
      await db.kept.put({ name: 'proof-key', value });

      expect((await kept.proofKey()).privateKey.type).toBe('private');
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
    await db.kept.put({ name: 'snapshot', value });

    expect(await kept.snapshot()).toBeUndefined();
  });

  test.each([['token-1'], [null], [{ token: 'token-1' }], [{ token: 't', kiosk: 'k' }]])(
    'a device kept as %j counts as none',
    async (value) => {
      await db.kept.put({ name: 'device', value });

      expect(await kept.device()).toBeUndefined();
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
    await db.kept.put({ name: 'sealing-keys', value });

    expect(await kept.sealingKeys()).toBeUndefined();
  });

  test.each([['store'], [{ kind: 'rain', at: 1 }], [{ kind: 'store' }]])('%j is no trouble', async (value) => {
    await db.kept.put({ name: 'trouble', value });

    expect(await kept.trouble()).toBeNull();
  });
});

describe('a kiosk that is not welcome any more', () => {
  test('keeps aside who it was, and what visitors left stays', async () => {
    const outbox = createOutbox(db, () => mondayMorning);
    await kept.keepDevice(aDevice);
    await kept.keepSnapshot('"7"', aSnapshot());
    await outbox.leave(await sealed(anEntry(aSignUp())));

    await kept.keepFormerDevice(aDevice);

    expect(await kept.device()).toBeUndefined();
    expect(await kept.formerDevice()).toEqual(aDevice);
    expect((await outbox.queue()).waiting).toBe(1);
    expect((await kept.snapshot())?.snapshot).toEqual(aSnapshot());

    await kept.keepDevice({ ...aDevice, token: 'token-2' });
    expect(await kept.formerDevice()).toBeUndefined();
  });
});
