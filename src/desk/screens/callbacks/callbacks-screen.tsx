// Connects the callback list: its requests, the actions on them, the unfolded row.
import { useState } from 'preact/hooks';
import type { CallbackList } from '../../../contract/desk.ts';
import type { EntryId } from '../../../domain/ids.ts';
import { isDueNow, isMine, type CallbackFilter } from './callback-list.ts';
import type { PageContext } from '../../session/page-context.ts';
import { onPaperOf } from '../../words/person.ts';
import { useQuery, type Query } from '../../session/use-query.ts';
import { usePrinting } from '../../print/use-printing.ts';
import { CallbacksView } from './callbacks-view.tsx';
import { NotificationsBlock } from './notifications-block.tsx';
import { useWithdrawn } from './use-withdrawn.ts';
import { useTaps, type Taps } from './use-taps.ts';

interface Props {
  readonly context: PageContext;
  /** The open requests. */
  readonly query: Query<CallbackList>;
  readonly filter: CallbackFilter;
  readonly onFilter: (filter: CallbackFilter) => void;
}

/**
 * Only one row is unfolded: first one of mine, then the one claimed last. When that one is closed no other opens by
 * itself, so that nobody logs a call for the wrong person.
 */
function useUnfolded(context: PageContext, { shown }: Query<CallbackList>) {
  const [chosen, setChosen] = useState<EntryId | 'none' | null>(null);
  const lines = shown.step === 'there' ? shown.value.callbacks : [];
  const mine = lines.filter((line) => isMine(line, context.setting.me.id)).map((line) => line.id);
  const taken = lines.find(({ id, state }) => id === chosen && state.step === 'claimed')?.id ?? null;
  return {
    unfolded: chosen === null ? (mine[0] ?? null) : taken,
    unfold: setChosen,
  };
}

export function CallbacksScreen({ context, query, filter, onFilter }: Props) {
  const closed = useQuery(context, 'callbacks', () => context.api.callbacks('closed'), filter.view === 'closed');
  const taps = useTaps(context, query);
  const { unfolded, unfold } = useUnfolded(context, query);
  const printing = usePrinting(() => {
    const lines = query.shown.step === 'there' ? query.shown.value.callbacks : [];
    const onPaper = lines.filter((line) => isDueNow(line, context.today)).flatMap(onPaperOf);
    if (onPaper.length > 0) void context.api.printed(onPaper);
  });
  const { withdrawn, dismiss } = useWithdrawn(context, query.shown);
  const tap: Taps['tap'] = (line, what) => {
    if (what.kind === 'claim' || what.kind === 'take-over') unfold(line.id);
    taps.tap(line, what);
  };
  return (
    <CallbacksView
      toTell={<NotificationsBlock context={context} />}
      setting={context.setting}
      today={context.today}
      now={context.now()}
      open={query.shown}
      closed={closed.shown}
      filter={filter}
      onFilter={(chosen) => {
        taps.hush();
        onFilter(chosen);
      }}
      taps={{ ...taps, tap }}
      unfolded={unfolded}
      onUnfold={(id) => unfold(id ?? 'none')}
      withdrawn={withdrawn}
      onPutAway={dismiss}
      printing={printing}
      onPrint={() => window.print()}
      onRetry={filter.view === 'closed' ? closed.reload : query.reload}
    />
  );
}
