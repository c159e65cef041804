// Whether the wipe was a whole one: page and tables are read back.
import type { Snapshot } from '../../contract/snapshot.ts';
import type { CameraWatch } from '../camera/camera-watch.ts';
import { holds, findResidue } from './wipe.ts';
import type { KioskDatabase } from '../store/database.ts';

/**
 * Tells whether a reading of page and tables finds nothing of what was typed.
 *
 * Noor lives in a town with a neighbourhood Noord: what stands in the agenda is no trace of a visitor on the page.
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
    // Its descriptions of every row are loaded from this kiosk's own store: the first load goes without them.
    const { findResidueInStore } = await import('./wipe-check-store.ts');
    return !(await findResidueInStore(db, typed).catch(() => false));
  } catch {
    // What was not read back is not known to be wiped. The page that starts anew has what it needs.
    return false;
  }
}
