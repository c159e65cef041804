// Stored facts about this installation, by name.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { WriteTransaction } from './write-queue.ts';

/**
 * `mode`: demo or serve. `demo-filled`: the day for which the demo was filled. `first-coordinator`: the hash of the token in
 * the first coordinator's link. `identity`: the keys that sealed this database. `second-factor-from`: the day from which
 * everybody at the desk needs a second factor.
 */
export type SettingName = 'mode' | 'demo-filled' | 'first-coordinator' | 'identity' | 'second-factor-from';

export async function readSetting(db: Kysely<Schema>, name: SettingName): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

export async function writeSetting({ db }: WriteTransaction, name: SettingName, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Sets the value unless there is one already, and returns the stored value. */
export async function writeSettingOnce(tx: WriteTransaction, name: SettingName, value: string): Promise<string> {
  const stored = await readSetting(tx.db, name);
  if (stored === undefined) await writeSetting(tx, name, value);
  return stored ?? value;
}

export async function eraseSetting({ db }: WriteTransaction, name: SettingName): Promise<void> {
  await db.deleteFrom('setting').where('name', '=', name).execute();
}
