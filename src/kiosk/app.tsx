// Root component: the rest screen or a visit, the "still there?" question, and the wipe between visitors.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { localDateOf } from '../domain/time/local-date.ts';
import { seconds, type Instant } from '../domain/time/time.ts';
import type { Text } from '../text/kiosk.ts';
import { agendaOf, type Agenda, type ContactPoint } from './visit/agenda.ts';
import { wipeVisitor, keepFromClipboard } from './wipe/wipe.ts';
import { cameraOf } from './camera/camera-watch.ts';
import { Behind } from './parts/behind.tsx';
import { Frame } from './screens/frame.tsx';
import type { ScreenContext } from './context/screen-context.ts';
import { usePresence } from './visit/idle.ts';
import type { Kiosk } from './context/kiosk.ts';
import { loadLazyScreens } from './screens/lazy-screen.tsx';
import { useObservable } from './store/observable.ts';
import { ScreenRouter } from './screens/screen-router.tsx';
import { EnrolScreen } from './screens/enrol/enrol-screen.tsx';
import { IdleView } from './screens/idle/idle-view.tsx';
import { NoAgendaView } from './screens/no-agenda/no-agenda-view.tsx';
import { RestScreen } from './screens/rest/rest-screen.tsx';
import {
  beginVisit,
  finishAt,
  goBack,
  goTo,
  isPersonal,
  typedIn,
  type Visit,
  withoutPass,
  withPass,
} from './visit/visit.ts';

/**
 * The current time, refreshed every half minute, so that an open screen follows a new day or the start of an activity.
 */
function useNow(now: () => Instant): Instant {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), seconds(30));
    return () => clearInterval(timer);
  }, []);
  return moment;
}

/** Makes the browser's back, by gesture or key, act as *Terug*. The page itself is never left. */
function useBrowserBack(back: () => void): void {
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => {
    history.replaceState(null, '', '/');
    // Two history entries, so that going back twice in quick succession still ends on this page.
    history.pushState(null, '', '/');
    history.pushState(null, '', '/');
    const popped = (): void => {
      history.pushState(null, '', '/');
      latest.current();
    };
    addEventListener('popstate', popped);
    return () => removeEventListener('popstate', popped);
  }, []);
}

interface Props {
  readonly kiosk: Kiosk;
  readonly text: Text;
}

export function App({ kiosk, text }: Props) {
  const device = useObservable(kiosk.enrolment.device);
  const snapshot = useObservable(kiosk.enrolment.snapshot);
  const agenda = useMemo(() => snapshot && agendaOf(snapshot), [snapshot]);
  const works = useObservable(kiosk.storageCheck.works);
  useEffect(keepFromClipboard, []);
  const unknown =
    device.kind === 'not-enrolled' && device.failure?.kind !== 'offline' && device.failure?.kind !== 'busy';
  if (agenda !== undefined) return <Open kiosk={kiosk} text={text} agenda={agenda} unknown={unknown} />;
  // Without its tables the kiosk does not know who it is; enrolling it again would not repair that.
  if (!works) return <NoAgendaView text={text} why="nothingKept" />;
  if (unknown) return <EnrolScreen kiosk={kiosk} text={text} />;
  return <NoAgendaView text={text} why={device.kind === 'starting' ? 'loading' : 'noAgenda'} />;
}

const contactOf = (agenda: Agenda): ContactPoint => {
  const { config, kiosk } = agenda.snapshot;
  const mine = config.kiosks.find((one) => one.id === kiosk)?.contactPoint;
  const found = config.contactPoints.find((one) => one.id === mine) ?? config.contactPoints[0];
  if (found === undefined) throw new Error('A snapshot without a contact point was read.');
  return found;
};

interface OpenProps extends Props {
  readonly agenda: Agenda;
  /** The server does not know this kiosk (any more). The kiosk asks for a code, but never during a visit. */
  readonly unknown: boolean;
}

function Open({ kiosk, text, agenda, unknown }: OpenProps) {
  const [visit, setVisit] = useState<Visit | null>(null);
  const now = useNow(kiosk.now);
  const settings = agenda.snapshot.config.kiosks.find((one) => one.id === agenda.snapshot.kiosk);
  const quiet = visit !== null && isPersonal(visit) ? settings?.personalIdleSeconds : settings?.idleSeconds;
  const times = { quiet: seconds(quiet ?? 45), countdown: seconds(settings?.countdownSeconds ?? 20) };
  const [presence, stay, touch] = usePresence(visit !== null, times, kiosk.steadyNow);

  const latest = useRef(visit);
  latest.current = visit;
  const unclean = useRef(false);
  const wipe = useCallback(() => {
    const typed = latest.current === null ? [] : typedIn(latest.current);
    setVisit(null);
    wipeVisitor(kiosk.camera);
    // Check the wipe once the screen has been redrawn. A reload waits while another visitor is at the screen.
    requestAnimationFrame(() => {
      void kiosk.isWiped(typed).then((clean) => {
        unclean.current ||= !clean;
        if (unclean.current && latest.current === null) kiosk.reload();
      });
    });
  }, []);
  const begin = useCallback(() => {
    void loadLazyScreens(text);
    setVisit(beginVisit(kiosk.steadyNow()));
  }, [text]);
  const back = (): void => {
    const before = visit && goBack(visit);
    if (before === null) wipe();
    else setVisit(before);
  };
  useBrowserBack(back);

  useEffect(() => {
    if (presence.kind === 'gone') wipe();
  }, [presence.kind]);
  useEffect(() => {
    if (visit === null) kiosk.updates.takeOverAtRest();
    else kiosk.updates.hold();
  }, [visit === null]);
  // The server runs another version than last time, so there may be a new version of the kiosk as well.
  useEffect(() => kiosk.updates.check(), [agenda.snapshot.version]);
  useEffect(() => {
    if (settings) document.documentElement.style.setProperty('--px-per-mm', String(settings.pxPerMm));
  }, [settings?.pxPerMm]);

  const contact = contactOf(agenda);
  if (visit === null && unknown) return <EnrolScreen kiosk={kiosk} text={text} />;
  if (visit === null) return <RestScreen text={text} agenda={agenda} now={now} contact={contact} onTouch={begin} />;

  const context: ScreenContext = {
    text,
    kiosk,
    agenda,
    visit,
    now,
    contact,
    camera: cameraOf(agenda.snapshot),
    back,
    wipe,
    touch,
    asking: presence.kind !== 'here',
    today: localDateOf(now),
    go: (place) => setVisit((at) => at && goTo(at, place)),
    finish: (place) => setVisit((at) => at && finishAt(at, place)),
    usePass: (code) => setVisit((at) => at && withPass(at, code)),
    putPassAway: () => setVisit((at) => at && withoutPass(at)),
    change: (part) => setVisit((at) => at && { ...at, ...part }),
    submitEntry: async (entry, then) => {
      const stored = await kiosk.submitEntry(entry);
      // A visitor who walked away meanwhile is not brought back to the screen.
      setVisit((at) => {
        if (at?.number !== visit.number) {
          kiosk.stopAwaiting(entry.header.id);
          return at;
        }
        return stored === null ? goTo(at, { at: 'cannot-keep' }) : finishAt(at, then(stored));
      });
    },
  };
  return (
    <Frame context={context}>
      {presence.kind === 'asking' && (
        <IdleView text={text} left={presence.left} of={times.countdown / seconds(1)} onStay={stay} />
      )}
      <Behind hidden={presence.kind === 'asking'}>
        <ScreenRouter context={context} />
      </Behind>
    </Frame>
  );
}
