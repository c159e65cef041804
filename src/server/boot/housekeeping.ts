// Daily housekeeping: extends the agenda by a day, and refreshes the demo.
import { closureOn } from '../../domain/time/closure.ts';
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
import { materialise } from '../store/activities/materialise.ts';
import type { Database } from '../store/database/database.ts';

interface CalendarDeps extends DemoDeps {
  readonly database: Database;
  readonly staff: Staff;
  readonly demo: boolean;
}

/** Creates the activity dates of the coming weeks. In a demo, also adds staff, visitors and posters up to today. */
export async function followCalendar({ database, staff, demo, ...deps }: CalendarDeps): Promise<void> {
  if (!demo) {
    await database.write((tx) => materialise(tx, deps.now, (day) => closureOn(deps.config, day)));
    return;
  }
  const members = await addDemoStaff(staff);
  await database.write(async (tx) => {
    const filled = await fillDemo(tx, deps);
    await playDemoCalls(tx, filled, members);
    await fillPosters(tx, { ...deps, staff: members });
  });
}

interface DayDeps {
  readonly now: () => Instant;
  readonly follow: () => Promise<void>;
  readonly changes: Pick<Changes, 'tell'>;
  readonly onFault: (cause: unknown) => void;
}

/** Just after midnight, when the local day has certainly changed. */
const dayBegins = asLocalTime('00:05');
/** After a failure: a database that is down usually returns within minutes, else when somebody repairs it. */
const firstPause = minutes(1);
const longestPause = hours(1);

/** The pause after this many failures in a row, counted from 1: doubles each time, up to an hour. */
const pauseAfter = (failures: number): Duration =>
  milliseconds(Math.min(firstPause * 2 ** Math.min(failures - 1, 10), longestPause));

/** Calls `follow` once a day, and again after a failure until it succeeds. Returns a function that stops this. */
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
