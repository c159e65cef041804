// What happens by itself: each day the agenda reaches a day further.
import { addDays, instantAt, localDateOf } from '../domain/local-date.ts';
import { asLocalTime, between, type Instant } from '../domain/time.ts';
import type { Changes } from './changes.ts';
import { addDemoStaff, playDemoCalls } from './demo-staff.ts';
import { fillPosters } from './demo/posters.ts';
import { type DemoDeps, fillDemo } from './fill-demo.ts';
import type { Staff } from './staff.ts';
import { materialise } from './store/activities.ts';
import type { Database } from './store/database.ts';

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
  readonly changes: Changes;
  readonly onFault: (cause: unknown) => void;
}

/** Shortly after midnight, when the local day has surely changed. */
const dayBegins = asLocalTime('00:05');

/** Follows the calendar once a day, until the answer is called. */
export function eachDay({ now, follow, changes, onFault }: DayDeps): () => void {
  let timer: NodeJS.Timeout;
  const plan = () => {
    const next = instantAt(addDays(localDateOf(now()), 1), dayBegins);
    timer = setTimeout(run, between(now(), next));
  };
  const run = () => {
    void follow()
      .then(() => changes.tell('snapshot', 'dates'), onFault)
      .finally(plan);
  };
  plan();
  return () => clearTimeout(timer);
}
