// GET /agenda and /agenda/:place: the agenda of the municipality, a neighbourhood or a location.
import { type Context, Hono } from 'hono';
import type { Code } from '../../../domain/ids.ts';
import { addDays, isLocalDate } from '../../../domain/time/local-date.ts';
import { asLocalDate, type LocalDate } from '../../../domain/time/time.ts';
import { fromField, agendaPath } from '../../../phone/parts/addresses.ts';
import { agendaByDay, agendaDays } from '../../../phone/parts/agenda.ts';
import { writeAgendaPage } from '../../../phone/pages/agenda-page.tsx';
import type { Scope } from '../../../phone/parts/feeds.ts';
import type { Poster } from '../../../phone/parts/poster-check.tsx';
import type { PhoneFacts } from './load-facts.ts';
import { askAgain, type PhoneContext } from './page-context.ts';

/** A day after today to start the agenda from; undefined asks for all of it. */
function fromIn(c: Context, today: LocalDate): LocalDate | undefined {
  const asked = c.req.query(fromField);
  if (asked === undefined || !isLocalDate(asked)) return undefined;
  const day = asLocalDate(asked);
  return day > today && day < addDays(today, agendaDays) ? day : undefined;
}

interface Asked {
  readonly scope: Scope;
  readonly facts: PhoneFacts;
  readonly from?: LocalDate | undefined;
  readonly poster?: Poster | undefined;
  /** The code under which the agenda was opened; absent at its own address. */
  readonly code?: Code;
}

/** Renders the agenda of a scope, at its own address or at that of a poster. */
export function agendaPageOf(context: PhoneContext, c: Context, { scope, facts, from, poster, code }: Asked): string {
  const path = agendaPath(scope, from);
  const reading = context.readingOf(c, code === undefined ? path : `/q/${code}`);
  const key = `${reading.text.lang} ${reading.path}`;
  const made = facts.pages.get(key);
  if (made !== undefined) return made;
  const page = writeAgendaPage({
    imprint: context.imprint,
    reading,
    scope,
    part: agendaByDay(facts.source, context.now(), { scope, from }),
    today: facts.today,
    from,
    feeds: context.scopes,
    neighbourhoods: context.config.neighbourhoods,
    poster,
  });
  facts.pages.set(key, page);
  return page;
}

export function phoneAgendaRoutes(context: PhoneContext) {
  async function answer(c: Context, scope: Scope | undefined): Promise<Response> {
    if (scope === undefined) return context.message(c, 'noPage', 404);
    askAgain(c);
    const facts = await context.facts();
    return c.html(agendaPageOf(context, c, { scope, facts, from: fromIn(c, facts.today) }));
  }
  const [everything, ...parts] = context.scopes;
  return new Hono()
    .get('/agenda', (c) => answer(c, everything))
    .get('/agenda/:place{[a-z0-9-]+}', (c) =>
      answer(
        c,
        parts.find(({ id }) => id === c.req.param('place')),
      ),
    );
}
