import type { Text } from '../../../text/kiosk.ts';
import { Empty } from '../../../ui/status/empty.tsx';
import { Page } from '../../../ui/layout/page.tsx';

interface Props {
  readonly text: Text;
  /** `broken`: a mistake of ours; it starts again by itself. `unable`: this browser will never do. */
  readonly why: 'loading' | 'noAgenda' | 'nothingKept' | 'unable' | 'broken';
}

/** Nothing to show yet: still loading, never had a network, or about to start again. */
export function NoAgendaView({ text, why }: Props) {
  const { title, more } = text[why];
  return (
    <main>
      <Page
        wide="one"
        place="centre"
        about={
          <Empty heading="h1" picture={why === 'loading' ? 'waiting' : 'cloud-off'} title={title}>
            {more}
          </Empty>
        }
      />
    </main>
  );
}
