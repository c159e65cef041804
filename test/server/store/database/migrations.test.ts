// Migrations, with a list that the test hands in: as a later version of the program would.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asInstant } from '../../../../src/domain/time/time.ts';
import { Changes } from '../../../../src/server/changes/changes.ts';
import type { Connections } from '../../../../src/server/store/database/connections.ts';
import { openDatabase } from '../../../../src/server/store/database/database.ts';
import {
  migrate,
  type Migration,
  migrations,
  NewerDatabase,
} from '../../../../src/server/store/database/migrations.ts';
import { openPostgres } from '../../../../src/server/store/database/postgres.ts';
import { readSetting, writeSetting } from '../../../../src/server/store/database/settings.ts';
import { openSqlite } from '../../../../src/server/store/database/sqlite.ts';
import { bend, letGo, placesFor } from '../../../support/databases.ts';

const onFault = () => undefined;
const addColumn: Migration = async (db) => {
  await db.schema
    .alterTable('setting')
    .addColumn('remark', 'text', (c) => c.notNull().defaultTo('none'))
    .execute();
};

let folder: string;
let connections: Connections;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buurtkiosk-migrations-'));
  const { entries } = await placesFor(folder);
  bend(folder);
  // As this version of the program left it.
  const database = await openDatabase(entries, { now: asInstant(1), changes: new Changes(), onFault });
  await database.write((tx) => writeSetting(tx, 'demo-filled', 'stored'));
  await database.close();
  connections = entries.kind === 'sqlite' ? openSqlite(entries.file) : openPostgres(entries.url, onFault);
});
afterEach(async () => {
  await connections.close();
  await letGo(folder);
  rmSync(folder, { recursive: true, force: true });
});

const migrateTo = (known: readonly Migration[] | undefined, now: number) => {
  const { writer, dialect } = connections;
  return migrate(writer, { dialect, now: asInstant(now), ...(known && { known }) });
};
const versions = async () =>
  (await connections.writer.selectFrom('schema_version').select('version').orderBy('version').execute()).map(
    ({ version }) => version,
  );

/** The versions that this program makes. */
const ours = migrations.map((_, index) => index + 1);

describe('a migration that the database does not have yet', () => {
  test('is applied once, and keeps what is there', async () => {
    await migrateTo([...migrations, addColumn], 2);
    await migrateTo([...migrations, addColumn], 3);

    const rows = await connections.writer.selectFrom('setting').selectAll().execute();
    expect(rows).toEqual([{ name: 'demo-filled', value: 'stored', remark: 'none' }]);
    expect(await versions()).toEqual([...ours, ours.length + 1]);
    const [last] = await connections.writer
      .selectFrom('schema_version')
      .selectAll()
      .orderBy('version', 'desc')
      .execute();
    expect(last).toEqual({ version: ours.length + 1, applied_at: 2 });
  });

  test('and fails takes those before it along: the shape stays as it was', async () => {
    const failing: Migration = () => Promise.reject(new Error('no'));

    await expect(migrateTo([...migrations, addColumn, failing], 2)).rejects.toThrow('no');
    expect(await versions()).toEqual(ours);
    expect(await readSetting(connections.writer, 'demo-filled')).toBe('stored');
    expect(await connections.writer.selectFrom('setting').selectAll().execute()).toEqual([
      { name: 'demo-filled', value: 'stored' },
    ]);
  });

  test('makes the database too new for a program that does not know it', async () => {
    await migrateTo([...migrations, addColumn], 2);

    await expect(migrateTo(undefined, 3)).rejects.toThrow(NewerDatabase);
    expect(await versions()).toEqual([...ours, ours.length + 1]);
  });
});
