import type { ComponentChildren } from 'preact';
import { localTimeOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import type { Text } from '../../../text/kiosk.ts';
import { Go, Other } from '../../../ui/controls/button.tsx';
import { Facts, type Fact } from '../../../ui/activity/facts.tsx';
import { Hero } from '../../../ui/activity/hero.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Stamp } from '../../../ui/paper/stamp.tsx';
import type { Occurrence } from '../../visit/agenda.ts';
import { freePlaces } from '../../../domain/activities/seats-and-waiting-list.ts';
import { priceOf } from '../agenda/card-of.ts';

interface Props {
  readonly text: Text;
  readonly today: LocalDate;
  readonly occurrence: Occurrence;
  /** `closed`: it has begun or is over. */
  readonly state: 'open' | 'full' | 'cancelled' | 'closed';
  readonly onSignUp: () => void;
  readonly onNext: () => void;
  /** Undefined if phones cannot reach the activity's page. */
  readonly onPhone: (() => void) | undefined;
}

function factsOf({ occurrence, text }: Props): readonly Fact[] {
  const { activity, location, date } = occurrence;
  const { activity: words, languageName, when } = text;
  const left = freePlaces(occurrence.date);
  const [language, ...others] = activity.languages;
  return [
    { id: 'place', icon: 'pin', strong: location.shortName, note: activity.room },
    { id: 'price', icon: 'wallet', strong: priceOf(activity, text), note: activity.priceNote },
    {
      id: 'places',
      icon: 'people',
      strong: left === 0 ? words.full : words.placesLeft({ left }),
      note: left === 0 ? words.waiting({ count: date.waiting }) : words.ofPlaces({ places: date.places }),
    },
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
  const { text, today, occurrence, state } = props;
  const { activity, date, neighbourhood } = occurrence;
  const { when, activity: words, agenda } = text;
  const stamps: Record<Props['state'], ComponentChildren> = {
    open: undefined,
    full: <Stamp>{words.full}</Stamp>,
    cancelled: <Stamp>{agenda.cancelled}</Stamp>,
    closed: undefined,
  };
  return (
    <Page
      wide={state === 'open' ? 'about' : 'even'}
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
            stamp={stamps[state]}
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

function Doing({ text: { activity: words, when }, state, occurrence: { next }, onSignUp, onNext, onPhone }: Props) {
  switch (state) {
    case 'open':
    case 'full':
      return (
        <>
          {onPhone && (
            <Other icon="mobile" onPress={onPhone}>
              {words.onPhone}
            </Other>
          )}
          <Go icon="arrow-right" onPress={onSignUp}>
            {state === 'open' ? words.signUp : words.joinWaitingList}
          </Go>
        </>
      );
    case 'cancelled':
    case 'closed':
      return (
        <>
          <Notice icon={state === 'cancelled' ? 'calendar-off' : 'clock'}>
            {state === 'cancelled' ? words.cancelledMore : words.closed}
          </Notice>
          {next && (
            <Other icon="calendar" onPress={onNext}>
              {words.seeNext({ day: when.fullDay(next.on) })}
            </Other>
          )}
        </>
      );
  }
}
