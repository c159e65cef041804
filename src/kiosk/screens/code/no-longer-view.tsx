import type { FullText } from '../../../text/kiosk.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Empty } from '../../../ui/status/empty.tsx';
import { Page } from '../../../ui/layout/page.tsx';

export type NoLonger = keyof FullText['scanning']['noLonger'];

interface Props {
  readonly words: FullText['scanning']['noLonger'][NoLonger];
  readonly onAgenda: () => void;
}

/** A withdrawn code of ours: what it was for, and what there is instead. */
export function NoLongerView({ words, onAgenda }: Props) {
  return (
    <Page
      place="centre"
      about={
        <Empty heading="h1" picture="quiet" title={words.title}>
          {words.more}
        </Empty>
      }
    >
      <Go icon="arrow-right" onPress={onAgenda}>
        {words.toAgenda}
      </Go>
    </Page>
  );
}
