// Frame around every page: navigation, the signed-in colleague, connection state.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskSetting } from '../../contract/desk.ts';
import { may } from '../../domain/people/staff-role.ts';
import { DeskButton } from '../../ui/desk/desk-button.tsx';
import { DeskFrame, type NavigationItem } from '../../ui/desk/desk-frame.tsx';
import { Notice } from '../../ui/status/notice.tsx';
import { Unseen } from '../../ui/typography/words.tsx';
import type { ReloadReason } from '../session/new-version.ts';
import { addressOf, type Page } from '../session/desk-page.ts';
import { isManagement, ManagementContext } from './management-head.tsx';
import style from './frame.module.css';
import { deskText } from '../../text/desk.ts';

interface Props {
  readonly page: Page;
  readonly setting: DeskSetting;
  readonly openCallbacks: number;
  readonly dueNow: number;
  /** Shown beside the menu; undefined when all kiosks are well. */
  readonly kioskAlarms: string | undefined;
  /** Shown while the server cannot be reached; null while it can. */
  readonly away: string | null;
  /** Offers to reload the page; null when it is current and complete. */
  readonly reload: { readonly reason: ReloadReason; readonly onPress: () => void } | null;
  readonly announcement: string;
  /** Resolves with whether signing out succeeded. */
  readonly onSignOut: () => Promise<boolean>;
  readonly onLock: () => void;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

type Heading = Exclude<
  Page['name'],
  | 'sign-ups'
  | 'all-activities'
  | 'new-activity'
  | 'activity'
  | 'date-change'
  | 'ticket'
  | 'pass-sheet'
  | 'poster'
  | 'new-poster'
  | 'programme'
>;

function headingOf({ name }: Page): Heading {
  switch (name) {
    case 'all-activities':
    case 'new-activity':
    case 'activity':
    case 'date-change':
    case 'sign-ups':
    case 'ticket':
      return 'activities';
    case 'pass-sheet':
      return 'passes';
    case 'poster':
    case 'new-poster':
    case 'programme':
      return 'posters';
    case 'callbacks':
    case 'activities':
    case 'passes':
    case 'posters':
    case 'kiosks':
    case 'colleagues':
    case 'settings':
    case 'account':
    case 'accessLog':
      return name;
  }
}

const headings: Readonly<Record<Heading, string>> = {
  callbacks: deskText.pages.callbacks,
  activities: deskText.pages.activities,
  passes: deskText.pages.passes,
  posters: deskText.pages.posters,
  kiosks: deskText.pages.kiosks,
  colleagues: deskText.pages.colleagues,
  account: deskText.pages.account,
  settings: deskText.pages.settings,
  accessLog: deskText.pages.accessLog,
};

/** Moves the focus to the heading of a new page, for the keyboard and screen readers. */
function useTurnedPage(page: Page, dueNow: number) {
  const root = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // A section of the settings has a heading of its own, which it focuses itself.
  const address = page.name === 'settings' ? page.name : addressOf(page);
  const focusHeading = () => root.current?.querySelector('h1')?.focus();
  useEffect(() => {
    if (!first.current) focusHeading();
    first.current = false;
  }, [address]);
  useEffect(() => {
    document.title = deskText.title({ page: headings[headingOf(page)], dueNow });
  }, [address, dueNow]);
  return { root, focusHeading };
}

function placesOf({ page, setting, openCallbacks, kioskAlarms }: Props): readonly NavigationItem[] {
  const place = (name: Exclude<Heading, 'settings'>, count?: string): NavigationItem => ({
    id: name,
    label: headings[name],
    href: addressOf({ name }),
    count,
    current: headingOf(page) === name,
  });
  return [
    place('callbacks', openCallbacks === 0 ? undefined : String(openCallbacks)),
    place('activities'),
    place('posters'),
    ...(may(setting.me.role, 'look-after-passes') ? [place('passes')] : []),
    {
      id: 'management',
      label: deskText.pages.management,
      href: addressOf({ name: 'kiosks' }),
      count: kioskAlarms,
      current: isManagement(page.name),
    },
  ];
}

export function Frame(props: Props) {
  const { setting } = props;
  const { root, focusHeading } = useTurnedPage(props.page, props.dueNow);
  return (
    <div ref={root} class={style.frame}>
      <button type="button" class={style.skip} onClick={focusHeading}>
        {deskText.skipToPage}
      </button>
      <DeskFrame
        marks={setting.config.neighbourhoods.map(({ mark }) => mark)}
        productName={deskText.product}
        label={deskText.menu}
        places={placesOf(props)}
        account={<Account setting={setting} onSignOut={props.onSignOut} onLock={props.onLock} />}
        demo={setting.demo ? deskText.demo : undefined}
        foot={props.foot}
      >
        {props.away !== null && (
          <Notice icon="offline" tone="late">
            {props.away}
          </Notice>
        )}
        {props.reload !== null && (
          <Notice icon="warning" tone="late">
            {deskText.reload[props.reload.reason]}{' '}
            <DeskButton onPress={props.reload.onPress}>{deskText.reload.press}</DeskButton>
          </Notice>
        )}
        <ManagementContext.Provider value={{ role: setting.me.role, kioskAlarms: props.kioskAlarms }}>
          {props.children}
        </ManagementContext.Provider>
      </DeskFrame>
      <p role="status">
        <Unseen>{props.announcement}</Unseen>
      </p>
    </div>
  );
}

function Account({ setting, onSignOut, onLock }: Pick<Props, 'setting' | 'onSignOut' | 'onLock'>) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  async function signOut() {
    setBusy(true);
    if (await onSignOut()) return;
    setBusy(false);
    setFailed(true);
  }
  return (
    <div class={style.account}>
      <p>{deskText.signedInAs({ name: setting.me.name })}</p>
      <a href={addressOf({ name: 'account' })}>{deskText.pages.account}</a>
      <button type="button" onClick={onLock}>
        {deskText.lockNow}
      </button>
      <button type="button" disabled={busy} onClick={() => void signOut()}>
        {deskText.signOut}
      </button>
      {failed && <p role="alert">{deskText.notSignedOut}</p>}
    </div>
  );
}
