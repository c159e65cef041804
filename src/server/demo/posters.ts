// Invented posters, with their visits and a report.
import type { CodeTarget } from '../../domain/entries/code-target.ts';
import {
  asId,
  type ActivityId,
  type Code,
  type LocationId,
  type NeighbourhoodId,
  type StaffId,
} from '../../domain/ids.ts';
import { addDays, localDateOf } from '../../domain/time/local-date.ts';
import { makeLastingCode } from '../../domain/entries/code.ts';
import type { PosterReport } from '../../domain/posters/poster.ts';
import { days, hours, type Instant, addDuration } from '../../domain/time/time.ts';
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { Random } from '../store/secrets.ts';
import { freshCode } from '../store/lasting-codes.ts';
import { putUpPoster, sawPoster } from '../store/posters.ts';
import type { WriteTransaction } from '../store/database/write-queue.ts';
import type { DemoStaff } from './callbacks.ts';

interface DemoPoster {
  readonly about: CodeTarget;
  readonly hangsAt: string;
  readonly by: DemoStaff;
  readonly daysAgo: number;
  /** Null when nobody has seen it since. */
  readonly seenDaysAgo: number | null;
  /** Per day; yesterday is the last. */
  readonly visits: readonly number[];
  readonly report?: PosterReport;
}

const activity = (id: string): CodeTarget => ({
  kind: 'activity',
  activity: asId<'activity'>(id) satisfies ActivityId,
});
const location = (id: string): CodeTarget => ({
  kind: 'location',
  location: asId<'location'>(id) satisfies LocationId,
});
const neighbourhood = (id: string): CodeTarget => ({
  kind: 'neighbourhood',
  neighbourhood: asId<'neighbourhood'>(id) satisfies NeighbourhoodId,
});

const demoPosters: readonly DemoPoster[] = [
  {
    about: activity('samen-soep-eten'),
    hangsAt: 'aan het raam van de bakker',
    by: 'coordinator',
    daysAgo: 12,
    seenDaysAgo: 1,
    visits: [0, 0, 6, 9, 12, 7, 3, 8, 14, 11, 6, 5, 9, 17],
  },
  {
    about: neighbourhood('noord'),
    hangsAt: 'aan de bushalte',
    by: 'desk',
    daysAgo: 33,
    seenDaysAgo: 8,
    visits: [7, 5, 2, 6, 8, 5, 1, 0, 6, 9, 4, 3, 1, 2],
    report: 'covered',
  },
  {
    about: location('de-wilg'),
    hangsAt: 'aan de ingang van de bibliotheek',
    by: 'coordinator',
    daysAgo: 20,
    seenDaysAgo: 0,
    visits: [5, 8, 7, 2, 11, 6, 9, 5, 10, 12, 3, 8, 6, 7],
  },
  {
    about: activity('buurtkoffie'),
    hangsAt: 'in de wachtzaal van de huisarts',
    by: 'desk',
    daysAgo: 3,
    seenDaysAgo: null,
    visits: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 3],
  },
];

interface PosterDeps {
  readonly config: KioskConfig;
  readonly staff: ReadonlyMap<DemoStaff, StaffId>;
  readonly now: Instant;
  readonly random: Random;
}

/**
 * Puts the posters up if there are none yet, and counts visits up to yesterday. In another municipality, only posters about
 * activities and places that exist there.
 */
export async function fillPosters(tx: WriteTransaction, deps: PosterDeps): Promise<void> {
  const there = await tx.db.selectFrom('poster').select(['code', 'hangs_at']).execute();
  for (const poster of demoPosters) {
    const known = there.find(({ hangs_at: hangsAt }) => hangsAt === poster.hangsAt)?.code;
    const code = known ?? (there.length === 0 ? await hang(tx, poster, deps) : undefined);
    if (code !== undefined) await countVisits(tx, code, { ...poster, now: deps.now });
  }
  tx.tell('posters', 'snapshot');
}

async function isHere({ db }: WriteTransaction, { config }: PosterDeps, about: CodeTarget): Promise<boolean> {
  switch (about.kind) {
    case 'activity': {
      const found = db.selectFrom('activity').select('id').where('id', '=', about.activity);
      return (await found.executeTakeFirst()) !== undefined;
    }
    case 'location':
      return config.locations.some(({ id }) => id === about.location);
    case 'neighbourhood':
      return config.neighbourhoods.some(({ id }) => id === about.neighbourhood);
  }
}

/** Puts up a poster; undefined when it is about something that does not exist here. */
async function hang(tx: WriteTransaction, poster: DemoPoster, deps: PosterDeps): Promise<Code | undefined> {
  const { about, hangsAt, daysAgo, seenDaysAgo, report } = poster;
  const { staff, now, random } = deps;
  const by = staff.get(poster.by);
  if (by === undefined || !(await isHere(tx, deps, about))) return undefined;
  const code = await freshCode(tx.db, () => makeLastingCode(random(6)));
  await putUpPoster(tx, { code, about, hangsAt }, { by, at: addDuration(now, days(-daysAgo)) });
  if (seenDaysAgo !== null) await sawPoster(tx, code, { by, at: addDuration(now, days(-seenDaysAgo)) });
  if (report === undefined) return code;
  const said = { seq: tx.nextSeq(), poster: code, what: report, made_at: addDuration(now, hours(-20)) };
  await tx.db
    .insertInto('poster_report')
    .values({ ...said, done_by: null, done_at: null })
    .execute();
  return code;
}

/** Days that were counted before stay as they are. */
async function countVisits(
  { db }: WriteTransaction,
  poster: Code,
  { visits, now }: Pick<DemoPoster, 'visits'> & { readonly now: Instant },
): Promise<void> {
  const yesterday = addDays(localDateOf(now), -1);
  const counted = visits.map((many, index) => ({
    poster,
    day: addDays(yesterday, index - visits.length + 1),
    visits: many,
  }));
  await db
    .insertInto('poster_visit')
    .values(counted)
    .onConflict((known) => known.columns(['poster', 'day']).doNothing())
    .execute();
}
