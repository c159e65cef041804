// @vitest-environment happy-dom
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Trouble } from '../../../src/contract/health.ts';
import { minutes } from '../../../src/domain/time/time.ts';
import { createStorageCheck, type StorageCheck } from '../../../src/kiosk/device/storage-check.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createSettingsStore } from '../../../src/kiosk/store/settings-store.ts';
import { eventually } from '../../support/eventually.ts';
import { aDevice } from '../../support/kiosk.ts';
import { handTurnedTimers, type Timers } from '../support/enrolment-fakes.ts';
import { networkReturns, signUp, started, withAFarServer } from '../support/whole-kiosk.ts';

/** A browser whose tables do not open, as when the folder on the disk is spoiled. */
class ShutFactory extends IDBFactory {
  shut = true;
  override open(name: string, version?: number): IDBOpenDBRequest {
    if (this.shut) throw new DOMException('Internal error opening backing store.', 'InvalidStateError');
    return super.open(name, version);
  }
}
const tables = (factory: IDBFactory): void =>
  void Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange });

describe('a kiosk tries out whether it can keep anything', () => {
  let db: KioskDatabase;
  let timers: Timers;
  let troubles: Trouble[];
  let storageCheck: StorageCheck;
  beforeEach(() => {
    tables(new IDBFactory());
    db = new KioskDatabase();
    timers = handTurnedTimers();
    troubles = [];
    storageCheck = createStorageCheck({ db, after: timers.after, onTrouble: (kind) => void troubles.push(kind) });
  });
  const full = () => vi.spyOn(db.settings, 'put').mockRejectedValue(new DOMException('Full', 'QuotaExceededError'));

  test('and it can: nobody hears anything', async () => {
    expect(await storageCheck.check()).toBe(true);
    expect([storageCheck.works.get(), troubles]).toEqual([true, []]);
  });

  test('and it cannot, before any visitor finds out: the team hears so', async () => {
    await storageCheck.check();
    full();

    await timers.pass(minutes(30));

    expect([storageCheck.works.get(), troubles]).toEqual([false, ['cannot-keep']]);
  });

  test('and it can again within a minute after somebody made room', async () => {
    const disk = full();
    await storageCheck.check();
    disk.mockRestore();

    await timers.pass(minutes(1));

    expect(storageCheck.works.get()).toBe(true);
  });

  test('also when the browser closed the tables: they are opened anew', async () => {
    await storageCheck.check();
    db.close({ disableAutoOpen: false });

    expect(await storageCheck.check()).toBe(true);
  });

  test('and promises nothing from the moment that the browser closes them until it fits again', async () => {
    await storageCheck.check();
    const seen: boolean[] = [];
    storageCheck.works.listen((works) => seen.push(works));

    db.close({ disableAutoOpen: false });

    await eventually(() => expect(seen).toEqual([false, true]));
  });

  test('also when they did not open before: they are tried again', async () => {
    const factory = new ShutFactory();
    tables(factory);
    storageCheck = createStorageCheck({ db: new KioskDatabase(), after: timers.after, onTrouble: () => {} });
    expect(await storageCheck.check()).toBe(false);
    factory.shut = false;

    await timers.pass(minutes(1));

    expect(storageCheck.works.get()).toBe(true);
  });
});

describe('a kiosk whose tables do not open', () => {
  const server = withAFarServer();
  beforeEach(() => tables(new ShutFactory()));

  test('still knows nothing rather than break', async () => {
    const settings = createSettingsStore(new KioskDatabase());
    expect([await settings.device(), await settings.snapshot(), await settings.formerDevice()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await expect(settings.saveDevice(aDevice)).rejects.toThrow();
  });

  test('shows the agenda when the server lets it in, keeps nothing, and says so to visitor and team', async () => {
    const kiosk = await started();
    await eventually(() => expect(kiosk.enrolment.snapshot.get()).toBeDefined());
    await eventually(() => expect(kiosk.storageCheck.works.get()).toBe(false));

    expect(await kiosk.submitEntry(signUp(1))).toBeNull();
    networkReturns(server);

    await eventually(() => expect(server.pushes.at(-1)?.health?.lastTrouble?.kind).toBe('cannot-keep'));
    expect(server.arrived).toEqual([]);
  });
});

describe('a browser that closes the tables while somebody stands there', () => {
  withAFarServer();

  test('costs nobody anything: they are opened anew, once, and it is kept', async () => {
    const kiosk = await started();
    const once = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });

    expect(await kiosk.submitEntry(signUp(1))).not.toBeNull();
    expect(once).toHaveBeenCalledTimes(2);
    once.mockRestore();
  });
});
