// Connects the access log to the server, which shows it to coordinators only. Other roles get an explanation.
import { may } from '../../../domain/people/staff-role.ts';
import { ManagementHead } from '../../layout/management-head.tsx';
import type { PageContext } from '../../session/page-context.ts';
import { PlainNotice } from '../../parts/list-notice.tsx';
import { AccessLogView } from './access-log-view.tsx';
import { useAccessLog } from './use-access-log.ts';
import { deskText } from '../../../text/desk.ts';

interface Props {
  readonly context: PageContext;
}

export function AccessLogScreen({ context }: Props) {
  return may(context.setting.me.role, 'read-access-log') ? (
    <Readable context={context} />
  ) : (
    <>
      <ManagementHead page="accessLog" />
      <PlainNotice picture="quiet" {...deskText.accessLog.onlyCoordinator} />
    </>
  );
}

function Readable({ context }: Props) {
  return <AccessLogView setting={context.setting} today={context.today} accessLog={useAccessLog(context)} />;
}
