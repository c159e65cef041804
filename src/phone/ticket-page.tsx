// What became of a code: the state only, never a name.
import { showCode } from '../domain/code.ts';
import type { Code } from '../domain/ids.ts';
import { localTimeOf } from '../domain/local-date.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { nameIn } from '../text/marked.ts';
import type { PhoneText } from '../text/phone-text.ts';
import { calendarPath, doingPath } from './addresses.ts';
import type { Imprint } from './imprint.ts';
import { Page, write } from './page.tsx';
import { linkOf, type Reading } from './reading.ts';
import { Said } from './said.tsx';

export type PhoneTicket =
  | {
      readonly kind: 'sign-up';
      readonly title: string;
      readonly on: LocalDate;
      readonly startsAt: Instant;
      readonly persons: number;
      readonly series: boolean;
      readonly state: 'confirmed' | 'waiting' | 'withdrawn' | 'cancelled';
      /** On the waiting list, 1 is next; null otherwise. */
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
  readonly ticket: PhoneTicket;
  readonly today: LocalDate;
  /** The form that led here was sent before, with other answers. */
  readonly sentBefore?: boolean;
}

interface Telling {
  readonly look: 'sure' | 'open' | 'over';
  readonly stamp: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly more?: string;
  /** There is a date to put in an agenda. */
  readonly takeAlong?: true;
  /** What it says on the way to withdrawing; not there when there is nothing to withdraw. */
  readonly withdraw?: string;
}

type SignUpTicket = Extract<PhoneTicket, { kind: 'sign-up' }>;
type CallbackTicket = Extract<PhoneTicket, { kind: 'callback-request' }>;

function leadOf({ state, position }: SignUpTicket, { ticket }: PhoneText): string {
  switch (state) {
    case 'confirmed':
      return ticket.confirmedMore;
    case 'waiting':
      return position === null ? ticket.waitingMore : `${ticket.position(position)} ${ticket.waitingMore}`;
    case 'withdrawn':
      return ticket.withdrawnMore;
    case 'cancelled':
      return ticket.cancelledMore;
  }
}

function saidOfSignUp(signUp: SignUpTicket, { reading: { text }, today }: Props): Telling {
  const { ticket, when } = text;
  const { state, title, on, startsAt, persons, series } = signUp;
  const facts = [
    [ticket.what, nameIn(text.lang, { nl: title })],
    [ticket.when, when.at(when.fullDay(on), localTimeOf(startsAt))],
    [ticket.persons, text.persons(persons)],
  ] as const;
  const held = state === 'confirmed' || state === 'waiting';
  if (held && on < today)
    return { look: 'over', stamp: ticket.stamp.past, title: ticket.past, lead: ticket.pastMore, facts };
  return {
    look: state === 'confirmed' ? 'sure' : state === 'waiting' ? 'open' : 'over',
    stamp: ticket.stamp[state],
    title: ticket.title[state],
    lead: leadOf(signUp, text),
    facts,
    ...(held
      ? {
          more: series ? `${ticket.series} ${ticket.keep}` : ticket.keep,
          takeAlong: true as const,
          withdraw: ticket.cannotCome,
        }
      : {}),
  };
}

function titleOf({ state, promisedOn }: CallbackTicket, late: boolean, { callback }: PhoneText): string {
  if (state !== 'waiting') return callback.title[state];
  return late ? callback.late : callback.promise(promisedOn);
}

function saidOfCallback(request: CallbackTicket, { reading: { text }, today }: Props): Telling {
  const { callback, ticket } = text;
  const { state, subject, service, promisedOn } = request;
  const late = state === 'waiting' && promisedOn < today;
  const leads = {
    waiting: late ? callback.lateMore(promisedOn) : callback.waitingMore,
    called: callback.calledMore,
    closed: callback.closedMore,
    withdrawn: callback.withdrawnMore,
  };
  return {
    look: state === 'waiting' || state === 'called' ? 'open' : 'over',
    stamp: callback.stamp[state],
    title: titleOf(request, late, text),
    lead: leads[state],
    facts: [
      [ticket.about, subject],
      [ticket.who, nameIn(text.lang, { nl: service })],
    ],
    ...(state === 'waiting' || state === 'called' ? { more: ticket.keep, withdraw: callback.withdraw } : {}),
  };
}

function TicketPage(props: Props) {
  const { imprint, reading, code, ticket, sentBefore = false } = props;
  const { text } = reading;
  const said = ticket.kind === 'sign-up' ? saidOfSignUp(ticket, props) : saidOfCallback(ticket, props);
  return (
    <Page imprint={imprint} reading={reading} title={said.title} look="ticket" hidden>
      {sentBefore && <p class="notice">{text.ticket.alreadySent}</p>}
      <article class="ticket" data-look={said.look}>
        <p class="stamp">{said.stamp}</p>
        <h1>{said.title}</h1>
        <p class="lead">{said.lead}</p>
        <dl>
          {said.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Said words={value} />
              </dd>
            </div>
          ))}
          <div class="tear">
            <dt>{text.ticket.code}</dt>
            <dd class="code">
              <bdi dir="ltr">{showCode(code)}</bdi>
            </dd>
          </div>
        </dl>
      </article>
      {said.more !== undefined && <p>{said.more}</p>}
      <div class="doing">
        {said.takeAlong && (
          <a class="other" href={calendarPath(code)}>
            {text.ticket.takeAlong}
          </a>
        )}
        {said.withdraw !== undefined && (
          <a class="other" href={linkOf(reading, doingPath(code, 'withdraw'))}>
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
