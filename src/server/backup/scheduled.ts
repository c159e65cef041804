// Backups that a running server makes by itself, and what it knows of them.
import { asInstant, between, type Duration, hours, type Instant, later, minutes } from '../../domain/time/time.ts';
import { type Backup, keepNewest, makeBackup, readBackups } from './backups.ts';

export interface BackupState {
  /** Null when this server makes none by itself. */
  readonly every: Duration | null;
  readonly lastAt: Instant | null;
  /** When the last try failed; null when it did not. */
  readonly failedAt: Instant | null;
}

export interface ScheduledBackups {
  state(): BackupState;
  /** Resolves when nothing of it goes on any more. */
  stop(): Promise<void>;
}

/** What is known of backups that are made elsewhere. */
export const madeElsewhere: { state(): null; stop(): Promise<void> } = {
  state: () => null,
  stop: () => Promise.resolve(),
};

interface ScheduleDeps {
  readonly dataFolder: string;
  /** Null for none. */
  readonly every: Duration | null;
  readonly keep: number;
  readonly now: () => Instant;
  readonly onMade: (made: Backup) => void;
  readonly onFault: (cause: unknown) => void;
}

/** Who just started has other things to do; and a server that is started again and again need not copy each time. */
const atFirst = minutes(1);
/** A full disk may be emptied meanwhile. */
const longestRetry = hours(1);

/** When the next one is due: so long after the last, also when the server was off meanwhile. */
export function nextBackup(last: Instant | null, every: Duration, startedAt: Instant): Instant {
  const soonest = later(startedAt, atFirst);
  const due = last === null ? soonest : later(last, every);
  // A clock that was wrong may have left one in the future: that is no reason to wait for years.
  return asInstant(Math.min(Math.max(due, soonest), later(startedAt, every)));
}

export function scheduleBackups(deps: ScheduleDeps): ScheduledBackups {
  const { dataFolder, every, keep, now, onMade, onFault } = deps;
  const newest = () => readBackups(dataFolder).at(-1)?.madeAt ?? null;
  let failedAt: Instant | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function make(): Promise<void> {
    const at = now();
    try {
      const made = await makeBackup(dataFolder, at);
      keepNewest(dataFolder, keep, at);
      failedAt = null;
      onMade(made);
    } catch (cause) {
      failedAt = at;
      onFault(cause);
    }
  }
  function plan(after: Duration, period: Duration): void {
    if (stopped) return;
    timer = setTimeout(() => {
      running = make().then(() => plan(failedAt === null ? period : atMost(period, longestRetry), period));
    }, after);
  }
  if (every !== null) plan(between(now(), nextBackup(newest(), every, now())), every);
  return {
    state: () => ({ every, lastAt: newest(), failedAt }),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const atMost = (one: Duration, other: Duration): Duration => (one < other ? one : other);
