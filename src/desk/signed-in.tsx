// The desk behind the sign-in: the frame, the current page, and the context all pages share.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallbackList, DeskSetting, KioskLine } from '../contract/desk.ts';
import { localDateOf } from '../domain/time/local-date.ts';
import { asInstant } from '../domain/time/time.ts';
import { countsOf, type CallbackFilter } from './screens/callbacks/callback-list.ts';
import type { DeskDeps } from './session/desk-deps.ts';
import type { PageContext } from './session/page-context.ts';
import { DayFoot } from './layout/day-foot.tsx';
import { Frame } from './layout/frame.tsx';
import { useReloadReason } from './session/new-version.ts';
import { pageOf, type Page } from './session/desk-page.ts';
import { AllActivitiesScreen } from './screens/activities/all-activities-screen.tsx';
import { ActivityEditorScreen, NewActivityScreen } from './screens/activity-editor/editor-screen.tsx';
import { DateChangeScreen } from './screens/date-change/date-change-screen.tsx';
import { ActivitiesScreen } from './screens/activities/activities-screen.tsx';
import { TicketScreen } from './screens/sign-ups/ticket-screen.tsx';
import { PassSheetScreen } from './screens/passes/pass-sheet-screen.tsx';
import { SignUpsScreen } from './screens/sign-ups/sign-ups-screen.tsx';
import { CallbacksScreen } from './screens/callbacks/callbacks-screen.tsx';
import { KiosksScreen } from './screens/kiosks/kiosks-screen.tsx';
import { AccountScreen } from './screens/account/account-screen.tsx';
import { ColleaguesScreen } from './screens/colleagues/colleagues-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { AccessLogScreen } from './screens/access-log/access-log-screen.tsx';
import { PassesScreen } from './screens/passes/passes-screen.tsx';
import { NewPosterScreen } from './screens/posters/new-poster-screen.tsx';
import { PosterScreen } from './screens/posters/poster-screen.tsx';
import { PostersScreen } from './screens/posters/posters-screen.tsx';
import { ProgrammeScreen } from './screens/posters/programme-screen.tsx';
import { useQuery, type Query } from './session/use-query.ts';
import { mayLeave } from './session/leave-guard.ts';
import { loadQrMaker } from './print/use-qr.ts';
import { alarmWords } from './screens/kiosks/kiosk-words.ts';
import { deskFormat, deskText } from '../text/desk.ts';

interface Props {
  readonly deps: DeskDeps;
  readonly setting: DeskSetting;
  /** Milliseconds by which the server's clock is ahead of this computer's. */
  readonly early: number;
  readonly filter: CallbackFilter;
  readonly onFilter: (filter: CallbackFilter) => void;
  readonly onEnded: () => void;
  readonly onSignOut: () => void;
  readonly onLock: () => void;
  /** Raised when the desk was unlocked: everything is asked again. */
  readonly unlocks: number;
}

const everyHalfMinute = 30_000;

function usePageContext({ deps, setting, early, unlocks, onEnded }: Props): PageContext {
  const now = () => asInstant(deps.clock() + early);
  const [live] = useState(deps.openLive);
  const [today, setToday] = useState(() => localDateOf(now()));
  useEffect(() => {
    const tick = setInterval(() => setToday(localDateOf(now())), everyHalfMinute);
    const backOnline = () => live.retry();
    addEventListener('online', backOnline);
    return () => {
      clearInterval(tick);
      removeEventListener('online', backOnline);
      live.close();
    };
  }, []);
  useEffect(() => {
    if (unlocks > 0) live.retry();
  }, [unlocks]);
  return { api: deps.api, live, setting, now, today, signedOut: onEnded };
}

function usePage(): Page {
  const [page, setPage] = useState(() => pageOf(location.hash));
  const address = useRef(location.hash);
  useEffect(() => {
    const turned = () => {
      if (location.hash === address.current) return;
      if (!mayLeave()) {
        location.hash = address.current;
        return;
      }
      address.current = location.hash;
      setPage(pageOf(location.hash));
    };
    addEventListener('hashchange', turned);
    // The address may have changed before the listener was added.
    turned();
    return () => removeEventListener('hashchange', turned);
  }, []);
  return page;
}

function useReach(context: PageContext): boolean {
  const [reached, setReached] = useState(true);
  useEffect(() => context.live.onReach(setReached), [context.live]);
  return reached;
}

/** Announces that a request came in, without saying from whom. */
function useNewcomers({ shown }: Query<CallbackList>): string {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [said, setSaid] = useState('');
  const list = shown.step === 'there' ? shown.value : null;
  useEffect(() => {
    if (list === null) return;
    const before = known.current;
    const ids = list.callbacks.map((line) => line.id);
    known.current = new Set([...(before ?? []), ...ids]);
    const fresh = before === null ? 0 : ids.filter((id) => !before.has(id)).length;
    if (fresh > 0) setSaid(deskText.newCallbacks({ count: fresh }));
  }, [list]);
  return said;
}

const staleAt = (query: Query<CallbackList>): string | null =>
  query.shown.step === 'there' ? deskFormat.clock(query.shown.at) : null;

export function SignedIn(props: Props) {
  const context = usePageContext(props);
  const page = usePage();
  const reached = useReach(context);
  const callbacks = useQuery(context, 'callbacks', () => context.api.callbacks('open'));
  const kiosks = useQuery<readonly KioskLine[]>(context, 'kiosks', () => context.api.kiosks());
  const lines = callbacks.shown.step === 'there' ? callbacks.shown.value.callbacks : [];
  const counts = countsOf(lines, context.today);
  const kioskLines = kiosks.shown.step === 'there' ? kiosks.shown.value : [];
  const newcomers = useNewcomers(callbacks);
  const reloadReason = useReloadReason(context, props.deps.isOld);
  // Loads the encoder while its file exists: after an upgrade it no longer does.
  useEffect(() => void loadQrMaker().catch(() => undefined), []);
  const stale = callbacks.shown.step === 'there' && callbacks.shown.stale !== null;
  const at = staleAt(callbacks);

  return (
    <Frame
      page={page}
      setting={props.setting}
      openCallbacks={counts.open}
      dueNow={counts.dueNow}
      kioskAlarms={alarmWords(kioskLines.map(({ alarm }) => alarm))}
      away={reached && !stale ? null : at === null ? deskText.awayEmpty : deskText.away({ since: at })}
      reload={reloadReason === null ? null : { reason: reloadReason, onPress: props.deps.reload }}
      announcement={newcomers}
      foot={<DayFoot setting={props.setting} kiosks={kioskLines} today={context.today} />}
      onLock={props.onLock}
      onSignOut={async () => {
        const out = await context.api.signOut();
        if (out.ok || out.refusal.kind === 'signed-out') props.onSignOut();
        return out.ok || out.refusal.kind === 'signed-out';
      }}
    >
      {page.name === 'callbacks' && (
        <CallbacksScreen context={context} query={callbacks} filter={props.filter} onFilter={props.onFilter} />
      )}
      {page.name === 'activities' && <ActivitiesScreen context={context} />}
      {page.name === 'all-activities' && <AllActivitiesScreen context={context} />}
      {page.name === 'new-activity' && <NewActivityScreen context={context} />}
      {page.name === 'activity' && (
        <ActivityEditorScreen key={page.activity} context={context} activity={page.activity} />
      )}
      {page.name === 'date-change' && <DateChangeScreen key={page.date} context={context} date={page.date} />}
      {page.name === 'sign-ups' && <SignUpsScreen key={page.date} context={context} date={page.date} />}
      {page.name === 'ticket' && (
        <TicketScreen key={page.entry} context={context} date={page.date} entry={page.entry} />
      )}
      {page.name === 'pass-sheet' && <PassSheetScreen context={context} />}
      {page.name === 'passes' && <PassesScreen context={context} />}
      {page.name === 'posters' && <PostersScreen context={context} />}
      {page.name === 'new-poster' && <NewPosterScreen context={context} />}
      {page.name === 'poster' && <PosterScreen key={page.code} context={context} code={page.code} />}
      {page.name === 'programme' && <ProgrammeScreen context={context} />}
      {page.name === 'kiosks' && <KiosksScreen context={context} query={kiosks} />}
      {page.name === 'colleagues' && <ColleaguesScreen context={context} />}
      {page.name === 'account' && <AccountScreen context={context} />}
      {page.name === 'settings' && <SettingsScreen context={context} section={page.section} />}
      {page.name === 'accessLog' && <AccessLogScreen context={context} />}
    </Frame>
  );
}
