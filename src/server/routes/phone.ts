// GET /q/:code, GET /q/:code.ics and GET /agenda: what a QR code opens on somebody's own phone. Pages without a script.
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { TicketAnswer } from '../../contract/ticket.ts';
import { readCode } from '../../domain/code.ts';
import type { Code } from '../../domain/ids.ts';
import type { Language } from '../../domain/language.ts';
import { localDateOf } from '../../domain/local-date.ts';
import { type Instant, minutes } from '../../domain/time.ts';
import { agendaByDay } from '../../phone/agenda.ts';
import { writeAgendaPage } from '../../phone/agenda-page.tsx';
import { scopesOf } from '../../phone/feeds.ts';
import type { Imprint } from '../../phone/imprint.ts';
import { languageField, type Reading } from '../../phone/reading.ts';
import { style } from '../../phone/style.ts';
import { type PhoneTicket, writeTicketPage } from '../../phone/ticket-page.tsx';
import { type Told, writeToldPage } from '../../phone/told-page.tsx';
import { phoneText, spokenOf } from '../../text/phone-text.ts';
import { clientAddress } from '../address.ts';
import { announcedOnTicket } from '../agenda-out/announced.ts';
import { writeCalendar } from '../agenda-out/calendar.ts';
import type { Changes } from '../changes.ts';
import { barePageHeaders } from '../headers.ts';
import { callOf, contactOf, imprintOf } from '../imprint.ts';
import { keep } from '../keep.ts';
import type { LeaveHere } from '../leave-here.ts';
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
  readonly leaveHere: LeaveHere;
}

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

interface Wording {
  readonly config: KioskConfig;
  readonly imprint: Imprint;
  readonly language: Language;
}

/** The same ticket in words, and who to call about it. */
function inWords(ticket: TicketAnswer, { config, imprint, language }: Wording): [PhoneTicket, Imprint] {
  if (ticket.kind === 'sign-up') return [ticket, imprint];
  const subject = config.subjects.find(({ id }) => id === ticket.subject);
  const service = contactOf(config, subject?.answeredBy);
  const words = { subject: subject?.name[language] ?? subject?.name.nl ?? ticket.subject, service: service.name };
  return [
    { ...ticket, ...words },
    { ...imprint, call: callOf(service) },
  ];
}

function keepAgenda({ database, changes, config, now }: PhoneDeps, imprint: Imprint, reading: Reading) {
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
    return writeAgendaPage({ imprint, reading, days: agendaByDay(source, at), today, feeds });
  });
}

export function phoneRoutes(deps: PhoneDeps) {
  const { database, config, demo, now, publicAddress } = deps;
  const headers = barePageHeaders(publicAddress, styleHash);
  const imprint = imprintOf(config, demo);
  const languages = spokenOf(config.languages);
  const reading = (language: Language, path: string): Reading => ({
    text: phoneText(language),
    languages,
    path,
    publicAddress,
  });
  const agendas = new Map(
    languages.map((language) => [language, keepAgenda(deps, imprint, reading(language, '/agenda'))]),
  );
  /** A family with all its tickets looks slower than this. */
  const limit = new RateLimit(30, minutes(1));

  const languageOf = (c: Context): Language =>
    languages.find((language) => language === c.req.query(languageField)) ?? 'nl';
  const told = (c: Context, what: Told) =>
    writeToldPage({ imprint, reading: reading(languageOf(c), c.req.path), told: what });

  async function pageOf(c: Context, code: Code, at: Instant): Promise<string | undefined> {
    const answer = await readTicket(database.read, code, at);
    if (answer === undefined) return undefined;
    const language = languageOf(c);
    const [ticket, from] = inWords(answer, { config, imprint, language });
    const here = reading(language, `/q/${code}`);
    return writeTicketPage({ imprint: from, reading: here, code, ticket, today: localDateOf(at) });
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
    if (!code.ok) return c.html(told(c, 'notACode'), 404);
    const tried = limit.try(clientAddress(c, publicAddress), now());
    if (tried.may) return undefined;
    c.header('Retry-After', String(tried.waitSeconds));
    return c.html(told(c, 'tooMany'), 429);
  }

  return new Hono()
    .get('/agenda', headers, compress(), async (c) => {
      c.header('Cache-Control', 'no-cache');
      const agenda = agendas.get(languageOf(c));
      return agenda === undefined ? c.notFound() : c.html(await agenda());
    })
    .get('/q/:file{[^/]*\\.ics}', headers, async (c) => {
      const code = readCode(c.req.param('file').slice(0, -'.ics'.length));
      const refused = refuse(c, code);
      if (refused !== undefined || !code.ok) return refused ?? c.notFound();
      const calendar = await calendarOf(code.value, now());
      if (calendar === undefined) return c.html(told(c, 'noDate'), 404);
      c.header('Content-Disposition', 'inline; filename="buurtkiosk.ics"');
      return c.body(calendar, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    })
    .get('/q/:code?', headers, compress(), async (c) => {
      const code = readCode(c.req.param('code') ?? '');
      const refused = refuse(c, code);
      if (refused !== undefined || !code.ok) return refused ?? c.notFound();
      const page = await pageOf(c, code.value, now());
      return page === undefined ? c.html(told(c, 'unknown'), 404) : c.html(page);
    });
}
