// Shown in place of a list while it is loading, empty or unavailable.
import type { ArtName } from '../../ui/art/art.tsx';
import { DeskButton } from '../../ui/desk/desk-button.tsx';
import { Empty } from '../../ui/status/empty.tsx';
import type { Shown } from '../session/use-query.ts';
import style from './list-notice.module.css';
import { deskText } from '../../text/desk.ts';

interface PlainProps {
  readonly picture: ArtName;
  readonly head: string;
  readonly note?: string | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}

export function PlainNotice({ picture, head, note, action }: PlainProps) {
  return (
    <div class={style.notice}>
      <Empty picture={picture} title={head}>
        {note}
      </Empty>
      {action !== undefined && <DeskButton onPress={action.onPress}>{action.label}</DeskButton>}
    </div>
  );
}

/** Three placeholder rows where the real ones will appear. */
export function Loading() {
  return (
    <div class={style.loading} role="status">
      <span>{deskText.loading}</span>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
    </div>
  );
}

interface Props {
  readonly shown: Shown<unknown>;
  readonly empty: PlainProps;
  readonly onRetry: () => void;
}

export function ListNotice({ shown, empty, onRetry }: Props) {
  switch (shown.step) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return (
        <PlainNotice
          picture="cloud-off"
          head={deskText.notShown[shown.failure.kind]}
          action={{ label: deskText.tryAgain, onPress: onRetry }}
        />
      );
    case 'there':
      return <PlainNotice {...empty} />;
  }
}
