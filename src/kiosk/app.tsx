// The kiosk as a whole: rest or visit, the question whether somebody is there, and the wipe between visitors.
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

/** The moment, refreshed each half minute: days turn and dates begin while a screen stands there. */
function useNow(now: () => Instant): Instant {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), seconds(30));
    return () => clearInterval(timer);
  }, []);
  return moment;
}

/** Going back in the browser, by gesture or key, is *Terug*: the page itself is never left. */
function useBrowserBack(back: () => void): void {
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => {
    history.replaceState(null, '', '/');
    // Two steps ahead: who goes back twice in a hurry still lands here.
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
  // Without its tables it does not know who it is: enrolling it again would not mend that.
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
  /** The server does not know this kiosk (any more): it asks for a code, but never in the middle of a visit. */
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
    // Once the screen has been drawn anew, it is read back. Whoever came meanwhile is not disturbed: it waits for them.
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
  // The server runs another version than when this kiosk last heard: there may be one for the kiosk too.
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
      // Whoever walked away meanwhile is not called back to the screen.
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
