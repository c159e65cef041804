import type { Text } from '../../../text/nl.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';

/** Nothing to show yet: still loading, or never had a network. */
export function NoAgendaView({ text, loading }: { readonly text: Text; readonly loading: boolean }) {
  const { title, more } = loading ? text.loading : text.noAgenda;
  return (
    <main>
      <Page
        wide="one"
        place="centre"
        about={
          <Empty picture={loading ? 'waiting' : 'cloud-off'} title={title}>
            {more}
          </Empty>
        }
      />
    </main>
  );
}
