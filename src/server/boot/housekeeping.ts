// What happens by itself: each day the agenda reaches a day further.
import { addDays, instantAt, localDateOf } from '../../domain/time/local-date.ts';
import {
  asLocalTime,
  between,
  type Duration,
  hours,
  type Instant,
  milliseconds,
  minutes,
} from '../../domain/time/time.ts';
import type { Changes } from '../changes/changes.ts';
import { addDemoStaff, playDemoCalls } from '../demo/demo-staff.ts';
import { fillPosters } from '../demo/posters.ts';
import { type DemoDeps, fillDemo } from '../demo/fill-demo.ts';
import type { Staff } from '../auth/staff.ts';
import { materialise } from '../store/activities.ts';
import type { Database } from '../store/database/database.ts';

interface CalendarDeps extends DemoDeps {
  readonly database: Database;
  readonly staff: Staff;
  readonly demo: boolean;
}

/** Makes the dates of the coming weeks exist. A demonstration also moves with the calendar. */
export async function followCalendar({ database, staff, demo, ...deps }: CalendarDeps): Promise<void> {
  if (!demo) return database.write((tx) => materialise(tx, deps.now));
  const members = await addDemoStaff(staff);
  await database.write(async (tx) => {
    const filled = await fillDemo(tx, deps);
    await playDemoCalls(tx, filled, { staff: members, now: deps.now });
    await fillPosters(tx, { ...deps, staff: members });
  });
}

interface DayDeps {
  readonly now: () => Instant;
  readonly follow: () => Promise<void>;
  readonly changes: Pick<Changes, 'tell'>;
  readonly onFault: (cause: unknown) => void;
}

/** Shortly after midnight, when the local day has surely changed. */
const dayBegins = asLocalTime('00:05');
/** A database that is away comes back within minutes, or when somebody looks. */
const firstPause = minutes(1);
const longestPause = hours(1);

/** How long to wait after so many failures in a row, from 1: doubles up to an hour. */
const pauseAfter = (failures: number): Duration =>
  milliseconds(Math.min(firstPause * 2 ** Math.min(failures - 1, 10), longestPause));

/** Follows the calendar once a day, and after a fault again until it is done, until the answer is called. */
export function eachDay({ now, follow, changes, onFault }: DayDeps): () => void {
  let timer: NodeJS.Timeout;
  let failures = 0;
  let stopped = false;
  const plan = (after: Duration) => {
    if (!stopped) timer = setTimeout(() => void run(), after);
  };
  const untilTomorrow = () => between(now(), instantAt(addDays(localDateOf(now()), 1), dayBegins));
  const run = async () => {
    try {
      await follow();
    } catch (cause) {
      failures += 1;
      onFault(cause);
      return plan(pauseAfter(failures));
    }
    failures = 0;
    changes.tell('snapshot', 'dates');
    plan(untilTomorrow());
  };
  plan(untilTomorrow());
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
