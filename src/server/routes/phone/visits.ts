// Counts how often a poster's page is opened each day, without identifying phones.
import type { Context } from 'hono';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Code } from '../../../domain/ids.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { faultOf } from '../../http/log.ts';
import type { Database } from '../../store/database/database.ts';
import type { PhoneFacts } from './load-facts.ts';

export type CountVisit = (c: Context, opened: { readonly code: Code; readonly facts: PhoneFacts }) => void;

/** User agents that fetch a page to preview, archive or monitor it, not because somebody looks at a poster. */
const robots =
  /bot|crawl|spider|preview|fetch|scan|monitor|facebookexternalhit|whatsapp|telegram|slack|embed|curl|wget|python|java\/|go-http|axios|okhttp|node|undici/i;

/** Whether somebody came by the printed code. Choosing a language or a day happens on a page that is already open. */
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

/** More posters than any place has. Codes beyond this are made up and not counted. */
const mostCounted = 2000;

/**
 * Counts after the page was answered, in batches and one write at a time, so that counting never delays or fails a
 * page.
 *
 * Counts that cannot be written now are written at the next visit.
 */
export function makeVisits({ database, log }: VisitDeps): { count: CountVisit; written(): Promise<void> } {
  const waiting = new Map<string, { readonly poster: Code; readonly day: LocalDate; visits: number }>();
  let writing: Promise<void> | undefined;

  async function writeCounts(): Promise<void> {
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
      writing ??= writeCounts().finally(() => (writing = undefined));
    },
    written: async () => writing,
  };
}
