// Caches everything public that a phone page needs, so that most pages need no query.
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import type { CodeTarget } from '../../../domain/entries/code-target.ts';
import type { ActivityId, Code } from '../../../domain/ids.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';
import type { AgendaSource } from '../../../phone/parts/agenda.ts';
import { type FeedDate, feedDatesOf } from '../../feeds/feed-dates.ts';
import type { Changes } from '../../changes/changes.ts';
import { keep } from '../../changes/cache-until-change.ts';
import { dateOfRow, readAgenda } from '../../store/activities/activities.ts';
import { targetOf } from '../../store/codes.ts';
import { UnreachableDatabase } from '../../store/database/connections.ts';
import type { Database } from '../../store/database/database.ts';

interface HungPoster {
  readonly about: CodeTarget;
  readonly hangsAt: string;
  readonly state: 'up' | 'withdrawn';
}

export interface PhoneFacts {
  readonly source: AgendaSource;
  readonly today: LocalDate;
  /** Activities by their code. */
  readonly activities: ReadonlyMap<Code, ActivityId>;
  readonly posters: ReadonlyMap<Code, HungPoster>;
  /** The same dates as structured data for search engines. */
  readonly announced: readonly FeedDate[];
  /** Pages rendered from these facts, by address. */
  readonly pages: Map<string, string>;
}

interface FactsDeps {
  readonly database: Database;
  readonly changes: Changes;
  readonly config: KioskConfig;
  readonly now: () => Instant;
}

export interface KnownFacts {
  readonly facts: () => Promise<PhoneFacts>;
  /**
   * Falls back to the previous facts while the database is unreachable, so that whoever sends a form gets it back with
   * everything they typed.
   */
  readonly lastFacts: () => Promise<PhoneFacts>;
}

export function keepFacts({ database, changes, config, now }: FactsDeps): KnownFacts {
  let last: PhoneFacts | undefined;
  const facts = keep({ changes, now }, async (at) => {
    const today = localDateOf(at);
    const [agenda, posters] = await Promise.all([
      readAgenda(database.read, today),
      database.read.selectFrom('poster').selectAll().execute(),
    ]);
    const dates = agenda.dates.map(dateOfRow);
    const { locations, neighbourhoods } = config;
    const { codes } = agenda;
    last = {
      source: { activities: agenda.activities, dates, locations, neighbourhoods, codes },
      today,
      activities: new Map([...codes].map(([id, code]) => [code, id])),
      posters: new Map(
        posters.map((row) => [
          row.code,
          {
            about: targetOf(row),
            hangsAt: row.hangs_at,
            state: row.withdrawn_at === null ? ('up' as const) : ('withdrawn' as const),
          },
        ]),
      ),
      announced: feedDatesOf(agenda, config),
      pages: new Map<string, string>(),
    };
    return last;
  });
  return {
    facts,
    async lastFacts() {
      const before = last;
      return facts().catch((cause: unknown) => {
        if (before === undefined || !(cause instanceof UnreachableDatabase)) throw cause;
        return before;
      });
    },
  };
}
