// Who may sign in: role, second factor, when they were last seen; invitations that are open.
import { useRef } from 'preact/hooks';
import type { DeskSetting } from '../../../contract/desk.ts';
import type {
  ColleagueLine,
  Colleagues,
  InvitationLine,
  InvitationMessage,
  OneTimeLink,
} from '../../../contract/desk-staff.ts';
import type { StaffId } from '../../../domain/ids.ts';
import type { StaffRole } from '../../../domain/people/staff-role.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';
import { minutes } from '../../../domain/time/time.ts';
import { DataTable, RowActions, TwoLines, type TableRow } from '../../../ui/desk/data-table.tsx';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import type { ColleagueFailure } from '../../api/staff-api.ts';
import { ManagementHead } from '../../layout/management-head.tsx';
import { ListNotice } from '../../parts/list-notice.tsx';
import type { Shown } from '../../session/use-query.ts';
import { SessionList } from '../account/session-list.tsx';
import style from './colleagues-view.module.css';
import { InvitationForm } from './invitation-form.tsx';
import { LinkSlip } from './link-slip.tsx';
import { SecondFactorRule } from './second-factor-rule.tsx';

const text = deskText.colleagues;
const { column } = text;
const columns = [column.who, column.role, column.secondFactor, column.lastSeen, column.actions].map(
  (label, index, all) => ({ id: label, label, end: index === all.length - 1 }),
);

/** What is open above or in the table; one thing at a time. */
export type Opened =
  | { readonly kind: 'form' }
  | { readonly kind: 'change'; readonly id: StaffId }
  | { readonly kind: 'remove'; readonly id: StaffId }
  | { readonly kind: 'link'; readonly link: OneTimeLink; readonly isFor: 'invitation' | 'password' };

interface Props {
  readonly setting: DeskSetting;
  /** The address of this server, with which a link begins. */
  readonly origin: string;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly shown: Shown<Colleagues>;
  readonly opened: Opened | null;
  readonly failure: ColleagueFailure['kind'] | null;
  readonly busy: boolean;
  readonly onOpen: (opened: Opened | null) => void;
  readonly onInvite: (invitation: InvitationMessage) => void;
  readonly onWithdraw: (id: string) => void;
  readonly onRole: (id: StaffId, role: StaffRole) => void;
  readonly onRemove: (id: StaffId) => void;
  readonly onResetSecondFactor: (id: StaffId) => void;
  readonly onEndSessions: (id: StaffId) => void;
  readonly onEndSession: (id: StaffId, session: string) => void;
  readonly onPasswordLink: (id: StaffId) => void;
  readonly onRequireSecondFactor: (from: LocalDate | null) => void;
  readonly onRetry: () => void;
}

export function ColleaguesView(props: Props) {
  const { shown, opened, failure, busy, today } = props;
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} class={style.page}>
      <ManagementHead
        page="colleagues"
        actions={
          <DeskButton icon="person" go disabled={busy} onPress={() => props.onOpen({ kind: 'form' })}>
            {text.invite}
          </DeskButton>
        }
      />
      {failure !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {failure === 'last-coordinator' ? text.failure[failure] : deskText.notSaved[failure]}
          </Notice>
        </div>
      )}
      {opened?.kind === 'form' && (
        <InvitationForm busy={busy} onSend={props.onInvite} onCancel={() => props.onOpen(null)} />
      )}
      {opened?.kind === 'link' && (
        <LinkSlip {...opened} origin={props.origin} today={today} onHide={() => props.onOpen(null)} />
      )}
      {shown.step === 'there' ? (
        <div class={style.list}>
          <DataTable
            caption={deskText.pages.colleagues}
            columns={columns}
            rows={[
              ...shown.value.colleagues.map((colleague) =>
                colleagueRow(colleague, shown.value.secondFactorFrom, props),
              ),
              ...shown.value.invitations.map((invitation) => invitationRow(invitation, props)),
            ]}
          />
        </div>
      ) : (
        <ListNotice
          shown={shown}
          empty={{ head: deskText.pages.colleagues, note: text.foot, picture: 'quiet' }}
          onRetry={props.onRetry}
        />
      )}
      {shown.step === 'there' && (
        <SecondFactorRule
          key={shown.value.secondFactorFrom}
          colleagues={shown.value}
          today={today}
          busy={busy}
          onRequire={props.onRequireSecondFactor}
        />
      )}
      <p class={style.foot}>{text.foot}</p>
    </div>
  );
}

/** Recorded at most every five minutes, so whoever was seen that long ago may still be there. */
const isHere = (lastSeenAt: Instant, now: Instant): boolean => now - lastSeenAt < minutes(6);

function lastSeen({ sessions }: ColleagueLine, { now, today }: Props): string {
  const [latest] = sessions;
  if (latest === undefined) return text.notSeen;
  const { lastSeenAt } = latest;
  return isHere(lastSeenAt, now)
    ? text.now({ devices: sessions.length })
    : text.lastSeen({ at: deskFormat.moment(lastSeenAt, today) });
}

function colleagueRow(colleague: ColleagueLine, rule: LocalDate | null, props: Props): TableRow {
  const { id, name, email, role, hasSecondFactor } = colleague;
  const { setting, opened, busy, onOpen } = props;
  const isOpen = (opened?.kind === 'change' || opened?.kind === 'remove') && opened.id === id;
  return {
    id,
    cells: [
      <TwoLines strong={id === setting.me.id ? `${name} (${text.you})` : name} small={email} />,
      text.role[role],
      hasSecondFactor ? text.withCode : rule === null ? text.withoutCode : text.notYet,
      lastSeen(colleague, props),
      <DeskButton
        disabled={busy}
        pressed={isOpen || undefined}
        label={isOpen ? text.closeOf({ name }) : text.changeOf({ name })}
        onPress={() => onOpen(isOpen ? null : { kind: 'change', id })}
      >
        {isOpen ? text.closeChange : text.change}
      </DeskButton>,
    ],
    more: isOpen ? <Changes colleague={colleague} {...props} /> : undefined,
  };
}

function Changes({ colleague, opened, busy, ...props }: Props & { readonly colleague: ColleagueLine }) {
  const { id, name, role, hasSecondFactor, sessions } = colleague;
  if (opened?.kind === 'remove')
    return (
      <RowActions question={text.removeSure({ name })}>
        <DeskButton onPress={() => props.onOpen(null)}>{text.removeNo}</DeskButton>
        <DeskButton disabled={busy} onPress={() => props.onRemove(id)}>
          {text.removeYes}
        </DeskButton>
      </RowActions>
    );
  const otherRole: StaffRole = role === 'coordinator' ? 'desk-worker' : 'coordinator';
  return (
    <>
      <RowActions question={text.question({ name })}>
        <DeskButton disabled={busy} onPress={() => props.onRole(id, otherRole)}>
          {otherRole === 'coordinator' ? text.makeCoordinator : text.makeDeskWorker}
        </DeskButton>
        <DeskButton icon="key" disabled={busy} onPress={() => props.onPasswordLink(id)}>
          {text.passwordLink}
        </DeskButton>
        {hasSecondFactor && (
          <DeskButton disabled={busy} onPress={() => props.onResetSecondFactor(id)}>
            {text.resetSecondFactor}
          </DeskButton>
        )}
        {sessions.length > 0 && (
          <DeskButton disabled={busy} onPress={() => props.onEndSessions(id)}>
            {text.endSessions}
          </DeskButton>
        )}
        <DeskButton icon="prohibit" onPress={() => props.onOpen({ kind: 'remove', id })}>
          {text.remove}
        </DeskButton>
      </RowActions>
      {sessions.length > 0 && (
        <div class={style.sessions}>
          <SessionList
            sessions={sessions}
            today={props.today}
            busy={busy}
            onEnd={(session) => props.onEndSession(id, session)}
          />
        </div>
      )}
    </>
  );
}

function invitationRow({ id, name, role, until }: InvitationLine, { busy, today, onWithdraw }: Props): TableRow {
  return {
    id: `invitation-${id}`,
    cells: [
      <TwoLines strong={name} />,
      text.role[role],
      text.invited,
      text.validUntil({ at: deskFormat.moment(until, today) }),
      <DeskButton disabled={busy} label={text.withdrawOf({ name })} onPress={() => onWithdraw(id)}>
        {text.withdraw}
      </DeskButton>,
    ],
  };
}
