// The page of a code: the state only, never a name.
import { showCode } from '../../domain/entries/code.ts';
import type { Code } from '../../domain/ids.ts';
import { localTimeOf } from '../../domain/time/local-date.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import type { PhoneText } from '../../text/phone.ts';
import { hoursOf } from '../parts/activity-words.ts';
import { calendarPath, codePath, actionPath } from '../parts/addresses.ts';
import type { Neighbourhood, PlacedActivity } from '../parts/agenda.ts';
import { MarkShape, type QrSquares } from '../parts/drawings.tsx';
import { Dutch } from '../parts/dutch.tsx';
import type { Imprint } from '../parts/imprint.ts';
import { Page, write } from './page.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';
import { Said } from '../parts/said.tsx';
import { Scannable } from '../parts/scannable-code.tsx';

export type PhoneTicket =
  | {
      readonly kind: 'sign-up';
      readonly title: string;
      readonly on: LocalDate;
      readonly startsAt: Instant;
      /** Null, like `place`, when it is no longer in the agenda. */
      readonly endsAt: Instant | null;
      readonly place: PlacedActivity | null;
      readonly persons: number;
      readonly series: boolean;
      readonly state: 'confirmed' | 'waiting' | 'withdrawn' | 'cancelled';
      /** Position on the waiting list, 1 is next; null otherwise. */
      readonly position: number | null;
    }
  | {
      readonly kind: 'callback-request';
      /** In words. */
      readonly subject: string;
      readonly service: string;
      readonly promisedOn: LocalDate;
      readonly state: 'waiting' | 'called' | 'closed' | 'withdrawn';
    };

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly code: Code;
  /** The code's own address as a QR code. */
  readonly qr: QrSquares;
  readonly ticket: PhoneTicket;
  readonly today: LocalDate;
  /** The form that led here was sent before, with other answers. */
  readonly sentBefore?: boolean;
}

interface Fact {
  readonly name: string;
  readonly lines: readonly string[];
  readonly hood?: Neighbourhood;
}

interface Telling {
  readonly variant: 'sure' | 'open' | 'over';
  readonly stamp: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly more?: string;
  /** A kiosk can act on its code. */
  readonly scannable?: true;
  /** There is a date to add to a calendar. */
  readonly takeAlong?: true;
  /** Label of the link to withdraw; undefined if there is nothing to withdraw. */
  readonly withdraw?: string;
}

type SignUpTicket = Extract<PhoneTicket, { kind: 'sign-up' }>;
type CallbackTicket = Extract<PhoneTicket, { kind: 'callback-request' }>;

function leadOf({ state, position }: SignUpTicket, { ticket }: PhoneText): string {
  switch (state) {
    case 'confirmed':
      return ticket.confirmedMore;
    case 'waiting':
      return position === null ? ticket.waitingMore : `${ticket.position({ position })} ${ticket.waitingMore}`;
    case 'withdrawn':
      return ticket.withdrawnMore;
    case 'cancelled':
      return ticket.cancelledMore;
  }
}

function linesOfTime({ on, startsAt, endsAt }: SignUpTicket, text: PhoneText): readonly string[] {
  const { when } = text;
  return endsAt === null
    ? [when.at(on, localTimeOf(startsAt))]
    : [when.fullDay(on), hoursOf({ startsAt, endsAt }, text)];
}

function whereOf({ place }: SignUpTicket, { ticket, dutch }: PhoneText): readonly Fact[] {
  if (place === null) return [];
  const { location, activity, neighbourhood } = place;
  const named = [location.shortName, activity.room].filter((name) => name !== null).join(', ');
  return [{ name: ticket.where, lines: [dutch(named)], hood: neighbourhood }];
}

function saidOfSignUp(signUp: SignUpTicket, { reading: { text }, today }: Props): Telling {
  const { ticket } = text;
  const { state, title, on, persons, series } = signUp;
  const facts: readonly Fact[] = [
    { name: ticket.what, lines: [text.dutch(title)] },
    { name: ticket.when, lines: linesOfTime(signUp, text) },
    ...whereOf(signUp, text),
    { name: ticket.persons, lines: [text.persons({ count: persons })] },
  ];
  const held = state === 'confirmed' || state === 'waiting';
  if (held && on < today)
    return { variant: 'over', stamp: ticket.stamp.past, title: ticket.past, lead: ticket.pastMore, facts };
  return {
    variant: state === 'confirmed' ? 'sure' : state === 'waiting' ? 'open' : 'over',
    stamp: ticket.stamp[state],
    title: ticket.title[state],
    lead: leadOf(signUp, text),
    facts,
    ...(held
      ? {
          more: series ? `${ticket.series} ${ticket.bookmark}` : ticket.bookmark,
          scannable: true as const,
          takeAlong: true as const,
          withdraw: ticket.cannotCome,
        }
      : {}),
  };
}

function titleOf({ state, promisedOn }: CallbackTicket, late: boolean, { callback, when }: PhoneText): string {
  if (state !== 'waiting') return callback.title[state];
  return late ? callback.late : callback.promise({ day: when.fullDay(promisedOn) });
}

function saidOfCallback(request: CallbackTicket, { reading: { text }, today }: Props): Telling {
  const { callback, ticket } = text;
  const { state, subject, service, promisedOn } = request;
  const late = state === 'waiting' && promisedOn < today;
  const leads = {
    waiting: late ? callback.lateMore({ day: text.when.fullDay(promisedOn) }) : callback.waitingMore,
    called: callback.calledMore,
    closed: callback.closedMore,
    withdrawn: callback.withdrawnMore,
  };
  return {
    variant: state === 'waiting' || state === 'called' ? 'open' : 'over',
    stamp: callback.stamp[state],
    title: titleOf(request, late, text),
    lead: leads[state],
    facts: [
      { name: ticket.about, lines: [subject] },
      { name: ticket.who, lines: [text.dutch(service)] },
    ],
    ...(state === 'waiting' || state === 'called'
      ? { more: ticket.bookmark, scannable: true as const, withdraw: callback.withdraw }
      : {}),
  };
}

function FactLine({ fact: { name, lines, hood }, text }: { readonly fact: Fact; readonly text: PhoneText }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {lines.map((line) => (
          <div key={line}>
            <Said words={line} />{' '}
          </div>
        ))}
        {hood && (
          <p class="hood" data-mark={hood.mark}>
            <MarkShape mark={hood.mark} letter={hood.letter} /> <Dutch text={text} words={hood.name} />
          </p>
        )}
      </dd>
    </div>
  );
}

/** The link to the activity of the ticket, on that day if it is still to come. */
function activityOf(ticket: PhoneTicket, today: LocalDate) {
  if (ticket.kind !== 'sign-up' || ticket.place === null) return undefined;
  return { code: ticket.place.code, day: ticket.on < today ? undefined : ticket.on };
}

function TicketPage(props: Props) {
  const { imprint, reading, code, qr, ticket, sentBefore = false } = props;
  const { text } = reading;
  const activity = activityOf(ticket, props.today);
  const said = ticket.kind === 'sign-up' ? saidOfSignUp(ticket, props) : saidOfCallback(ticket, props);
  return (
    <Page imprint={imprint} reading={reading} title={said.title} variant="ticket" hidden>
      {sentBefore && <p class="notice">{text.ticket.alreadySent}</p>}
      <article class="ticket" data-variant={said.variant}>
        <p class="stamp">{said.stamp}</p>
        <h1>{said.title}</h1>
        <p class="lead">{said.lead}</p>
        <dl>
          {said.facts.map((fact) => (
            <FactLine key={fact.name} fact={fact} text={text} />
          ))}
          <div class="tear">
            <dt>{text.ticket.code}</dt>
            <dd class="code">
              <bdi dir="ltr">{showCode(code)}</bdi>
            </dd>
          </div>
        </dl>
        {said.scannable && <Scannable text={text} qr={qr} />}
      </article>
      {said.more !== undefined && <p>{said.more}</p>}
      <div class="doing">
        {activity && (
          <a class="other" href={linkOf(reading, codePath(activity.code, activity.day))}>
            {text.ticket.toActivity}
          </a>
        )}
        {said.takeAlong && (
          <a class="other" href={calendarPath(code)}>
            {text.ticket.addToCalendar}
          </a>
        )}
        {said.withdraw !== undefined && (
          <a class="other" href={linkOf(reading, actionPath(code, 'withdraw'))}>
            {said.withdraw}
          </a>
        )}
        <a class="other" href={linkOf(reading, '/agenda')}>
          {text.toAgenda}
        </a>
      </div>
    </Page>
  );
}

export const writeTicketPage = (props: Props): string => write(<TicketPage {...props} />);
