// Which screen belongs to which place.
import { useEffect } from 'preact/hooks';
import type { Here } from './here.ts';
import { ActivityScreen } from './screens/activity/activity-screen.tsx';
import { AgendaScreen } from './screens/agenda/agenda-screen.tsx';
import { CannotKeepView } from './screens/cannot-keep/cannot-keep-view.tsx';
import { SignUpScreen } from './screens/sign-up/sign-up-screen.tsx';
import { StartView } from './screens/start/start-view.tsx';
import { TicketScreen } from './screens/ticket/ticket-screen.tsx';
import { WhereView } from './screens/where/where-view.tsx';
import { later } from './later.tsx';
import { useObserved } from './observed.ts';
import { placeOf } from './visit.ts';

const CallbackScreen = later(async () => (await import('./screens/callback/callback-screen.tsx')).CallbackScreen);
const PromiseScreen = later(async () => (await import('./screens/promise/promise-screen.tsx')).PromiseScreen);
const PassScreen = later(async () => (await import('./screens/pass/pass-screen.tsx')).PassScreen);
const CodeScreen = later(async () => (await import('./screens/code/code-screen.tsx')).CodeScreen);
const WithdrawScreen = later(async () => (await import('./screens/withdraw/withdraw-screen.tsx')).WithdrawScreen);
const WithdrawnScreen = later(async () => (await import('./screens/withdraw/withdrawn-screen.tsx')).WithdrawnScreen);
const OnPhoneScreen = later(async () => (await import('./screens/on-phone/on-phone-screen.tsx')).OnPhoneScreen);
const CheckedInScreen = later(async () => (await import('./screens/check-in/checked-in-screen.tsx')).CheckedInScreen);

export function PlaceScreen({ here }: { readonly here: Here }) {
  const place = placeOf(here.visit);
  const { text, agenda, kiosk, contact } = here;
  const works = useObserved(kiosk.keeping.works);
  const keys = useObserved(kiosk.keeper.keys);
  const nothingKept = !works || keys === undefined;
  // Before anybody types: whoever began already hears it at the end, when it is tried once more.
  const begins =
    (place.at === 'sign-up' && here.visit.signUp.firstName === '') ||
    (place.at === 'callback' && here.visit.callback.firstName === '');
  useEffect(() => {
    if (begins) void kiosk.keeping.look();
  }, [begins]);
  if (nothingKept && begins)
    return (
      <CannotKeepView
        text={text}
        words={text.nothingKept}
        contact={contact}
        onAgain={() => void kiosk.keeping.look()}
      />
    );
  switch (place.at) {
    case 'start':
      return (
        <StartView
          text={text}
          canScan={here.camera !== 'none'}
          onChoose={(at) => here.go(at === 'callback' ? { at, step: 'subject' } : { at })}
        />
      );
    case 'agenda':
      return <AgendaScreen here={here} />;
    case 'activity':
      return <ActivityScreen key={place.date} here={here} date={place.date} />;
    case 'sign-up':
      return <SignUpScreen key={place.step} here={here} date={place.date} step={place.step} />;
    case 'ticket':
      return <TicketScreen here={here} entry={place.entry} hadPlaces={place.hadPlaces} />;
    case 'callback':
      return <CallbackScreen key={place.step} here={here} step={place.step} />;
    case 'promise':
      return <PromiseScreen here={here} entry={place.entry} />;
    case 'withdraw':
      return <WithdrawScreen here={here} ticket={place.ticket} what={place.what} of={place.of} />;
    case 'withdrawn':
      return <WithdrawnScreen here={here} entry={place.entry} what={place.what} />;
    case 'checked-in':
      return <CheckedInScreen here={here} entry={place.entry} of={place.of} />;
    case 'on-phone':
      return <OnPhoneScreen here={here} date={place.date} />;
    case 'where':
      return (
        <WhereView
          text={text}
          config={agenda.snapshot.config}
          onAsk={() => here.go({ at: 'callback', step: 'subject' })}
        />
      );
    case 'code':
      return <CodeScreen here={here} />;
    case 'pass':
      return <PassScreen here={here} />;
    case 'cannot-keep':
      return <CannotKeepView text={text} words={text.cannotKeep} contact={contact} onAgain={here.back} />;
  }
}
