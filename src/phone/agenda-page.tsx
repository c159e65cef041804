// What there is to do in the coming days, on a phone.
import { localTimeOf } from '../domain/local-date.ts';
import type { LocalDate } from '../domain/time.ts';
import type { PhoneText } from '../text/phone-text.ts';
import { type AgendaDay, agendaDays, type Occasion, type Room } from './agenda.ts';
import { feedAddress, feedTypes, type Scope } from './feeds.ts';
import type { Imprint } from './imprint.ts';
import { Page, write } from './page.tsx';
import type { Reading } from './reading.ts';

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly days: readonly AgendaDay[];
  readonly today: LocalDate;
  /** What one can take along: everything first. */
  readonly feeds: readonly Scope[];
}

function roomInWords(room: Room, { activity }: PhoneText): string {
  switch (room.kind) {
    case 'free':
      return activity.placesLeft(room.places);
    case 'full':
      return activity.fullWithList;
    case 'busy':
      return activity.busy;
    case 'cancelled':
      return activity.cancelled;
  }
}

function lineOf({ activity, location, room }: Occasion, { activity: words }: PhoneText): string {
  if (room.kind === 'cancelled') return room.next === null ? words.noNextTime : `${words.nextTime(room.next)}.`;
  const price = activity.priceCents === 0 ? words.free : words.price(activity.priceCents);
  const facts = [location, price, ...(activity.stepFree ? [words.stepFree] : [])];
  return `${facts.join('. ')}.`;
}

function Card({ occasion, text }: { readonly occasion: Occasion; readonly text: PhoneText }) {
  const { activity, startsAt, endsAt, neighbourhood, room } = occasion;
  return (
    <li class="card" data-room={room.kind}>
      <p class="when">
        <b>{text.when.from(localTimeOf(startsAt))}</b> {text.when.until(localTimeOf(endsAt))}
      </p>
      <h3>{activity.title}</h3>
      <p class="hood">
        <span class="mark" data-mark={neighbourhood.mark} aria-hidden="true">
          {neighbourhood.letter}
        </span>{' '}
        {neighbourhood.name}
      </p>
      <p>{lineOf(occasion, text)}</p>
      <p class="room">{roomInWords(room, text)}</p>
    </li>
  );
}

function Feeds({ feeds }: Pick<Props, 'feeds'>) {
  const [all] = feeds;
  return (
    <>
      {feeds.map((scope) => (
        <link rel="alternate" type={feedTypes.ics} title={scope.name} href={feedAddress(scope, 'ics')} />
      ))}
      {all !== undefined && <link rel="alternate" type={feedTypes.json} href={feedAddress(all, 'json')} />}
      {all !== undefined && (
        <link rel="alternate" type={feedTypes.xml} title={all.name} href={feedAddress(all, 'xml')} />
      )}
    </>
  );
}

/** The neighbourhoods apart only where there is more than one. */
function TakeAlong({ feeds, reading }: Pick<Props, 'feeds' | 'reading'>) {
  const { agenda } = reading.text;
  const neighbourhoods = feeds.filter(({ kind }) => kind === 'neighbourhood');
  const offered = [
    ...feeds.filter(({ kind }) => kind === 'municipality').map((scope) => [scope, agenda.takeAlong] as const),
    ...(neighbourhoods.length > 1 ? neighbourhoods : []).map((scope) => [scope, agenda.takeOnly(scope.name)] as const),
  ];
  return (
    <section aria-label={agenda.takeAlong}>
      <p>{agenda.takeAlongMore}</p>
      {offered.map(([scope, words]) => (
        <a key={scope.id} class="other" href={feedAddress(scope, 'ics')}>
          {words}
        </a>
      ))}
    </section>
  );
}

function AgendaPage({ imprint, reading, days, today, feeds }: Props) {
  const { text } = reading;
  const { agenda } = text;
  return (
    <Page imprint={imprint} reading={reading} title={agenda.title} head={<Feeds feeds={feeds} />}>
      <h1>{agenda.title}</h1>
      <p class="lead">{agenda.lead(imprint.municipality, agendaDays)}</p>
      {days.length === 0 && <p>{agenda.nothing}</p>}
      {days.map(({ on, occasions }) => (
        <section key={on} aria-labelledby={`d${on}`}>
          <h2 id={`d${on}`}>{text.when.day(on, today)}</h2>
          <ul>
            {occasions.map((occasion) => (
              <Card key={occasion.id} occasion={occasion} text={text} />
            ))}
          </ul>
        </section>
      ))}
      <TakeAlong feeds={feeds} reading={reading} />
    </Page>
  );
}

export const writeAgendaPage = (props: Props): string => write(<AgendaPage {...props} />);
