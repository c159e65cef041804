// GET /q/:code and GET /agenda: what a QR code opens on somebody's own phone. Pages without a script.
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { TicketAnswer } from '../../contract/ticket.ts';
import { readCode } from '../../domain/code.ts';
import type { Code } from '../../domain/ids.ts';
import { localDateOf } from '../../domain/local-date.ts';
import { readTelephone } from '../../domain/telephone.ts';
import { type Instant, later, minutes } from '../../domain/time.ts';
import { agendaByDay } from '../../phone/agenda.ts';
import { writeAgendaPage } from '../../phone/agenda-page.tsx';
import type { Call, Imprint } from '../../phone/imprint.ts';
import { style } from '../../phone/style.ts';
import { type PhoneTicket, writeTicketPage } from '../../phone/ticket-page.tsx';
import { writeToldPage } from '../../phone/told-page.tsx';
import { clientAddress } from '../address.ts';
import type { Changes } from '../changes.ts';
import { barePageHeaders } from '../headers.ts';
import { RateLimit } from '../rate-limit.ts';
import { readAgenda } from '../store/activities.ts';
import type { Database } from '../store/database.ts';
import { readTicket } from '../store/tickets.ts';

interface PhoneDeps {
  readonly database: Database;
  readonly changes: Changes;
  readonly config: KioskConfig;
  readonly demo: boolean;
  readonly now: () => Instant;
  readonly publicAddress: string;
}

type ContactPoint = KioskConfig['contactPoints'][number];

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

function callOf({ shortName, telephone }: ContactPoint): Call {
  const read = readTelephone(telephone);
  return { name: shortName, shown: telephone, href: `tel:${read.ok ? read.value : telephone.replaceAll(' ', '')}` };
}

function contactOf({ contactPoints }: KioskConfig, id: string | undefined): ContactPoint {
  const contact = contactPoints.find((one) => one.id === id) ?? contactPoints[0];
  if (contact === undefined) throw new Error('A configuration without a contact point was let through.');
  return contact;
}

/** The first kiosk's contact point speaks for the house, as at the foot of its screens. */
function imprintOf(config: KioskConfig, demo: boolean): Imprint {
  const { municipality, kiosks, locations } = config;
  const places = locations.filter(({ id }) => kiosks.some(({ location }) => location === id));
  return {
    municipality,
    demo,
    call: callOf(contactOf(config, kiosks[0]?.contactPoint)),
    screens: places.map(({ shortName }) => shortName),
  };
}

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

/** Writes the agenda at most once a minute, however many look, and anew when seats or dates change. */
function keepAgenda({ database, changes, config, now }: PhoneDeps, imprint: Imprint): () => Promise<string> {
  let kept: { readonly page: Promise<string>; readonly until: Instant } | undefined;
  changes.listen((change) => {
    if (change === 'snapshot') kept = undefined;
  });
  async function write(at: Instant): Promise<string> {
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
    return writeAgendaPage({ imprint, days: agendaByDay(source, at), today });
  }
  return () => {
    const at = now();
    if (kept === undefined || kept.until <= at) {
      const page = write(at);
      kept = { page, until: later(at, minutes(1)) };
      page.catch(() => (kept = undefined));
    }
    return kept.page;
  };
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

  return new Hono()
    .get('/agenda', headers, compress(), async (c) => {
      c.header('Cache-Control', 'no-cache');
      return c.html(await agenda());
    })
    .get('/q/:code?', headers, compress(), async (c) => {
      c.header('Cache-Control', 'no-store');
      const code = readCode(c.req.param('code') ?? '');
      if (!code.ok) return c.html(writeToldPage({ imprint, told: 'notACode' }), 404);
      const at = now();
      const tried = limit.try(clientAddress(c, publicAddress), at);
      if (!tried.may) {
        c.header('Retry-After', String(tried.waitSeconds));
        return c.html(writeToldPage({ imprint, told: 'tooMany' }), 429);
      }
      const page = await pageOf(code.value, at);
      return page === undefined ? c.html(writeToldPage({ imprint, told: 'unknown' }), 404) : c.html(page);
    });
}
