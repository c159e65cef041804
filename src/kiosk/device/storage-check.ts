// Whether anything can be kept here now. It is tried out: no browser tells beforehand of a disk that is full or broken.
import type { Trouble } from '../../contract/health.ts';
import { minutes, seconds, type Duration } from '../../domain/time/time.ts';
import { observable, type Observable } from '../store/observable.ts';
import type { KioskDatabase } from '../store/database.ts';

export interface StorageCheck {
  readonly works: Observable<boolean>;
  /** Tries it out now; goes on doing so by itself. */
  readonly check: () => Promise<boolean>;
}

interface StorageCheckDeps {
  readonly db: KioskDatabase;
  readonly after: (wait: Duration, then: () => void) => () => void;
  readonly onTrouble: (kind: Trouble) => void;
}

/**
 * Room for thousands of entries. Chromium writes what is this large to a file of its own, before its log: a disk that is
 * full spoils nothing then. When the log itself meets one, all tables may be gone after a restart (seen in 2026-11).
 */
const trial = new Uint8Array(4_000_000);

/** Longer than the trial takes on the slowest disk that still does. */
const answersWithin = seconds(20);

async function canKeep(db: KioskDatabase): Promise<boolean> {
  try {
    // What could not be opened before, or was closed by the browser, is opened anew.
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
  /** What was not answered is not asked a second time: each trial takes its room while it waits. */
  const tryOnce = async (): Promise<boolean> => {
    if (unanswered) return false;
    unanswered = true;
    const trying = canKeep(db).finally(() => (unanswered = false));
    let giveUp = (): void => {};
    const tooLate = new Promise<boolean>((resolve) => {
      giveUp = after(answersWithin, () => {
        // Whoever asks now hears so at once.
        db.close();
        resolve(false);
      });
    });
    const settings = await Promise.race([trying, tooLate]);
    giveUp();
    return settings;
  };
  let running: Promise<boolean> | undefined;
  const tryOut = (): Promise<boolean> => (running ??= tryOnce().finally(() => (running = undefined)));
  const check = async (): Promise<boolean> => {
    cancel();
    checking = true;
    const settings = await tryOut();
    checking = false;
    if (!settings) onTrouble('cannot-keep');
    works.set(settings);
    cancel();
    cancel = after(settings ? minutes(30) : minutes(1), () => void check());
    return settings;
  };
  // The browser closes tables that it could not write. They open again, and yet what is put in them may be lost.
  db.on('close', () => {
    if (checking) return;
    works.set(false);
    void check();
  });
  return { works, check };
}
