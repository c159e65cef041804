// GET /q/:code, GET /q/:code.ics and GET /agenda: what a QR code opens on somebody's own phone. Pages without a script.
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { TicketAnswer } from '../../contract/ticket.ts';
import { readCode } from '../../domain/code.ts';
import type { Code } from '../../domain/ids.ts';
import { localDateOf } from '../../domain/local-date.ts';
import { type Instant, minutes } from '../../domain/time.ts';
import { agendaByDay } from '../../phone/agenda.ts';
import { writeAgendaPage } from '../../phone/agenda-page.tsx';
import { scopesOf } from '../../phone/feeds.ts';
import type { Imprint } from '../../phone/imprint.ts';
import { style } from '../../phone/style.ts';
import { type PhoneTicket, writeTicketPage } from '../../phone/ticket-page.tsx';
import { writeToldPage } from '../../phone/told-page.tsx';
import { clientAddress } from '../address.ts';
import { announcedOnTicket } from '../agenda-out/announced.ts';
import { writeCalendar } from '../agenda-out/calendar.ts';
import type { Changes } from '../changes.ts';
import { barePageHeaders } from '../headers.ts';
import { callOf, contactOf, imprintOf } from '../imprint.ts';
import { keep } from '../keep.ts';
import { RateLimit } from '../rate-limit.ts';
import { readAgenda } from '../store/activities.ts';
import type { Database } from '../store/database.ts';
import { readTicket, readTicketDates } from '../store/tickets.ts';

interface PhoneDeps {
  readonly database: Database;
  readonly changes: Changes;
  readonly config: KioskConfig;
  readonly demo: boolean;
  readonly now: () => Instant;
  readonly publicAddress: string;
}

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** The same ticket in words, and who to call about it. */
function inWords(ticket: TicketAnswer, config: KioskConfig, imprint: Imprint): [PhoneTicket, Imprint] {
  if (ticket.kind === 'sign-up') return [ticket, imprint];
  const subject = config.subjects.find(({ id }) => id === ticket.subject);
  const service = contactOf(config, subject?.answeredBy);
  const words = { subject: subject?.name.nl ?? ticket.subject, service: service.name };
  return [
    { ...ticket, ...words },
    { ...imprint, call: callOf(service) },
  ];
}

function keepAgenda({ database, changes, config, now, publicAddress }: PhoneDeps, imprint: Imprint) {
  const feeds = scopesOf(config);
  return keep({ changes, now }, async (at) => {
    const today = localDateOf(at);
    const { activities, dates } = await readAgenda(database.read, today);
    const source = {
      activities,
      dates: dates.map(({ held_on: on, starts_at: startsAt, ends_at: endsAt, ...date }) => ({
        ...date,
        on,
        startsAt,
        endsAt,
      })),
      locations: config.locations,
      neighbourhoods: config.neighbourhoods,
    };
    return writeAgendaPage({ imprint, days: agendaByDay(source, at), today, feeds, publicAddress });
  });
}

export function phoneRoutes(deps: PhoneDeps) {
  const { database, config, demo, now, publicAddress } = deps;
  const headers = barePageHeaders(publicAddress, styleHash);
  const imprint = imprintOf(config, demo);
  const agenda = keepAgenda(deps, imprint);
  /** A family with all its tickets looks slower than this. */
  const limit = new RateLimit(30, minutes(1));

  async function pageOf(code: Code, at: Instant): Promise<string | undefined> {
    const answer = await readTicket(database.read, code, at);
    if (answer === undefined) return undefined;
    const [ticket, from] = inWords(answer, config, imprint);
    return writeTicketPage({ imprint: from, code, ticket, today: localDateOf(at) });
  }

  /** What of a code can be put in an agenda; undefined when there is no date. */
  async function calendarOf(code: Code, at: Instant): Promise<string | undefined> {
    const held = await readTicketDates(database.read, code, localDateOf(at));
    const dates = announcedOnTicket(held, config);
    return dates.length === 0
      ? undefined
      : writeCalendar({ house: { imprint, publicAddress, config }, dates, feed: null });
  }

  /** Undefined when it may be looked at; else the answer. */
  function refuse(c: Context, code: ReturnType<typeof readCode>): Response | Promise<Response> | undefined {
    c.header('Cache-Control', 'no-store');
    if (!code.ok) return c.html(writeToldPage({ imprint, told: 'notACode' }), 404);
    const tried = limit.try(clientAddress(c, publicAddress), now());
    if (tried.may) return undefined;
    c.header('Retry-After', String(tried.waitSeconds));
    return c.html(writeToldPage({ imprint, told: 'tooMany' }), 429);
  }

  return new Hono()
    .get('/agenda', headers, compress(), async (c) => {
      c.header('Cache-Control', 'no-cache');
      return c.html(await agenda());
    })
    .get('/q/:file{[^/]*\\.ics}', headers, async (c) => {
      const code = readCode(c.req.param('file').slice(0, -'.ics'.length));
      const refused = refuse(c, code);
      if (refused !== undefined || !code.ok) return refused ?? c.notFound();
      const calendar = await calendarOf(code.value, now());
      if (calendar === undefined) return c.html(writeToldPage({ imprint, told: 'noDate' }), 404);
      c.header('Content-Disposition', 'inline; filename="buurtkiosk.ics"');
      return c.body(calendar, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    })
    .get('/q/:code?', headers, compress(), async (c) => {
      const code = readCode(c.req.param('code') ?? '');
      const refused = refuse(c, code);
      if (refused !== undefined || !code.ok) return refused ?? c.notFound();
      const page = await pageOf(code.value, now());
      return page === undefined ? c.html(writeToldPage({ imprint, told: 'unknown' }), 404) : c.html(page);
    });
}
