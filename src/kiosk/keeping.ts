// Whether anything can be kept here now. It is tried out: no browser tells beforehand of a disk that is full or broken.
import type { Trouble } from '../contract/health.ts';
import { minutes, type Duration } from '../domain/time.ts';
import { observed, type Observed } from './observed.ts';
import type { KioskDatabase } from './store/database.ts';

export interface Keeping {
  readonly works: Observed<boolean>;
  /** Tries it out now; goes on doing so by itself. */
  readonly look: () => Promise<boolean>;
}

interface KeepingDeps {
  readonly db: KioskDatabase;
  readonly after: (wait: Duration, then: () => void) => () => void;
  readonly onTrouble: (kind: Trouble) => void;
}

/** As large as a sealed entry with a long name. */
const trial = '-'.repeat(2048);

async function canKeep(db: KioskDatabase): Promise<boolean> {
  try {
    // What could not be opened before, or was closed by the browser, is opened anew.
    if (!db.isOpen()) db.close({ disableAutoOpen: false });
    await db.kept.put({ name: 'trial', value: trial });
    return true;
  } catch {
    return false;
  }
}

export function createKeeping({ db, after, onTrouble }: KeepingDeps): Keeping {
  const works = observed(true);
  let cancel = (): void => {};
  const look = async (): Promise<boolean> => {
    cancel();
    const kept = await canKeep(db);
    if (!kept) onTrouble('cannot-keep');
    works.set(kept);
    cancel();
    cancel = after(kept ? minutes(10) : minutes(1), () => void look());
    return kept;
  };
  return { works, look };
}
