// Many writes, one transaction at a time.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rmSync } from 'node:fs';
import { asInstant } from '../../../../src/domain/time/time.ts';
import { Changes } from '../../../../src/server/changes/changes.ts';
import { type Database, openDatabase } from '../../../../src/server/store/database/database.ts';
import { NewerDatabase, schemaVersion } from '../../../../src/server/store/database/migrations.ts';
import { readSetting, writeSetting } from '../../../../src/server/store/database/settings.ts';
import { bend, letGo, placesFor } from '../../../support/databases.ts';
import { makeFolder } from '../../../support/folders.ts';

let folder: string;
let database: Database;
const changes = new Changes();
const open = async (now: number): Promise<Database> => {
  const { entries } = await placesFor(folder);
  const onFault = () => undefined;
  return openDatabase(entries, { now: asInstant(now), changes, onFault });
};

beforeEach(async () => {
  folder = makeFolder('buurtkiosk-store-');
  database = await open(0);
});
afterEach(async () => {
  await database.close();
  await letGo(folder);
  rmSync(folder, { recursive: true, force: true });
});

describe('writes that arrive together', () => {
  test('share one transaction, and each gets its own number in the order of all', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 20 }, () => database.write((tx) => Promise.resolve(tx.nextSeq()))),
    );
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('one that fails leaves no trace and does not harm the others', async () => {
    const one = database.write((tx) => writeSetting(tx, 'demo-filled', 'first'));
    const wrong = database.write(async (tx) => {
      await writeSetting(tx, 'first-coordinator', 'never');
      tx.nextSeq();
      throw new Error('A fault of ours.');
    });
    const other = database.write((tx) => Promise.resolve(tx.nextSeq()));
    await expect(wrong).rejects.toThrow('A fault of ours.');
    await one;
    expect(await other).toBe(1);
    expect(await readSetting(database.read, 'demo-filled')).toBe('first');
    expect(await readSetting(database.read, 'first-coordinator')).toBeUndefined();
  });

  test('one that fails alone leaves no trace either', async () => {
    const wrong = database.write(async (tx) => {
      await writeSetting(tx, 'first-coordinator', 'never');
      tx.nextSeq();
      throw new Error('A fault of ours.');
    });
    await expect(wrong).rejects.toThrow('A fault of ours.');
    expect(await readSetting(database.read, 'first-coordinator')).toBeUndefined();
    expect(await database.write((tx) => Promise.resolve(tx.nextSeq()))).toBe(1);
  });

  test('a statement that the database refuses harms only its own job', async () => {
    const twice = database.write(async ({ db }) => {
      await db.insertInto('counter').values({ id: 1, seq: 9 }).execute();
    });
    const other = database.write((tx) => writeSetting(tx, 'demo-filled', 'stored'));
    await expect(twice).rejects.toThrow();
    await other;
    expect(await readSetting(database.read, 'demo-filled')).toBe('stored');
  });

  test('a write is seen by readers from the moment that it resolved', async () => {
    await database.write((tx) => writeSetting(tx, 'demo-filled', 'now'));
    expect(await readSetting(database.read, 'demo-filled')).toBe('now');
  });

  test('what a write tells is heard once, after the commit; a write that failed tells nothing', async () => {
    const heard: string[] = [];
    const wipe = changes.listen((change) => void heard.push(change));
    const one = database.write((tx) => Promise.resolve(tx.tell('callbacks', 'kiosks')));
    const other = database.write((tx) => Promise.resolve(tx.tell('callbacks')));
    const wrong = database.write((tx) => {
      tx.tell('dates');
      return Promise.reject(new Error('A fault of ours.'));
    });
    await expect(wrong).rejects.toThrow('A fault of ours.');
    await Promise.all([one, other]);
    wipe();
    expect(heard).toEqual(['callbacks', 'kiosks']);
  });

  test('the reading connection cannot write', async () => {
    const wrong = database.read.insertInto('setting').values({ name: 'x', value: 'y' }).execute();
    await expect(wrong).rejects.toThrow(/readonly|25006/);
  });
});

describe('opening the database', () => {
  test('twice keeps what is there', async () => {
    await database.write((tx) => writeSetting(tx, 'demo-filled', 'stored'));
    await database.close();
    database = await open(1);
    expect(await readSetting(database.read, 'demo-filled')).toBe('stored');
  });

  test('one that a newer program wrote is refused, and stays as it was', async () => {
    bend(folder);
    await database.write(async ({ db }) => {
      await db
        .insertInto('schema_version')
        .values({ version: schemaVersion + 1, applied_at: asInstant(0) })
        .execute();
    });
    await expect(open(1)).rejects.toThrow(NewerDatabase);
    await expect(open(1)).rejects.toThrow(/newer version/);
    const versions = await database.read.selectFrom('schema_version').select('version').orderBy('version').execute();
    expect(versions.at(-1)).toEqual({ version: schemaVersion + 1 });
    expect(versions).toHaveLength(schemaVersion + 1);
  });
});
