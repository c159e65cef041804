// Verifies a wipe by searching the page and the tables.
import type { Snapshot } from '../../contract/snapshot.ts';
import type { CameraWatch } from '../camera/camera-watch.ts';
import { holds, findResidue } from './wipe.ts';
import type { KioskDatabase } from '../store/database.ts';

/**
 * Whether page and tables contain nothing of what was typed.
 *
 * Text that is in the agenda does not count on the page: a visitor called Noor may live in a town with a neighbourhood
 * called Noord.
 */
export async function isWiped(
  {
    db,
    camera,
    agenda,
  }: { readonly db: KioskDatabase; readonly camera: CameraWatch; readonly agenda: Snapshot | undefined },
  typed: readonly string[],
): Promise<boolean> {
  const known = agenda === undefined ? '' : JSON.stringify(agenda);
  const theirs = typed.filter((words) => !holds(known, [words]));
  if (findResidue(theirs, camera).length > 0) return false;
  try {
    // Loaded from the kiosk's own cache, to keep the descriptions of every row out of the first load.
    const { findResidueInStore } = await import('./wipe-check-store.ts');
    return !(await findResidueInStore(db, typed).catch(() => false));
  } catch {
    // Without these descriptions the wipe is unverified. The reload that follows loads them.
    return false;
  }
}
