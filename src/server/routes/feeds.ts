// GET /agenda.ics, /agenda.json, /feed.xml and /agenda/:file: the agenda for other programs.
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import { localDateOf } from '../../domain/time/local-date.ts';
import { type Instant, type LocalDate, minutes } from '../../domain/time/time.ts';
import { feedAddress, type FeedFormat, feedFormats, feedTypes, type Scope, scopesOf } from '../../phone/parts/feeds.ts';
import { feedText } from '../../text/feed.ts';
import { type FeedDate, feedDatesOf, type House, isIn } from '../feeds/feed-dates.ts';
import { writeAtom } from '../feeds/atom.ts';
import { writeCalendar } from '../feeds/calendar.ts';
import { writeJsonLd } from '../feeds/json-ld.ts';
import { clientAddress } from '../http/client-address.ts';
import type { Changes } from '../changes/changes.ts';
import { feedHeaders } from '../http/headers.ts';
import { imprintOf } from './phone/imprint.ts';
import { keep } from '../changes/cache-until-change.ts';
import { RateLimit, tooManyTries } from '../http/rate-limit.ts';
import { readAgenda } from '../store/activities/activities.ts';
import type { Database } from '../store/database/database.ts';

interface AgendaOutDeps {
  readonly database: Pick<Database, 'read'>;
  readonly changes: Changes;
  readonly config: KioskConfig;
  readonly demo: boolean;
  readonly now: () => Instant;
  readonly publicAddress: string;
}

interface Feed {
  readonly scope: Scope;
  readonly format: FeedFormat;
}

/**
 * Requests per minute and address. A library behind one address, or a service that fetches thousands of calendars,
 * stays below it.
 */
const mostAsked = 600;

/** Lets proxies answer when the calendars of a whole municipality refresh in the same minute. */
const storedSeconds = 300;

function write({ scope, format }: Feed, house: House, on: { all: readonly FeedDate[]; today: LocalDate }): string {
  const dates = on.all.filter((date) => isIn(date, scope));
  const name = feedText.name(scope.name, house.imprint.municipality);
  const address = `${house.publicAddress}${feedAddress(scope, format)}`;
  switch (format) {
    case 'ics':
      return writeCalendar({ house, dates, feed: name });
    case 'json':
      return writeJsonLd({ house, name, dates, address });
    case 'xml':
      return writeAtom({ house, name, dates, address, today: on.today });
  }
}

export function feedRoutes({ database, changes, config, demo, now, publicAddress }: AgendaOutDeps) {
  const house: House = { imprint: imprintOf(config, demo), publicAddress, config };
  const feeds = new Map(
    scopesOf(config).flatMap((scope) => feedFormats.map((format) => [feedAddress(scope, format), { scope, format }])),
  );
  const asks = new RateLimit(mostAsked, minutes(1));
  const agenda = keep({ changes, now }, async (at) => {
    const today = localDateOf(at);
    return {
      all: feedDatesOf(await readAgenda(database.read, today), config),
      today,
      texts: new Map<string, string>(),
    };
  });
  /** Each text as last served, and since when it has not changed, as far as this process knows. */
  const given = new Map<string, { readonly text: string; readonly since: Instant }>();

  async function textAt(address: string, feed: Feed): Promise<{ readonly text: string; readonly since: Instant }> {
    const current = await agenda();
    const text = current.texts.get(address) ?? write(feed, house, current);
    current.texts.set(address, text);
    const before = given.get(address);
    const after = before?.text === text ? before : { text, since: now() };
    given.set(address, after);
    return after;
  }

  async function answer(c: Context, address: string): Promise<Response> {
    const feed = feeds.get(address);
    if (feed === undefined) return c.notFound();
    const asked = asks.try(clientAddress(c, publicAddress), now());
    if (!asked.may) return tooManyTries(c, asked);
    const { text, since } = await textAt(address, feed);
    c.header('Cache-Control', `public, max-age=${storedSeconds}`);
    c.header('Last-Modified', new Date(since).toUTCString());
    return c.body(text, 200, { 'Content-Type': `${feedTypes[feed.format]}; charset=utf-8` });
  }

  const common = [feedHeaders(publicAddress), compress(), etag()] as const;
  return new Hono()
    .get('/agenda.ics', ...common, (c) => answer(c, '/agenda.ics'))
    .get('/agenda.json', ...common, (c) => answer(c, '/agenda.json'))
    .get('/feed.xml', ...common, (c) => answer(c, '/feed.xml'))
    .get('/agenda/:file', ...common, (c) => answer(c, `/agenda/${c.req.param('file')}`));
}
