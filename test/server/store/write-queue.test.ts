// Many writes, one transaction at a time.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { asInstant } from '../../../src/domain/time.ts';
import { type Database, openDatabase } from '../../../src/server/store/database.ts';
import { NewerDatabase, schemaVersion } from '../../../src/server/store/migrations.ts';
import { readSetting, writeSetting } from '../../../src/server/store/settings.ts';
import type { Sealer } from '../../../src/sealing/seal.ts';
import { aSealer } from '../../support/server.ts';

let folder: string;
let database: Database;
let sealer: Sealer;
const file = () => join(folder, 'data/test.sqlite');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buurtkiosk-store-'));
  sealer = await aSealer();
  database = await openDatabase(file(), asInstant(0), sealer);
});
afterEach(async () => {
  await database.close();
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
    const other = database.write((tx) => writeSetting(tx, 'demo-filled', 'kept'));
    await expect(twice).rejects.toThrow();
    await other;
    expect(await readSetting(database.read, 'demo-filled')).toBe('kept');
  });

  test('a write is seen by readers from the moment that it resolved', async () => {
    await database.write((tx) => writeSetting(tx, 'demo-filled', 'now'));
    expect(await readSetting(database.read, 'demo-filled')).toBe('now');
  });

  test('the reading connection cannot write', async () => {
    const wrong = database.read.insertInto('setting').values({ name: 'x', value: 'y' }).execute();
    await expect(wrong).rejects.toThrow(/readonly/);
  });
});

describe('opening the database', () => {
  test('twice keeps what is there', async () => {
    await database.write((tx) => writeSetting(tx, 'demo-filled', 'kept'));
    await database.close();
    database = await openDatabase(file(), asInstant(1), sealer);
    expect(await readSetting(database.read, 'demo-filled')).toBe('kept');
  });

  test('one that a newer program wrote is refused, and stays as it was', async () => {
    await database.close();
    const raw = new DatabaseSync(file());
    raw.exec(`insert into schema_version (version, applied_at) values (${schemaVersion + 1}, 0)`);
    raw.close();
    await expect(openDatabase(file(), asInstant(1), sealer)).rejects.toThrow(NewerDatabase);
    await expect(openDatabase(file(), asInstant(1), sealer)).rejects.toThrow(/newer version/);
    const again = new DatabaseSync(file());
    again.exec(`delete from schema_version where version = ${schemaVersion + 1}`);
    again.close();
    database = await openDatabase(file(), asInstant(2), sealer);
  });

  test('the file and its folder are for their owner only', async () => {
    const { statSync } = await import('node:fs');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  });

  test('after closing, the file alone holds everything', async () => {
    await database.write((tx) => writeSetting(tx, 'demo-filled', 'folded'));
    await database.close();
    const { copyFileSync, existsSync } = await import('node:fs');
    expect(existsSync(`${file()}-wal`)).toBe(false);
    copyFileSync(file(), join(folder, 'copy.sqlite'));
    const copy = await openDatabase(join(folder, 'copy.sqlite'), asInstant(3), sealer);
    expect(await readSetting(copy.read, 'demo-filled')).toBe('folded');
    await copy.close();
    database = await openDatabase(file(), asInstant(4), sealer);
  });
});
