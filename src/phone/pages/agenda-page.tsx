// The agenda of the coming days: of the municipality, one neighbourhood or one location.
import { localTimeOf } from '../../domain/time/local-date.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import type { PhoneText } from '../../text/phone.ts';
import { priceOf, roomInWords } from '../parts/activity-words.ts';
import { agendaPath, codePath, contactPath } from '../parts/addresses.ts';
import { type AgendaPart, agendaDays, type Neighbourhood, type Occasion } from '../parts/agenda.ts';
import { MarkShape } from '../parts/drawings.tsx';
import { Dutch } from '../parts/dutch.tsx';
import { feedAddress, feedTypes, type Scope } from '../parts/feeds.ts';
import type { Imprint } from '../parts/imprint.ts';
import { Translated } from '../parts/translated.tsx';
import { Page, write } from './page.tsx';
import { type Poster, PosterCheck } from '../parts/poster-check.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';
import { Said } from '../parts/said.tsx';

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly scope: Scope;
  readonly part: AgendaPart;
  readonly today: LocalDate;
  /** The first day requested; undefined when that is today. */
  readonly from: LocalDate | undefined;
  /** The feeds to subscribe to: the whole municipality first. */
  readonly feeds: readonly Scope[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly poster?: Poster | undefined;
}

function Line({ occasion, text }: { readonly occasion: Occasion; readonly text: PhoneText }) {
  const { activity, location, room } = occasion;
  const { activity: words } = text;
  if (room.kind === 'cancelled')
    return <p>{room.next === null ? words.noNextTime : `${words.nextTime({ day: text.when.fullDay(room.next) })}.`}</p>;
  return (
    <p>
      <Dutch text={text} words={location.shortName} />
      {`. ${priceOf(activity, text)}.${activity.stepFree ? ` ${words.stepFree}.` : ''}`}
    </p>
  );
}

function Card({ occasion, reading }: { readonly occasion: Occasion; readonly reading: Reading }) {
  const { text } = reading;
  const { code, activity, on, startsAt, endsAt, neighbourhood, room } = occasion;
  return (
    <li class="card" data-room={room.kind}>
      <p class="when">
        <b>{text.when.from(localTimeOf(startsAt))}</b> {text.when.until(localTimeOf(endsAt))}
      </p>
      <h3>
        <a href={linkOf(reading, codePath(code, on))}>
          <Translated text={text} activity={activity} field="title" />
        </a>
      </h3>
      <p class="hood" data-mark={neighbourhood.mark}>
        <MarkShape mark={neighbourhood.mark} letter={neighbourhood.letter} />{' '}
        <Dutch text={text} words={neighbourhood.name} />
      </p>
      <Line occasion={occasion} text={text} />
      <p class="room">{roomInWords(room, text)}</p>
    </li>
  );
}

function Feeds({ feeds, scope }: Pick<Props, 'feeds' | 'scope'>) {
  const [all] = feeds;
  const shown = scope.kind === 'municipality' ? feeds : [scope];
  return (
    <>
      {shown.map((one) => (
        <link rel="alternate" type={feedTypes.ics} title={one.name} href={feedAddress(one, 'ics')} />
      ))}
      {all !== undefined && <link rel="alternate" type={feedTypes.json} href={feedAddress(shown[0] ?? all, 'json')} />}
      {all !== undefined && (
        <link rel="alternate" type={feedTypes.xml} title={all.name} href={feedAddress(shown[0] ?? all, 'xml')} />
      )}
    </>
  );
}

/** Links to the other neighbourhoods; only if there is more than one. */
function Hoods({ reading, scope, feeds, neighbourhoods }: Props) {
  const { agenda } = reading.text;
  const [all] = feeds;
  if (neighbourhoods.length < 2 || all === undefined) return null;
  const current = (id: string) => (id === scope.id ? 'page' : undefined);
  return (
    <nav class="hoods" aria-label={agenda.neighbourhoods}>
      <a class="hood" href={linkOf(reading, agendaPath(all))} aria-current={current(all.id)}>
        {agenda.everything}
      </a>
      {neighbourhoods.map(({ id, name, mark, letter }) => (
        <a
          key={id}
          class="hood"
          data-mark={mark}
          href={linkOf(reading, agendaPath({ kind: 'neighbourhood', id }))}
          aria-current={current(id)}
        >
          <MarkShape mark={mark} letter={letter} />
          <Dutch text={reading.text} words={name} />
        </a>
      ))}
    </nav>
  );
}

function Days({ reading, part: { days, next }, today, scope }: Props) {
  const { text } = reading;
  return (
    <>
      {days.map(({ on, occasions }) => (
        <section key={on} aria-labelledby={`d${on}`}>
          <h2 class="day" id={`d${on}`}>
            {text.when.day(on, today)}
          </h2>
          <ul class="cards">
            {occasions.map((occasion) => (
              <Card key={occasion.id} occasion={occasion} reading={reading} />
            ))}
          </ul>
        </section>
      ))}
      {next !== undefined && (
        <a class="other" href={linkOf(reading, agendaPath(scope, next))}>
          {text.agenda.laterDays}
        </a>
      )}
    </>
  );
}

function AgendaPage(props: Props) {
  const { imprint, reading, scope, part, from, feeds, poster, neighbourhoods } = props;
  const { text } = reading;
  const { agenda } = text;
  const place = text.dutch(scope.name);
  const title = scope.kind === 'municipality' ? agenda.title : `${agenda.title} ${scope.name}`;
  const mark = poster?.neighbourhood.mark ?? neighbourhoods.find(({ id }) => id === scope.id)?.mark;
  return (
    <Page
      imprint={imprint}
      reading={reading}
      title={title}
      variant="agenda"
      mark={mark}
      head={<Feeds feeds={feeds} scope={scope} />}
      top={poster && <PosterCheck reading={reading} poster={poster} />}
    >
      <h1>{agenda.title}</h1>
      <p class="lead">
        <Said
          words={
            from === undefined
              ? agenda.lead({ place, days: agendaDays })
              : agenda.from({ place, day: text.when.fullDay(from) })
          }
        />
      </p>
      <Hoods {...props} />
      <p>{part.days.length === 0 ? agenda.nothing : agenda.choose}</p>
      <Days {...props} />
      <div class="doing">
        <p>{agenda.addToCalendarMore}</p>
        <a class="other" href={feedAddress(scope, 'ics')}>
          <Said
            words={scope.kind === 'municipality' ? agenda.addToCalendar : agenda.addOnly({ neighbourhood: place })}
          />
        </a>
        <a class="other" href={linkOf(reading, contactPath)}>
          {text.toContact}
        </a>
      </div>
    </Page>
  );
}

export const writeAgendaPage = (props: Props): string => write(<AgendaPage {...props} />);
