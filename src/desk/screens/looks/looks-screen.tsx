// Connects who looked at what. The server answers a coordinator only; others are told so instead of asking.
import { may } from '../../../domain/staff-role.ts';
import { DeskHead } from '../../../ui/desk-frame.tsx';
import type { DeskDoor } from '../../door.ts';
import { PlainNotice } from '../../parts/list-notice.tsx';
import { LooksView } from './looks-view.tsx';
import { useLooks } from './use-looks.ts';
import { deskText } from '../../../text/desk.ts';

interface Props {
  readonly door: DeskDoor;
}

export function LooksScreen({ door }: Props) {
  return may(door.setting.me.role, 'read-looks') ? (
    <Readable door={door} />
  ) : (
    <>
      <DeskHead title={deskText.pages.accessLog} />
      <PlainNotice picture="quiet" {...deskText.accessLog.onlyCoordinator} />
    </>
  );
}

function Readable({ door }: Props) {
  return <LooksView setting={door.setting} today={door.today} looks={useLooks(door)} />;
}
