// Chooses the screen for the current route.
import { useEffect } from 'preact/hooks';
import type { ScreenContext } from '../context/screen-context.ts';
import { ActivityScreen } from './activity/activity-screen.tsx';
import { AgendaScreen } from './agenda/agenda-screen.tsx';
import { CannotKeepView } from './cannot-keep/cannot-keep-view.tsx';

import { StartView } from './start/start-view.tsx';

import { WhereView } from './where/where-view.tsx';
import { lazyScreen } from './lazy-screen.tsx';
import { useObservable } from '../store/observable.ts';
import { currentRoute } from '../visit/visit.ts';

const fetchScreens = () => import('./fetched-screens.ts');
const SignUpScreen = lazyScreen(async () => (await fetchScreens()).SignUpScreen);
const TicketScreen = lazyScreen(async () => (await fetchScreens()).TicketScreen);
const CallbackScreen = lazyScreen(async () => (await fetchScreens()).CallbackScreen);
const PromiseScreen = lazyScreen(async () => (await fetchScreens()).PromiseScreen);
const PassScreen = lazyScreen(async () => (await fetchScreens()).PassScreen);
const CodeScreen = lazyScreen(async () => (await fetchScreens()).CodeScreen);
const WithdrawScreen = lazyScreen(async () => (await fetchScreens()).WithdrawScreen);
const WithdrawnScreen = lazyScreen(async () => (await fetchScreens()).WithdrawnScreen);
const OnPhoneScreen = lazyScreen(async () => (await fetchScreens()).OnPhoneScreen);
const CheckedInScreen = lazyScreen(async () => (await fetchScreens()).CheckedInScreen);

export function ScreenRouter({ context }: { readonly context: ScreenContext }) {
  const route = currentRoute(context.visit);
  const { text, agenda, kiosk, contact } = context;
  const works = useObservable(kiosk.storageCheck.works);
  const keys = useObservable(kiosk.enrolment.keys);
  const nothingKept = !works || keys === undefined;
  // Warn before anybody types. Visitors who have already begun are told at the end, when storing is tried again.
  const begins =
    (route.at === 'sign-up' && context.visit.signUp.firstName === '') ||
    (route.at === 'callback' && context.visit.callback.firstName === '');
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
  switch (route.at) {
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
      return <ActivityScreen key={route.date} context={context} date={route.date} />;
    case 'sign-up':
      return <SignUpScreen key={route.step} context={context} date={route.date} step={route.step} />;
    case 'ticket':
      return <TicketScreen context={context} entry={route.entry} hadPlaces={route.hadPlaces} />;
    case 'callback':
      return <CallbackScreen key={route.step} context={context} step={route.step} />;
    case 'promise':
      return <PromiseScreen context={context} entry={route.entry} />;
    case 'withdraw':
      return <WithdrawScreen context={context} ticket={route.ticket} what={route.what} of={route.of} />;
    case 'withdrawn':
      return <WithdrawnScreen context={context} entry={route.entry} what={route.what} />;
    case 'checked-in':
      return <CheckedInScreen context={context} entry={route.entry} of={route.of} />;
    case 'on-phone':
      return <OnPhoneScreen context={context} date={route.date} />;
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
