// The desk as a whole: who is signed in decides what is on the screen.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeskSetting } from '../contract/desk.ts';
import type { Instant } from '../domain/time.ts';
import { deskText } from '../text/desk-nl.ts';
import { everything, type CallbackFilter } from './callback-list.ts';
import type { DeskLink, LinkFailure } from './link.ts';
import type { Live } from './live.ts';
import { firstTokenOf } from './page.ts';
import { FirstCoordinatorScreen } from './screens/first-coordinator/first-coordinator-screen.tsx';
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx';
import { Loading, PlainNotice } from './parts/list-notice.tsx';
import { SignedIn } from './signed-in.tsx';

export interface DeskDeps {
  readonly link: DeskLink;
  readonly openLive: () => Live;
  readonly clock: () => Instant;
}

type Session =
  | { readonly step: 'asking' }
  | { readonly step: 'failed'; readonly failure: LinkFailure }
  | { readonly step: 'first'; readonly token: string }
  /** `ended`: somebody was at work here, and goes on where they were. */
  | { readonly step: 'signed-out'; readonly ended: boolean; readonly made: boolean }
  | { readonly step: 'signed-in'; readonly setting: DeskSetting; readonly ahead: number };

/** Takes the token out of the address at once: no address bar, history or screenshot keeps it. */
function takeFirstToken(): string | null {
  const token = firstTokenOf(location.hash);
  if (token !== null) history.replaceState(null, '', location.pathname);
  return token;
}

function useSession({ link, clock }: DeskDeps) {
  const [session, setSession] = useState<Session>(() => {
    const token = takeFirstToken();
    return token === null ? { step: 'asking' } : { step: 'first', token };
  });
  const ask = useCallback(async () => {
    const answer = await link.setting();
    if (answer.ok) {
      setSession({ step: 'signed-in', setting: answer.value, ahead: answer.value.now - clock() });
    } else if (answer.refusal.kind === 'signed-out') setSession({ step: 'signed-out', ended: false, made: false });
    else setSession({ step: 'failed', failure: answer.refusal });
  }, [link, clock]);
  useEffect(() => {
    if (session.step === 'asking') void ask();
  }, [session.step, ask]);
  return { session, setSession, ask };
}

export function Desk(deps: DeskDeps) {
  const { session, setSession, ask } = useSession(deps);
  // Outlives an ended session, so that after signing in the same choice is on the screen.
  const [filter, setFilter] = useState<CallbackFilter>(everything);

  switch (session.step) {
    case 'asking':
      return <Loading />;
    case 'failed':
      return (
        <PlainNotice
          picture="cloud-off"
          head={deskText.notShown(session.failure.kind)}
          action={{ label: deskText.tryAgain, onPress: () => setSession({ step: 'asking' }) }}
        />
      );
    case 'first':
      return (
        <FirstCoordinatorScreen
          link={deps.link}
          token={session.token}
          onDone={(made) => setSession({ step: 'signed-out', ended: false, made })}
        />
      );
    case 'signed-out':
      return <SignInScreen link={deps.link} ended={session.ended} made={session.made} onSignedIn={ask} />;
    case 'signed-in':
      return (
        <SignedIn
          deps={deps}
          setting={session.setting}
          ahead={session.ahead}
          filter={filter}
          onFilter={setFilter}
          onEnded={() => setSession({ step: 'signed-out', ended: true, made: false })}
          onSignOut={() => {
            setFilter(everything);
            setSession({ step: 'signed-out', ended: false, made: false });
          }}
        />
      );
  }
}
