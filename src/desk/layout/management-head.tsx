// The head of the pages under Beheer: one title, and a tab for each page that the colleague's role allows.
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { type GuardedAct, may, type StaffRole } from '../../domain/people/staff-role.ts';
import { DeskHead, type NavigationItem } from '../../ui/desk/desk-frame.tsx';
import { Unseen } from '../../ui/typography/words.tsx';
import { deskText } from '../../text/desk.ts';
import { addressOf, type Page } from '../session/desk-page.ts';

const managementPages = ['kiosks', 'colleagues', 'settings', 'accessLog'] as const;
type ManagementPage = (typeof managementPages)[number];

/** Null: every colleague may. */
const actOf: Readonly<Record<ManagementPage, GuardedAct | null>> = {
  kiosks: null,
  colleagues: 'manage-colleagues',
  settings: null,
  accessLog: 'read-access-log',
};

export const isManagement = (page: Page['name']): page is ManagementPage => managementPages.some((one) => one === page);

/** What the frame knows and the tabs show. */
export const ManagementContext = createContext<{
  readonly role: StaffRole;
  readonly kioskAlarms: string | undefined;
}>({ role: 'desk-worker', kioskAlarms: undefined });

interface Props {
  readonly page: ManagementPage;
  readonly summary?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

export function ManagementHead({ page, summary, actions }: Props) {
  const { role, kioskAlarms } = useContext(ManagementContext);
  const mayOpen = (one: ManagementPage): boolean => {
    const act = actOf[one];
    return act === null || may(role, act);
  };
  const places: readonly NavigationItem[] = managementPages.filter(mayOpen).map((one) => ({
    id: one,
    label: deskText.pages[one],
    href: addressOf(one === 'settings' ? { name: one, section: 'hours' } : { name: one }),
    count: one === 'kiosks' ? kioskAlarms : undefined,
    current: one === page,
  }));
  const title = (
    <>
      {deskText.pages.management}
      <Unseen>: {deskText.pages[page]}</Unseen>
    </>
  );
  return (
    <DeskHead title={title} tabs={{ label: deskText.pages.management, places }} summary={summary} actions={actions} />
  );
}
