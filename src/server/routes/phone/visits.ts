// How often the page of a poster is opened each day: a count, and nothing about whose phone it was.
import type { Context } from 'hono';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Code } from '../../../domain/ids.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { faultOf } from '../../http/log.ts';
import type { Database } from '../../store/database/database.ts';
import type { PhoneFacts } from './load-facts.ts';

export type CountVisit = (c: Context, opened: { readonly code: Code; readonly facts: PhoneFacts }) => void;

/** What fetches a page to show a preview of it, to keep it, or to watch it. Nobody looks at a poster with one of these. */
const robots =
  /bot|crawl|spider|preview|fetch|scan|monitor|facebookexternalhit|whatsapp|telegram|slack|embed|curl|wget|python|java\/|go-http|axios|okhttp|node|undici/i;

/** Somebody who came by the printed code. Who chooses a language or a day is here already. */
function isVisit({ req }: Context): boolean {
  if (req.method !== 'GET' || Object.keys(req.query()).length > 0) return false;
  const purpose = `${req.header('Sec-Purpose') ?? ''}${req.header('Purpose') ?? ''}${req.header('X-Moz') ?? ''}`;
  const isPage = (req.header('Sec-Fetch-Dest') ?? 'document') === 'document';
  const agent = req.header('User-Agent') ?? '';
  return isPage && agent !== '' && !robots.test(agent) && !/prefetch|preview|prerender/i.test(purpose);
}

interface VisitDeps {
  readonly database: Pick<Database, 'write'>;
  readonly log: Pick<Logger, 'warn'>;
}

/** More posters than any place has: who makes up codes is not counted at all. */
const mostCounted = 2000;

/**
 * Counts after the page was answered, together and one write at a time: the page is never slower, and never fails by it.
 *
 * What cannot be written now waits for the next visit.
 */
export function makeVisits({ database, log }: VisitDeps): { count: CountVisit; receipted(): Promise<void> } {
  const waiting = new Map<string, { readonly poster: Code; readonly day: LocalDate; visits: number }>();
  let writing: Promise<void> | undefined;

  async function writeDown(): Promise<void> {
    while (waiting.size > 0) {
      const counted = [...waiting.values()];
      waiting.clear();
      try {
        await database.write(async ({ db }) => {
          for (const { poster, day, visits } of counted)
            await db
              .insertInto('poster_visit')
              .values({ poster, day, visits })
              .onConflict((conflict) =>
                conflict.columns(['poster', 'day']).doUpdateSet({ visits: sql`poster_visit.visits + ${visits}` }),
              )
              .execute();
        });
      } catch (cause) {
        log.warn({ fault: faultOf(cause) }, 'visits not counted yet');
        for (const one of counted) add(one.poster, one.day, one.visits);
        return;
      }
    }
  }

  function add(poster: Code, day: LocalDate, visits: number): void {
    const key = `${poster} ${day}`;
    const known = waiting.get(key);
    if (known !== undefined) known.visits += visits;
    else if (waiting.size < mostCounted) waiting.set(key, { poster, day, visits });
  }

  return {
    count(c, { code, facts }) {
      if (facts.posters.get(code)?.state !== 'up' || !isVisit(c)) return;
      add(code, facts.today, 1);
      writing ??= writeDown().finally(() => (writing = undefined));
    },
    receipted: async () => writing,
  };
}
