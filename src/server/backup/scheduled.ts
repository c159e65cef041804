// Scheduled backups of a running server, and their state.
import {
  asInstant,
  between,
  days,
  type Duration,
  hours,
  type Instant,
  addDuration,
  milliseconds,
  minutes,
} from '../../domain/time/time.ts';
import { type Backup, keepNewest, makeBackup, readBackups } from './backups.ts';
import { copyBackups, newestCopy } from './second-place.ts';

export interface BackupState {
  /** Null when this server makes no backups itself. */
  readonly every: Duration | null;
  readonly lastAt: Instant | null;
  /** When the last attempt failed; null when it succeeded. */
  readonly failedAt: Instant | null;
  /** Null when backups are not copied to a second place. */
  readonly copy: CopyState | null;
}

export interface CopyState {
  /** When the newest backup that was copied was made. */
  readonly lastAt: Instant | null;
  /** When the last attempt failed; null when it succeeded. */
  readonly failedAt: Instant | null;
  /** Whether the newest copy is older than it should be, for whatever reason. */
  readonly late: boolean;
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
  /** The second place; null for none. */
  readonly copyTo: string | null;
  readonly now: () => Instant;
  readonly onMade: (made: Backup) => void;
  readonly onCopied: () => void;
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

/** Whether the newest backup waited so long for its copy that a second one is due as well. */
export const isCopyLate = (madeAt: Instant | null, copiedAt: Instant | null, every: Duration, at: Instant): boolean =>
  madeAt !== null && (copiedAt === null || copiedAt < madeAt) && addDuration(copiedAt ?? madeAt, twice(every)) < at;

interface CopySchedule {
  state(): CopyState;
  start(): void;
  stop(): Promise<void>;
}

/** Copies after each backup, and tries again each hour after a failure. It never holds up the backups themselves. */
function scheduleCopies(
  copyTo: string,
  { dataFolder, every, keep, now, onCopied, onFault }: ScheduleDeps,
): CopySchedule {
  let failedAt: Instant | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function copy(): Promise<void> {
    const at = now();
    try {
      await copyBackups({ dataFolder, copyTo, keep, now: at });
      failedAt = null;
      onCopied();
    } catch (cause) {
      failedAt = at;
      onFault(cause);
      if (!stopped) timer = setTimeout(start, longestRetry);
    }
    running = undefined;
  }
  function start(): void {
    clearTimeout(timer);
    if (!stopped) running ??= copy();
  }
  return {
    state() {
      const lastAt = newestCopy(dataFolder, copyTo);
      const madeAt = readBackups(dataFolder).at(-1)?.madeAt ?? null;
      return { lastAt, failedAt, late: isCopyLate(madeAt, lastAt, every ?? days(1), now()) };
    },
    start,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

export function scheduleBackups(deps: ScheduleDeps): ScheduledBackups {
  const { dataFolder, every, keep, copyTo, now, onMade, onFault } = deps;
  const copies = copyTo === null ? undefined : scheduleCopies(copyTo, deps);
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
      copies?.start();
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
  // A server that was stopped may have left backups that were not copied.
  copies?.start();
  if (every !== null) plan(between(now(), nextBackup(newest(), every, now())), every);
  return {
    state: () => ({ every, lastAt: newest(), failedAt, copy: copies?.state() ?? null }),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await copies?.stop();
    },
  };
}

const twice = (duration: Duration): Duration => milliseconds(duration * 2);
const atMost = (one: Duration, other: Duration): Duration => (one < other ? one : other);
