// Reads the kiosk's own tables back: nothing a visitor typed may stand there in the open.
import { holds } from '../forget.ts';
import type { KioskDatabase } from './database.ts';

/** What one visitor can have left at most, with room to spare. */
const newest = 20;

export async function remainsInStore(db: KioskDatabase, typed: readonly string[]): Promise<boolean> {
  const tables = [db.entries, db.receipts, db.apart];
  const rows = await Promise.all(tables.map((table) => table.toCollection().reverse().limit(newest).toArray()));
  // The snapshot is public and may well hold the same first name; the trial is four million zeros.
  const kept = await db.kept.where('name').noneOf(['snapshot', 'trial']).toArray();
  return holds(JSON.stringify([rows, kept]), typed);
}
