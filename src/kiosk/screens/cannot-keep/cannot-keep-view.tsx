import type { Text } from '../../../text/nl.ts';
import { Go } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';

/** The truth when nothing can be kept: it is not saved, and a person can help. */
export function CannotKeepView({
  text: { cannotKeep },
  onAgain,
}: {
  readonly text: Text;
  readonly onAgain: () => void;
}) {
  return (
    <Page
      place="centre"
      about={
        <Empty heading="h1" picture="shut" title={cannotKeep.title}>
          {cannotKeep.more}
        </Empty>
      }
    >
      <Go onPress={onAgain}>{cannotKeep.again}</Go>
    </Page>
  );
}
