// Checks by a trial write whether the kiosk can store anything. Browsers give no warning of a full or broken disk.
import type { Trouble } from '../../contract/health.ts';
import { minutes, seconds, type Duration } from '../../domain/time/time.ts';
import { observable, type Observable } from '../store/observable.ts';
import type { KioskDatabase } from '../store/database.ts';

export interface StorageCheck {
  readonly works: Observable<boolean>;
  /** Tries now, and from then on repeats the check by itself. */
  readonly check: () => Promise<boolean>;
}

interface StorageCheckDeps {
  readonly db: KioskDatabase;
  readonly after: (wait: Duration, then: () => void) => () => void;
  readonly onTrouble: (kind: Trouble) => void;
}

/**
 * The size of thousands of entries. Chromium writes values this large to a separate file before its log, so a full disk
 * damages nothing. If the log itself hits a full disk, all tables may be gone after a restart (seen in 2026-11).
 */
const trial = new Uint8Array(4_000_000);

/** Longer than the trial takes on the slowest disk that still works. */
const answersWithin = seconds(20);

async function canKeep(db: KioskDatabase): Promise<boolean> {
  try {
    // Reopens a database that failed to open or was closed by the browser.
    if (!db.isOpen()) db.close({ disableAutoOpen: false });
    await db.settings.put({ name: 'trial', value: trial });
    return true;
  } catch {
    return false;
  }
}

export function createStorageCheck({ db, after, onTrouble }: StorageCheckDeps): StorageCheck {
  const works = observable(true);
  let cancel = (): void => {};
  let checking = false;
  let unanswered = false;
  /** Starts no second trial while one is unanswered, because each takes up its space while it waits. */
  const tryOnce = async (): Promise<boolean> => {
    if (unanswered) return false;
    unanswered = true;
    const trying = canKeep(db).finally(() => (unanswered = false));
    let giveUp = (): void => {};
    const tooLate = new Promise<boolean>((resolve) => {
      giveUp = after(answersWithin, () => {
        // Closing makes every other pending request fail at once.
        db.close();
        resolve(false);
      });
    });
    const canStore = await Promise.race([trying, tooLate]);
    giveUp();
    return canStore;
  };
  let running: Promise<boolean> | undefined;
  const tryOut = (): Promise<boolean> => (running ??= tryOnce().finally(() => (running = undefined)));
  const check = async (): Promise<boolean> => {
    cancel();
    checking = true;
    const canStore = await tryOut();
    checking = false;
    if (!canStore) onTrouble('cannot-keep');
    works.set(canStore);
    cancel();
    cancel = after(canStore ? minutes(30) : minutes(1), () => void check());
    return canStore;
  };
  // The browser closes tables it could not write. They may open again and still lose what is written to them.
  db.on('close', () => {
    if (checking) return;
    works.set(false);
    void check();
  });
  return { works, check };
}
