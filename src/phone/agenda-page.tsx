// What there is to do in the coming days, on a phone.
import { localTimeOf } from '../domain/local-date.ts';
import type { LocalDate } from '../domain/time.ts';
import { nl } from '../text/nl.ts';
import { phoneNl } from '../text/phone-nl.ts';
import { type AgendaDay, agendaDays, type Occasion, type Room } from './agenda.ts';
import { feedAddress, feedTypes, type Scope } from './feeds.ts';
import type { Imprint } from './imprint.ts';
import { Page, write } from './page.tsx';

interface Props {
  readonly imprint: Imprint;
  readonly days: readonly AgendaDay[];
  readonly today: LocalDate;
  /** What one can take along: everything first. */
  readonly feeds: readonly Scope[];
  readonly publicAddress: string;
}

function roomInWords(room: Room): string {
  switch (room.kind) {
    case 'free':
      return nl.activity.placesLeft(room.places);
    case 'full':
      return phoneNl.agenda.full;
    case 'busy':
      return nl.agenda.busy;
    case 'cancelled':
      return nl.agenda.cancelled;
  }
}

function lineOf({ activity, location, room }: Occasion): string {
  if (room.kind === 'cancelled') return room.next === null ? nl.agenda.noNextTime : `${nl.agenda.nextTime(room.next)}.`;
  const price = activity.priceCents === 0 ? nl.activity.free : nl.activity.price(activity.priceCents);
  const facts = [location, price, ...(activity.stepFree ? [nl.agenda.stepFree] : [])];
  return `${facts.join('. ')}.`;
}

function Card({ occasion }: { readonly occasion: Occasion }) {
  const { activity, startsAt, endsAt, neighbourhood, room } = occasion;
  return (
    <li class="card" data-room={room.kind}>
      <p class="when">
        <b>{nl.when.from(localTimeOf(startsAt))}</b> {nl.when.until(localTimeOf(endsAt))}
      </p>
      <h3>{activity.title}</h3>
      <p class="hood">
        <span class="mark" data-mark={neighbourhood.mark} aria-hidden="true">
          {neighbourhood.letter}
        </span>{' '}
        {neighbourhood.name}
      </p>
      <p>{lineOf(occasion)}</p>
      <p class="room">{roomInWords(room)}</p>
    </li>
  );
}

function Links({ feeds, publicAddress }: Pick<Props, 'feeds' | 'publicAddress'>) {
  const [all] = feeds;
  return (
    <>
      <link rel="canonical" href={`${publicAddress}/agenda`} />
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
function TakeAlong({ feeds }: Pick<Props, 'feeds'>) {
  const { agenda } = phoneNl;
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

function AgendaPage({ imprint, days, today, feeds, publicAddress }: Props) {
  const { agenda } = phoneNl;
  return (
    <Page imprint={imprint} title={agenda.title} head={<Links feeds={feeds} publicAddress={publicAddress} />}>
      <h1>{agenda.title}</h1>
      <p class="lead">{agenda.lead(imprint.municipality, agendaDays)}</p>
      {days.length === 0 ? (
        <p>{agenda.nothing}</p>
      ) : (
        <p class="how">{agenda.signUp(imprint.screens, imprint.call.name)}</p>
      )}
      {days.map(({ on, occasions }) => (
        <section key={on} aria-labelledby={`d${on}`}>
          <h2 id={`d${on}`}>{nl.when.day(on, today)}</h2>
          <ul>
            {occasions.map((occasion) => (
              <Card key={occasion.id} occasion={occasion} />
            ))}
          </ul>
        </section>
      ))}
      <TakeAlong feeds={feeds} />
    </Page>
  );
}

export const writeAgendaPage = (props: Props): string => write(<AgendaPage {...props} />);
