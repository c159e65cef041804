// Root component of the desk: shows the sign-in page, the first-account page or the signed-in desk.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskSetting } from '../contract/desk.ts';
import type { StaffId } from '../domain/ids.ts';
import { everything, type CallbackFilter } from './screens/callbacks/callback-list.ts';
import type { DeskDeps } from './session/desk-deps.ts';
import type { ApiFailure } from './api/api-client.ts';
import { addressOf, firstTokenOf } from './session/desk-page.ts';
import { FirstCoordinatorScreen } from './screens/first-coordinator/first-coordinator-screen.tsx';
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx';
import { Loading, PlainNotice } from './parts/list-notice.tsx';
import { SignedIn } from './signed-in.tsx';
import { deskText } from '../text/desk.ts';

type Session =
  | { readonly step: 'asking' }
  | { readonly step: 'failed'; readonly failure: ApiFailure }
  | { readonly step: 'first'; readonly token: string }
  /** `ended`: a session ended by itself, and signing in returns to the same page. */
  | { readonly step: 'signed-out'; readonly ended: boolean; readonly made: boolean }
  | { readonly step: 'signed-in'; readonly setting: DeskSetting; readonly early: number };

/** Reads the token and removes it from the address at once, so that it stays out of the history and of screenshots. */
function takeFirstToken(): string | null {
  const token = firstTokenOf(location.hash);
  if (token !== null) history.replaceState(null, '', location.pathname);
  return token;
}

function useSession({ api, clock }: DeskDeps, onOther: () => void) {
  /** Whose session ended by itself; null after signing out. */
  const before = useRef<StaffId | null>(null);
  const [session, setSession] = useState<Session>(() => {
    const token = takeFirstToken();
    return token === null ? { step: 'asking' } : { step: 'first', token };
  });
  const ask = useCallback(async () => {
    const answer = await api.setting();
    if (answer.ok) {
      const { id } = answer.value.me;
      if (before.current !== null && before.current !== id) onOther();
      before.current = id;
      setSession({ step: 'signed-in', setting: answer.value, early: answer.value.now - clock() });
    } else if (answer.refusal.kind === 'signed-out') setSession({ step: 'signed-out', ended: false, made: false });
    else setSession({ step: 'failed', failure: answer.refusal });
  }, [api, clock, onOther]);
  useEffect(() => {
    if (session.step === 'asking') void ask();
  }, [session.step, ask]);
  return { session, setSession, ask };
}

export function Desk(deps: DeskDeps) {
  // Survives an ended session, so that signing in shows the same choice again.
  const [filter, setFilter] = useState<CallbackFilter>(everything);
  /** Resets what the previous colleague had open. */
  const startAnew = useCallback(() => {
    setFilter(everything);
    history.replaceState(null, '', location.pathname + addressOf({ name: 'callbacks' }));
  }, []);
  const { session, setSession, ask } = useSession(deps, startAnew);

  switch (session.step) {
    case 'asking':
      return <Loading />;
    case 'failed':
      return (
        <PlainNotice
          picture="cloud-off"
          head={deskText.notShown[session.failure.kind]}
          action={
            session.failure.kind === 'no-role'
              ? {
                  label: deskText.signOut,
                  onPress: () =>
                    void deps.api.signOut().then(({ ok }) => {
                      if (ok) setSession({ step: 'signed-out', ended: false, made: false });
                    }),
                }
              : { label: deskText.tryAgain, onPress: () => setSession({ step: 'asking' }) }
          }
        />
      );
    case 'first':
      return (
        <FirstCoordinatorScreen
          api={deps.api}
          token={session.token}
          onDone={(made) => setSession({ step: 'signed-out', ended: false, made })}
        />
      );
    case 'signed-out':
      return <SignInScreen api={deps.api} ended={session.ended} made={session.made} onSignedIn={ask} />;
    case 'signed-in':
      return (
        <SignedIn
          deps={deps}
          setting={session.setting}
          early={session.early}
          filter={filter}
          onFilter={setFilter}
          onEnded={() => setSession({ step: 'signed-out', ended: true, made: false })}
          onSignOut={() => {
            startAnew();
            setSession({ step: 'signed-out', ended: false, made: false });
          }}
        />
      );
  }
}
