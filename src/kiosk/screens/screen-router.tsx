// Chooses the screen for the current route.
import { useEffect } from 'preact/hooks';
import type { ScreenContext } from '../context/screen-context.ts';
import { ActivityScreen } from './activity/activity-screen.tsx';
import { AgendaScreen } from './agenda/agenda-screen.tsx';
import { CannotKeepView } from './cannot-keep/cannot-keep-view.tsx';
import { SignUpScreen } from './sign-up/sign-up-screen.tsx';
import { StartView } from './start/start-view.tsx';
import { TicketScreen } from './ticket/ticket-screen.tsx';
import { WhereView } from './where/where-view.tsx';
import { later } from './lazy-screen.tsx';
import { useObservable } from '../store/observable.ts';
import { currentRoute } from '../visit/visit.ts';

const fetchScreens = () => import('./fetched-screens.ts');
const CallbackScreen = later(async () => (await fetchScreens()).CallbackScreen);
const PromiseScreen = later(async () => (await fetchScreens()).PromiseScreen);
const PassScreen = later(async () => (await fetchScreens()).PassScreen);
const CodeScreen = later(async () => (await fetchScreens()).CodeScreen);
const WithdrawScreen = later(async () => (await fetchScreens()).WithdrawScreen);
const WithdrawnScreen = later(async () => (await fetchScreens()).WithdrawnScreen);
const OnPhoneScreen = later(async () => (await fetchScreens()).OnPhoneScreen);
const CheckedInScreen = later(async () => (await fetchScreens()).CheckedInScreen);

export function ScreenRouter({ context }: { readonly context: ScreenContext }) {
  const place = currentRoute(context.visit);
  const { text, agenda, kiosk, contact } = context;
  const works = useObservable(kiosk.storageCheck.works);
  const keys = useObservable(kiosk.enrolment.keys);
  const nothingKept = !works || keys === undefined;
  // Warn before anybody types. Visitors who have already begun are told at the end, when storing is tried again.
  const begins =
    (place.at === 'sign-up' && context.visit.signUp.firstName === '') ||
    (place.at === 'callback' && context.visit.callback.firstName === '');
  useEffect(() => {
    if (begins) void kiosk.storageCheck.check();
  }, [begins]);
  if (nothingKept && begins)
    return (
      <CannotKeepView
        text={text}
        words={text.nothingKept}
        contact={contact}
        onAgain={() => void kiosk.storageCheck.check()}
      />
    );
  switch (place.at) {
    case 'start':
      return (
        <StartView
          text={text}
          canScan={context.camera !== 'none'}
          onChoose={(at) => context.go(at === 'callback' ? { at, step: 'subject' } : { at })}
        />
      );
    case 'agenda':
      return <AgendaScreen context={context} />;
    case 'activity':
      return <ActivityScreen key={place.date} context={context} date={place.date} />;
    case 'sign-up':
      return <SignUpScreen key={place.step} context={context} date={place.date} step={place.step} />;
    case 'ticket':
      return <TicketScreen context={context} entry={place.entry} hadPlaces={place.hadPlaces} />;
    case 'callback':
      return <CallbackScreen key={place.step} context={context} step={place.step} />;
    case 'promise':
      return <PromiseScreen context={context} entry={place.entry} />;
    case 'withdraw':
      return <WithdrawScreen context={context} ticket={place.ticket} what={place.what} of={place.of} />;
    case 'withdrawn':
      return <WithdrawnScreen context={context} entry={place.entry} what={place.what} />;
    case 'checked-in':
      return <CheckedInScreen context={context} entry={place.entry} of={place.of} />;
    case 'on-phone':
      return <OnPhoneScreen context={context} date={place.date} />;
    case 'where':
      return (
        <WhereView
          text={text}
          config={agenda.snapshot.config}
          onAsk={() => context.go({ at: 'callback', step: 'subject' })}
        />
      );
    case 'code':
      return <CodeScreen context={context} />;
    case 'pass':
      return <PassScreen context={context} />;
    case 'cannot-keep':
      return <CannotKeepView text={text} words={text.cannotKeep} contact={contact} onAgain={context.back} />;
  }
}
