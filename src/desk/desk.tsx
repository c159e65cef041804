// Root component of the desk: shows the sign-in page, the first-account page or the signed-in desk.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskSetting } from '../contract/desk.ts';
import type { StaffId } from '../domain/ids.ts';
import { everything, type CallbackFilter } from './screens/callbacks/callback-list.ts';
import type { DeskDeps } from './session/desk-deps.ts';
import type { ApiFailure } from './api/api-client.ts';
import { addressOf, firstTokenOf, linkTokenOf } from './session/desk-page.ts';
import { FirstCoordinatorScreen } from './screens/first-coordinator/first-coordinator-screen.tsx';
import { RequiredSecondFactorScreen } from './screens/account/required-second-factor-screen.tsx';
import { LockScreen } from './screens/lock/lock-screen.tsx';
import { OneTimeLinkScreen } from './screens/one-time-link/one-time-link-screen.tsx';
import { useIdleLock } from './session/use-idle-lock.ts';
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx';
import { Loading, PlainNotice } from './parts/list-notice.tsx';
import { SignedIn } from './signed-in.tsx';
import { deskText } from '../text/desk.ts';

type Session =
  | { readonly step: 'asking' }
  | { readonly step: 'failed'; readonly failure: ApiFailure }
  | { readonly step: 'first'; readonly token: string }
  /** Somebody opened a link that works once. */
  | { readonly step: 'link'; readonly token: string }
  /** `ended`: a session ended by itself, and signing in returns to the same page. */
  | { readonly step: 'signed-out'; readonly ended: boolean; readonly made: boolean }
  | { readonly step: 'signed-in'; readonly setting: DeskSetting; readonly early: number };

/** Reads a token and removes it from the address at once, so that it stays out of the history and of screenshots. */
function takeToken(): Session | null {
  const [first, link] = [firstTokenOf(location.hash), linkTokenOf(location.hash)];
  if (first === null && link === null) return null;
  history.replaceState(null, '', location.pathname);
  if (first !== null) return { step: 'first', token: first };
  return link === null ? null : { step: 'link', token: link };
}

function useSession({ api, clock }: DeskDeps, onOther: () => void) {
  /** Whose session ended by itself; null after signing out. */
  const before = useRef<StaffId | null>(null);
  const [session, setSession] = useState<Session>(() => takeToken() ?? { step: 'asking' });
  // A link that is opened in a window where the desk is open already changes only the part behind #.
  useEffect(() => {
    const turned = () => {
      const taken = takeToken();
      if (taken !== null) setSession(taken);
    };
    addEventListener('hashchange', turned);
    return () => removeEventListener('hashchange', turned);
  }, []);
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

/** Whether the desk is covered until its colleague gives the password. */
function useLock({ api, clock }: DeskDeps, isSignedIn: boolean) {
  const [locked, setLocked] = useState(false);
  const [unlocks, setUnlocks] = useState(0);
  useEffect(() => api.onLocked(() => setLocked(true)), [api]);
  const lock = useCallback(() => {
    // Covered at once, also when the server cannot be reached.
    setLocked(true);
    void api.lock();
  }, [api]);
  useIdleLock(clock, isSignedIn && !locked, lock);
  return {
    locked,
    unlocks,
    lock,
    unlock: () => {
      setLocked(false);
      setUnlocks((count) => count + 1);
    },
    release: () => setLocked(false),
  };
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

  const { locked, unlocks, lock, unlock, release } = useLock(deps, session.step === 'signed-in');
  const name = session.step === 'signed-in' ? session.setting.me.name : null;
  const cover = locked && session.step !== 'signed-out' && session.step !== 'first' && session.step !== 'link' && (
    <LockScreen
      api={deps.api}
      name={name}
      onUnlocked={() => {
        unlock();
        if (session.step !== 'signed-in') setSession({ step: 'asking' });
      }}
      onSignOut={() => {
        release();
        startAnew();
        setSession({ step: 'signed-out', ended: false, made: false });
      }}
    />
  );
  function page() {
    switch (session.step) {
      case 'asking':
        return <Loading />;
      case 'failed':
        if (session.failure.kind === 'no-second-factor')
          return (
            <RequiredSecondFactorScreen
              api={deps.api}
              onDone={() => setSession({ step: 'asking' })}
              onSignOut={() => setSession({ step: 'signed-out', ended: false, made: false })}
            />
          );
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
      case 'link':
        return (
          <OneTimeLinkScreen
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
            onLock={lock}
            unlocks={unlocks}
            onSignOut={() => {
              startAnew();
              setSession({ step: 'signed-out', ended: false, made: false });
            }}
          />
        );
    }
  }
  return (
    <>
      {cover}
      {/* Kept as it was, and unreachable. */}
      <div hidden={cover !== false} inert={cover !== false}>
        {page()}
      </div>
    </>
  );
}
