// GET /q/:code and /q/:code.ics: what a QR code opens on somebody's own phone.
import { type Context, Hono } from 'hono';
import { originalDayOf } from '../../../domain/activities/activity-date-id.ts';
import type { CodeAnswer } from '../../../contract/code.ts';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { readCode } from '../../../domain/entries/code.ts';
import type { ActivityDateId, ActivityId, Code } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/people/language.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import { codePath, dayField, sentField } from '../../../phone/parts/addresses.ts';
import { placeOf, timesOf } from '../../../phone/parts/agenda.ts';
import { writeActivityPage } from '../../../phone/pages/activity-page.tsx';
import type { Imprint } from '../../../phone/parts/imprint.ts';
import type { Poster } from '../../../phone/parts/poster-check.tsx';
import { writePassPage } from '../../../phone/pages/pass-page.tsx';
import { type PhoneTicket, writeTicketPage } from '../../../phone/pages/ticket-page.tsx';
import { nameIn } from '../../../text/format/bidi.ts';
import { feedDatesOfTicket } from '../../feeds/feed-dates.ts';
import { writeCalendar } from '../../feeds/calendar.ts';
import { writeEvent } from '../../feeds/json-ld.ts';
import { callOf, contactOf } from './imprint.ts';
import { qrSquares } from './qr-rows.ts';
import { findCode } from '../../store/codes.ts';
import { readTicketDates } from '../../store/tickets.ts';
import { agendaPageOf } from './agenda.ts';
import type { PhoneFacts } from './load-facts.ts';
import { askAgain, codeIn, keepNothing, type PhoneContext } from './page-context.ts';
import type { CountVisit } from './visits.ts';

interface Wording {
  readonly config: KioskConfig;
  readonly imprint: Imprint;
  readonly language: Language;
  readonly facts: PhoneFacts;
}

type TicketAnswer = Extract<CodeAnswer, { kind: 'sign-up' | 'callback-request' }>;

/** The ticket in words, and who to call about it. */
function inWords(ticket: TicketAnswer, { config, imprint, language, facts }: Wording): [PhoneTicket, Imprint] {
  if (ticket.kind === 'sign-up') {
    const date = facts.source.dates.find(({ id }) => id === ticket.date);
    const place = date && placeOf(facts.source, date.activity, date);
    return [{ ...ticket, endsAt: date?.endsAt ?? null, place: place ?? null }, imprint];
  }
  const subject = config.subjects.find(({ id }) => id === ticket.subject);
  const service = contactOf(config, subject?.answeredBy);
  const words = {
    subject: subject === undefined ? ticket.subject : nameIn(language, subject.name),
    service: service.name,
  };
  return [
    { ...ticket, ...words },
    { ...imprint, call: callOf(service) },
  ];
}

/** Where a date takes place. */
const heldAt = ({ source }: PhoneFacts, id: ActivityDateId | undefined) => source.dates.find((date) => date.id === id);

interface Opened {
  readonly code: Code;
  readonly facts: PhoneFacts;
}

export function phoneCodeRoutes(context: PhoneContext, countVisit: CountVisit) {
  const { database, config, imprint, now, publicAddress } = context;
  const house = { imprint, publicAddress, config };

  function activityPage(c: Context, { code, facts }: Opened, poster?: Poster): string | undefined {
    const id = facts.activities.get(code) ?? aboutActivity(facts, code);
    if (id === undefined) return undefined;
    const times = timesOf(facts.source, id, now());
    const asked = c.req.query(dayField);
    // A link that was saved before the date moved still has its old day.
    const wished = times.find(({ on }) => on === asked) ?? times.find((one) => originalDayOf(one.id) === asked);
    const time = wished ?? times[0];
    const place = placeOf(facts.source, id, heldAt(facts, time?.id));
    if (place === undefined) return undefined;
    const chosen = asked !== undefined && time?.on === asked ? time.on : undefined;
    const reading = context.readingOf(c, codePath(code, chosen));
    const key = `${reading.text.lang} ${reading.path}`;
    const made = facts.pages.get(key);
    if (made !== undefined) return made;
    const announced = facts.announced.find((date) => date.id === time?.id);
    const event = announced && writeEvent(announced, house);
    const page = writeActivityPage({ imprint, reading, place, time, times, today: facts.today, poster, event });
    facts.pages.set(key, page);
    return page;
  }

  function posterPage(c: Context, { code, facts }: Opened): string | undefined {
    const hung = facts.posters.get(code);
    if (hung === undefined) return undefined;
    const { about, hangsAt, state } = hung;
    const neighbourhood = config.neighbourhoods.find(({ id }) => id === neighbourhoodOf(facts, code, config));
    const poster = neighbourhood && { code, neighbourhood, hangsAt, state };
    if (about.kind === 'activity') return activityPage(c, { code, facts }, poster);
    const id: string = about.kind === 'location' ? about.location : about.neighbourhood;
    const scope = context.scopes.find((one) => one.kind === about.kind && one.id === id) ?? context.scopes[0];
    return scope && agendaPageOf(context, c, { scope, facts, poster, code });
  }

  async function secretPage(c: Context, { code, facts }: Opened): Promise<string | undefined> {
    const at = now();
    const answer = await findCode(database.read, code, at);
    const reading = context.readingOf(c, codePath(code));
    if (answer?.kind === 'pass') return writePassPage({ imprint, reading, state: answer.state });
    if (answer?.kind !== 'sign-up' && answer?.kind !== 'callback-request') return undefined;
    const [ticket, from] = inWords(answer, { config, imprint, language: reading.text.lang, facts });
    const sentBefore = c.req.query(sentField) !== undefined;
    const qr = qrSquares(publicAddress, codePath(code));
    return writeTicketPage({ imprint: from, reading, code, qr, ticket, today: localDateOf(at), sentBefore });
  }

  /** The calendar file for a code; undefined when it has no date. */
  async function calendarOf(c: Context, { code, facts }: Opened): Promise<string | undefined> {
    const id = facts.activities.get(code) ?? aboutActivity(facts, code);
    const day = c.req.query(dayField);
    const dates =
      id === undefined
        ? feedDatesOfTicket(await readTicketDates(database.read, code, facts.today), config)
        : facts.announced.filter(({ activity, on }) => activity.id === id && (day === undefined || on === day));
    return dates.length === 0 ? undefined : writeCalendar({ house, dates, feed: null });
  }

  const isPublic = ({ code, facts }: Opened): boolean => facts.activities.has(code) || facts.posters.has(code);

  return new Hono()
    .get('/q/:file{[^/]*\\.ics}', async (c) => {
      const code = readCode(c.req.param('file').slice(0, -'.ics'.length));
      if (!code.ok) return context.message(c, 'notACode', 404);
      const opened = { code: code.value, facts: await context.facts() };
      const refused = isPublic(opened) ? undefined : context.refuseLook(c);
      if (refused !== undefined) return refused;
      const calendar = await calendarOf(c, opened);
      if (calendar === undefined) return context.message(c, 'noDate', 404);
      keepNothing(c);
      c.header('Content-Disposition', 'inline; filename="buurtkiosk.ics"');
      return c.body(calendar, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    })
    .get('/q/', (c) => context.message(c, 'notACode', 404))
    .get('/q/:code?', async (c) => {
      const code = codeIn(c);
      if (!code.ok) return context.message(c, 'notACode', 404);
      const opened = { code: code.value, facts: await context.facts() };
      if (isPublic(opened)) {
        const page = posterPage(c, opened) ?? activityPage(c, opened);
        if (page === undefined) return context.message(c, 'unknown', 404);
        countVisit(c, opened);
        askAgain(c);
        return c.html(page);
      }
      const refused = context.refuseLook(c);
      if (refused !== undefined) return refused;
      const page = await secretPage(c, opened);
      if (page === undefined) return context.message(c, 'unknown', 404);
      keepNothing(c);
      return c.html(page);
    });
}

function aboutActivity({ posters }: PhoneFacts, code: Code): ActivityId | undefined {
  const about = posters.get(code)?.about;
  return about?.kind === 'activity' ? about.activity : undefined;
}

/** The neighbourhood a poster is about, whose colour is printed on it. */
function neighbourhoodOf({ posters, source }: PhoneFacts, code: Code, config: KioskConfig): string | undefined {
  const about = posters.get(code)?.about;
  switch (about?.kind) {
    case 'activity':
      return source.activities.find(({ id }) => id === about.activity)?.neighbourhood;
    case 'location':
      return config.locations.find(({ id }) => id === about.location)?.neighbourhood;
    case 'neighbourhood':
      return about.neighbourhood;
    case undefined:
      return undefined;
  }
}
