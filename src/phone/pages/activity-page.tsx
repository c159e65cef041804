// The page of one activity, in the style of the poster that led to it.
import { photoPath } from '../../domain/activities/photo.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import type { PhoneText } from '../../text/phone.ts';
import { factsOf, hoursOf, roomInWords, type Fact } from '../parts/activity-words.ts';
import { agendaPath, calendarPath, codePath, signUpPath } from '../parts/addresses.ts';
import type { Availability, PlacedActivity, Time } from '../parts/agenda.ts';
import { Icon, MarkShape, Picture } from '../parts/drawings.tsx';
import { Dutch } from '../parts/dutch.tsx';
import type { Imprint } from '../parts/imprint.ts';
import { Page, write } from './page.tsx';
import { type Poster, PosterCheck } from '../parts/poster-check.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';
import { isOutdated, Translated, translatedTitle } from '../parts/translated.tsx';
import { Said } from '../parts/said.tsx';
import { Shared } from '../parts/activity-facts.tsx';

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly place: PlacedActivity;
  /** The date being viewed; undefined when all dates are over. */
  readonly time: Time | undefined;
  /** All dates still to come, soonest first. */
  readonly times: readonly Time[];
  readonly today: LocalDate;
  readonly poster?: Poster | undefined;
  /** A schema.org Event as JSON; undefined when no dates are to come. */
  readonly event?: string | undefined;
}

/** More dates than this are too many to read. */
const mostDates = 12;

function When({ time, today, text }: { readonly time: Time; readonly today: LocalDate; readonly text: PhoneText }) {
  const { when } = text;
  return (
    <p class="when">
      <span>{when.weekday(time.on, today)}</span>
      <span>{when.dayAndMonth(time.on)}</span>
      <span>{hoursOf(time, text)}</span>
    </p>
  );
}

function stampOf({ kind }: Availability, words: PhoneText['activity']): string | undefined {
  switch (kind) {
    case 'full':
    case 'sold-out':
      return words.full;
    case 'busy':
      return words.busy;
    case 'cancelled':
      return words.cancelled;
    case 'free':
    case 'walk-in':
    case 'not-open-yet':
    case 'closed':
      return undefined;
  }
}

function Top({ reading: { text }, place, time, today }: Props) {
  const { activity, neighbourhood } = place;
  const words = text.activity;
  const stamp = time === undefined ? words.past : stampOf(time.room, words);
  return (
    <div class="top" data-mark={neighbourhood.mark}>
      <div class="inner">
        <p class="hood">
          <MarkShape mark={neighbourhood.mark} letter={neighbourhood.letter} />{' '}
          <Dutch text={text} words={neighbourhood.name} />
        </p>
        <h1>
          <Translated text={text} activity={activity} field="title" />
        </h1>
        {time !== undefined && <When time={time} today={today} text={text} />}
        {stamp !== undefined && <p class="stamp">{stamp}</p>}
        {activity.photo === null ? (
          <Picture mark={neighbourhood.mark} name={activity.picture} />
        ) : (
          <img class="art photo" src={photoPath(activity.photo.id)} alt={activity.photo.alt} lang="nl" />
        )}
      </div>
    </div>
  );
}

function FactLine({ fact: { icon, strong, note }, text }: { readonly fact: Fact; readonly text: PhoneText }) {
  const said = ({ words, isDutch }: Fact['strong']) => (isDutch ? <Dutch text={text} words={words} /> : words);
  return (
    <li class="fact">
      <Icon name={icon} />
      <span>
        <b>{said(strong)}</b> {note && said(note)}
      </span>
    </li>
  );
}

function Go({ reading, place, time }: Props) {
  const { activity: words } = reading.text;
  return time?.room.kind === 'free' || time?.room.kind === 'full' ? (
    <a class="go" href={linkOf(reading, signUpPath(place.code, time.on))}>
      {time.room.kind === 'free' ? words.signUp : words.joinWaitingList}
    </a>
  ) : null;
}

/** Why signing up is impossible, and what to do instead. */
function Instead({ reading, place, time }: Props) {
  const { text } = reading;
  const { activity: words } = text;
  if (time === undefined)
    return (
      <p class="notice">
        <b>{words.over}.</b> {words.overMore}
      </p>
    );
  const { room } = time;
  if (room.kind === 'busy') return <p class="notice">{words.closed}</p>;
  if (room.kind === 'closed') return <p class="notice">{words.signUpClosed}</p>;
  if (room.kind === 'sold-out') return <p class="notice">{words.soldOutMore}</p>;
  if (room.kind === 'not-open-yet') return <p class="notice">{words.opensOn({ day: text.when.fullDay(room.on) })}</p>;
  if (room.kind !== 'cancelled') return null;
  return (
    <p class="notice">
      <b>{words.cancelledMore}</b>{' '}
      {room.next === null ? (
        words.noNextTime
      ) : (
        <a href={linkOf(reading, codePath(place.code, room.next))}>
          {words.nextTime({ day: text.when.fullDay(room.next) })}
        </a>
      )}
    </p>
  );
}

function OtherDates({ reading, place: { code }, time, times }: Props) {
  const { text } = reading;
  const others = times.filter(({ id }) => id !== time?.id).slice(0, mostDates);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{text.activity.otherDates}</h2>
      <ul class="dates">
        {others.map((other) => (
          <li key={other.id}>
            <a href={linkOf(reading, codePath(code, other.on))}>{text.when.fullDay(other.on)}</a>{' '}
            <span>{roomInWords(other.room, text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActivityPage(props: Props) {
  const { imprint, reading, place, time, poster, event } = props;
  const { text } = reading;
  const { activity, location, neighbourhood, code } = place;
  const facts = factsOf({ activity, location, time, municipality: imprint.municipality }, text);
  const top = (
    <>
      <Top {...props} />
      {poster && <PosterCheck reading={reading} poster={poster} />}
    </>
  );
  const hood = { kind: 'neighbourhood', id: neighbourhood.id } as const;
  return (
    <Page
      imprint={imprint}
      reading={reading}
      title={translatedTitle(text, activity)}
      variant="activity"
      mark={neighbourhood.mark}
      head={<Shared imprint={imprint} reading={reading} place={place} time={time} event={event} />}
      top={top}
      go={<Go {...props} />}
    >
      {time !== undefined && time.reason !== null && (
        <p class="notice">
          <Said words={text.activity.changed({ reason: text.dutch(time.reason) })} />
        </p>
      )}
      <Instead {...props} />
      <ul aria-label={text.activity.facts}>
        {facts.map((fact) => (
          <FactLine key={fact.icon} fact={fact} text={text} />
        ))}
      </ul>
      <p>
        <Translated text={text} activity={activity} field="summary" />
      </p>
      {isOutdated(text, activity) && (
        <p class="notice">
          {text.activity.olderTranslation} <Dutch text={text} words={`${activity.title}. ${activity.summary}`} />
        </p>
      )}
      <div class="doing">
        <div class="pair">
          {time !== undefined && (
            <a class="other" href={calendarPath(code, time.on)}>
              {text.activity.addToCalendar}
            </a>
          )}
          <a class="other" href={linkOf(reading, agendaPath(hood))}>
            <Said words={text.activity.everythingIn({ neighbourhood: text.dutch(neighbourhood.name) })} />
          </a>
        </div>
      </div>
      <OtherDates {...props} />
    </Page>
  );
}

export const writeActivityPage = (props: Props): string => write(<ActivityPage {...props} />);
