// For a database from before sealing: what lies there readable is sealed where it lies.
import type { Kysely } from 'kysely';
import type { Sealer } from '../../sealing/seal.ts';
import { purposeOf } from '../../domain/entries/kinds.ts';
import { unreadableHeader } from './push/arrive.ts';
import type { EntryRow, Schema } from './schema.ts';

type StoredRow = Pick<EntryRow, 'id' | 'seq' | 'kind' | 'kiosk' | 'header' | 'personal'>;

const together = 200;

async function sealRow({ id, kind, kiosk, header, personal }: StoredRow, sealer: Sealer) {
  const text = kind === 'unreadable' ? unreadableHeader(id, kiosk) : header;
  return { id, header: text, personal: JSON.stringify(await sealer.sealText(text, purposeOf(kind), personal)) };
}

/** Seals every entry. Runs once, in the migration that brings sealing. */
export async function sealStored(db: Kysely<Schema>, sealer: Sealer): Promise<void> {
  let after = -1;
  for (;;) {
    const rows: readonly StoredRow[] = await db
      .selectFrom('entry')
      .select(['id', 'seq', 'kind', 'kiosk', 'header', 'personal'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(together)
      .execute();
    for (const { id, ...sealed } of await Promise.all(rows.map((row) => sealRow(row, sealer))))
      await db.updateTable('entry').set(sealed).where('id', '=', id).execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
