// Scheduled backups of a running server, and their state.
import {
  asInstant,
  between,
  type Duration,
  hours,
  type Instant,
  addDuration,
  minutes,
} from '../../domain/time/time.ts';
import { type Backup, keepNewest, makeBackup, readBackups } from './backups.ts';

export interface BackupState {
  /** Null when this server makes no backups itself. */
  readonly every: Duration | null;
  readonly lastAt: Instant | null;
  /** When the last attempt failed; null when it succeeded. */
  readonly failedAt: Instant | null;
}

export interface ScheduledBackups {
  state(): BackupState;
  /** Resolves when no backup is running any more. */
  stop(): Promise<void>;
}

/** Used when backups are made outside the server, whose state is unknown then. */
export const madeElsewhere: { state(): null; stop(): Promise<void> } = {
  state: () => null,
  stop: () => Promise.resolve(),
};

interface ScheduleDeps {
  readonly dataFolder: string;
  /** Null for no backups. */
  readonly every: Duration | null;
  readonly keep: number;
  readonly now: () => Instant;
  readonly onMade: (made: Backup) => void;
  readonly onFault: (cause: unknown) => void;
}

/** Leaves a starting server time for other work, and avoids a backup at each restart of one that keeps restarting. */
const atFirst = minutes(1);
/** After a failure, tries again at least this often: a full disk may have been cleared. */
const longestRetry = hours(1);

/** The time of the next backup: `every` after the last one, or soon after the start when that time has passed. */
export function nextBackup(last: Instant | null, every: Duration, startedAt: Instant): Instant {
  const soonest = addDuration(startedAt, atFirst);
  const due = last === null ? soonest : addDuration(last, every);
  // A wrong clock may have left a backup dated in the future; do not wait for that date.
  return asInstant(Math.min(Math.max(due, soonest), addDuration(startedAt, every)));
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
