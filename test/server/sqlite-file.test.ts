// What only SQLite promises: one file, for its owner alone.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { asInstant } from '../../src/domain/time/time.ts';
import { Changes } from '../../src/server/changes/changes.ts';
import { faultOf } from '../../src/server/http/log.ts';
import { type Database, openDatabase } from '../../src/server/store/database/database.ts';
import { readSetting, writeSetting } from '../../src/server/store/database/settings.ts';
import { makeFolder } from '../support/folders.ts';

let folder: string;
let database: Database;
const file = () => join(folder, 'data/test.sqlite');
const open = (at = file()): Promise<Database> => {
  const deps = { now: asInstant(0), changes: new Changes(), onFault: () => undefined };
  return openDatabase({ kind: 'sqlite', file: at }, deps);
};

beforeEach(async () => {
  folder = makeFolder('buurtkiosk-store-');
  database = await open();
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the file', () => {
  test('it and its folder are for their owner only', () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  });

  test('after closing, it alone holds everything', async () => {
    await database.write((tx) => writeSetting(tx, 'demo-filled', 'folded'));
    await database.close();
    expect(existsSync(`${file()}-wal`)).toBe(false);
    copyFileSync(file(), join(folder, 'copy.sqlite'));
    const copy = await open(join(folder, 'copy.sqlite'));
    expect(await readSetting(copy.read, 'demo-filled')).toBe('folded');
    await copy.close();
    database = await open();
  });
});

describe('a disk that is full', () => {
  const full = 'database or disk is full';
  const long = 'x'.repeat(2_000_000);
  const fill = () => database.write(({ db }) => sql`pragma max_page_count = 1`.execute(db));
  const makeRoom = () => database.write(({ db }) => sql`pragma max_page_count = 1000000`.execute(db));

  test.each([1, 3])(
    'is named as the reason, takes nothing, and is over when there is room: %i at once',
    async (count) => {
      await fill();
      const writes = Array.from({ length: count }, () => database.write((tx) => writeSetting(tx, 'demo-filled', long)));
      for (const write of await Promise.allSettled(writes)) {
        if (write.status === 'fulfilled') expect.fail('It was written all the same.');
        expect(faultOf(write.reason)).toMatchObject({ says: full });
      }
      expect(await readSetting(database.read, 'demo-filled')).toBeUndefined();
      await makeRoom();
      await database.write((tx) => writeSetting(tx, 'demo-filled', 'room'));
      expect(await readSetting(database.read, 'demo-filled')).toBe('room');
    },
  );
});
