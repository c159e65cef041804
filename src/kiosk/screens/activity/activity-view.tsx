import { localDateOf, localTimeOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import type { Text } from '../../../text/kiosk.ts';
import { Go, Other } from '../../../ui/controls/button.tsx';
import { Facts, type Fact } from '../../../ui/activity/facts.tsx';
import { Hero } from '../../../ui/activity/hero.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Stamp } from '../../../ui/paper/stamp.tsx';
import type { Occurrence } from '../../visit/agenda.ts';
import { photoPath } from '../../../domain/activities/photo.ts';
import type { SignUpAvailability } from '../../../domain/activities/sign-up.ts';
import { freePlaces } from '../../../domain/activities/seats-and-waiting-list.ts';
import { priceOf } from '../agenda/card-of.ts';

interface Props {
  readonly text: Text;
  readonly today: LocalDate;
  readonly occurrence: Occurrence;
  readonly room: SignUpAvailability;
  readonly onSignUp: () => void;
  readonly onNext: () => void;
  /** Undefined if phones cannot reach the activity's page. */
  readonly onPhone: (() => void) | undefined;
}

function placesOf({ occurrence: { date }, room, text: { activity: words } }: Props): Fact {
  const id = 'places';
  const icon = 'people';
  if (room.kind === 'walk-in') return { id, icon, strong: words.walkIn, note: words.walkInMore };
  const left = freePlaces(date);
  if (left > 0) return { id, icon, strong: words.placesLeft({ left }), note: words.ofPlaces({ places: date.places }) };
  const note = room.kind === 'full' ? words.noWaitingList : words.waiting({ count: date.waiting });
  return { id, icon, strong: words.full, note };
}

function factsOf(props: Props): readonly Fact[] {
  const { occurrence, text } = props;
  const { activity, location } = occurrence;
  const { activity: words, languageName, when } = text;
  const [language, ...others] = activity.languages;
  return [
    { id: 'place', icon: 'pin', strong: location.shortName, note: activity.room },
    { id: 'price', icon: 'wallet', strong: priceOf(activity, text), note: activity.priceNote },
    placesOf(props),
    {
      id: 'access',
      icon: activity.stepFree ? 'wheelchair' : 'stairs',
      strong: activity.stepFree ? words.stepFree : words.notStepFree,
      note: activity.accessNote ?? (activity.stepFree ? undefined : words.askHelp),
    },
    {
      id: 'language',
      icon: 'chat',
      strong: language === undefined ? words.anyLanguage : languageName(language),
      note: activity.languageNote ?? others.map(languageName).join(', '),
    },
    {
      id: 'repeat',
      icon: 'calendar',
      strong: when.repeat(activity.schedule.repeat, activity.schedule.firstOn),
      note: activity.schedule.repeat.every === 'once' ? words.onceMore : words.seriesMore,
    },
  ];
}

export function ActivityView(props: Props) {
  const { text, today, occurrence, room } = props;
  const { activity, date, neighbourhood } = occurrence;
  const { when, activity: words, agenda } = text;
  const isFull = room.kind === 'full' || room.kind === 'waiting-list';
  const stamp = isFull ? words.full : room.kind === 'cancelled' ? agenda.cancelled : undefined;
  return (
    <Page
      wide={room.kind === 'free' ? 'about' : 'even'}
      about={
        <>
          <Hero
            mark={neighbourhood.mark}
            letter={neighbourhood.letter}
            neighbourhood={neighbourhood.name}
            title={activity.title}
            when={when.span(when.day(date.on, today), localTimeOf(date.startsAt), localTimeOf(date.endsAt))}
            date={when.fullDay(date.on)}
            picture={activity.picture}
            photo={activity.photo === null ? undefined : { src: photoPath(activity.photo.id), alt: activity.photo.alt }}
            stamp={stamp && <Stamp>{stamp}</Stamp>}
          />
          <p>{activity.summary}</p>
        </>
      }
    >
      <Facts facts={factsOf(props)} />
      <Doing {...props} />
    </Page>
  );
}

/** Why nobody can sign up here; undefined when somebody can, or need not. */
function insteadOf({ room, text: { activity: words, when } }: Props): string | undefined {
  switch (room.kind) {
    case 'free':
    case 'waiting-list':
    case 'walk-in':
      return undefined;
    case 'cancelled':
      return words.cancelledMore;
    case 'begun':
      return words.closed;
    case 'closed':
      return words.signUpClosed;
    case 'full':
      return words.soldOut;
    case 'not-open-yet':
      return words.opensOn({ day: when.fullDay(localDateOf(room.opensAt)) });
  }
}

function Doing(props: Props) {
  const { text, room, occurrence, onSignUp, onNext, onPhone } = props;
  const { activity: words, when } = text;
  const { next, date } = occurrence;
  const instead = insteadOf(props);
  const isSignUp = room.kind === 'free' || room.kind === 'waiting-list';
  return (
    <>
      {date.reason !== null && <Notice icon="info">{words.changed({ reason: date.reason })}</Notice>}
      {instead !== undefined && <Notice icon={room.kind === 'cancelled' ? 'calendar-off' : 'clock'}>{instead}</Notice>}
      {instead !== undefined && next && (
        <Other icon="calendar" onPress={onNext}>
          {words.seeNext({ day: when.fullDay(next.on) })}
        </Other>
      )}
      {instead === undefined && onPhone && (
        <Other icon="mobile" onPress={onPhone}>
          {words.onPhone}
        </Other>
      )}
      {isSignUp && (
        <Go icon="arrow-right" onPress={onSignUp}>
          {room.kind === 'free' ? words.signUp : words.joinWaitingList}
        </Go>
      )}
    </>
  );
}
