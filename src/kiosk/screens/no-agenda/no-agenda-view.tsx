import type { Text } from '../../../text/kiosk.ts';
import { Empty } from '../../../ui/status/empty.tsx';
import { Page } from '../../../ui/layout/page.tsx';

interface Props {
  readonly text: Text;
  /** `broken`: a crash of ours; the kiosk reloads by itself. `unable`: this browser does not support the kiosk. */
  readonly why: 'loading' | 'noAgenda' | 'nothingKept' | 'unable' | 'broken';
}

/** The screen without an agenda: still loading, never had a network, or about to reload. */
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
