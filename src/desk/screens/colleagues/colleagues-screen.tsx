// Connects the colleagues: invitations, roles, links for a new password, removing somebody.
import { useRef, useState } from 'preact/hooks';
import type { Colleagues, InvitationMessage, OneTimeLink } from '../../../contract/desk-staff.ts';
import type { StaffId } from '../../../domain/ids.ts';
import type { Result } from '../../../domain/result.ts';
import type { StaffRole } from '../../../domain/people/staff-role.ts';
import type { ColleagueFailure } from '../../api/staff-api.ts';
import type { PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { ColleaguesView, type Opened } from './colleagues-view.tsx';

export function ColleaguesScreen({ context }: { readonly context: PageContext }) {
  const { api } = context;
  const query = useQuery<Colleagues>(context, 'colleagues', () => api.colleagues());
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<ColleagueFailure['kind'] | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  /** Sends one request at a time. */
  async function send<Value>(
    request: () => Promise<Result<Value, ColleagueFailure>>,
    onDone: (value: Value) => void,
  ): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await request();
    sending.current = false;
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else if (answer.refusal.kind === 'signed-out') context.signedOut();
    else setFailure(answer.refusal.kind);
  }
  const change = (request: () => Promise<Result<Colleagues, ColleagueFailure>>) =>
    void send(request, (colleagues) => {
      query.change(() => colleagues);
      setOpened(null);
    });
  const makeLink = (isFor: 'invitation' | 'password', request: () => Promise<Result<OneTimeLink, ColleagueFailure>>) =>
    void send(request, (link) => {
      setOpened({ kind: 'link', link, isFor });
      query.reload();
    });

  return (
    <ColleaguesView
      setting={context.setting}
      origin={context.setting.publicAddress}
      today={context.today}
      now={context.now()}
      shown={query.shown}
      opened={opened}
      failure={failure}
      busy={busy}
      onOpen={(next) => {
        setFailure(null);
        setOpened(next);
      }}
      onInvite={(invitation: InvitationMessage) => makeLink('invitation', () => api.invite(invitation))}
      onWithdraw={(id) => change(() => api.withdrawInvitation(id))}
      onRole={(id: StaffId, role: StaffRole) => change(() => api.setRole(id, role))}
      onRemove={(id) => change(() => api.removeColleague(id))}
      onResetSecondFactor={(id) => change(() => api.resetSecondFactor(id))}
      onEndSessions={(id) => change(() => api.endSessions(id))}
      onEndSession={(id, session) => change(() => api.endSessionOf(id, session))}
      onPasswordLink={(id) => makeLink('password', () => api.passwordLink(id))}
      onRequireSecondFactor={(from) => change(() => api.requireSecondFactor(from))}
      onRetry={query.reload}
    />
  );
}
