// Connects the callback list: what is asked, what is tapped, what is open.
import { useState } from 'preact/hooks';
import type { CallbackList } from '../../../contract/desk.ts';
import type { EntryId } from '../../../domain/ids.ts';
import { isDueNow, isMine, type CallbackFilter } from '../../callback-list.ts';
import type { DeskDoor } from '../../door.ts';
import { onPaperOf } from '../../person.ts';
import { useAsked, type Kept } from '../../use-asked.ts';
import { usePrinting } from '../../use-printing.ts';
import { CallbacksView } from './callbacks-view.tsx';
import { useWithdrawn } from './use-withdrawn.ts';
import { useTaps, type Taps } from './use-taps.ts';

interface Props {
  readonly door: DeskDoor;
  /** The open requests. */
  readonly kept: Kept<CallbackList>;
  readonly filter: CallbackFilter;
  readonly onFilter: (filter: CallbackFilter) => void;
}

/** Only one row is open: at first one that is mine, then the one taken last. When that is done none opens by itself: nobody
 * logs a call at somebody else's name. */
function useUnfolded(door: DeskDoor, { shown }: Kept<CallbackList>) {
  const [chosen, setChosen] = useState<EntryId | 'none' | null>(null);
  const lines = shown.step === 'there' ? shown.value.callbacks : [];
  const mine = lines.filter((line) => isMine(line, door.setting.me.id)).map((line) => line.id);
  const taken = lines.find(({ id, state }) => id === chosen && state.step === 'claimed')?.id ?? null;
  return {
    unfolded: chosen === null ? (mine[0] ?? null) : taken,
    unfold: setChosen,
  };
}

export function CallbacksScreen({ door, kept, filter, onFilter }: Props) {
  const closed = useAsked(door, 'callbacks', () => door.link.callbacks('closed'), filter.view === 'closed');
  const taps = useTaps(door, kept);
  const { unfolded, unfold } = useUnfolded(door, kept);
  const printing = usePrinting(() => {
    const lines = kept.shown.step === 'there' ? kept.shown.value.callbacks : [];
    const onPaper = lines.filter((line) => isDueNow(line, door.today)).flatMap(onPaperOf);
    if (onPaper.length > 0) void door.link.printed(onPaper);
  });
  const { withdrawn, putAway } = useWithdrawn(door, kept.shown);
  const tap: Taps['tap'] = (line, what) => {
    if (what.kind === 'claim' || what.kind === 'take-over') unfold(line.id);
    taps.tap(line, what);
  };
  return (
    <CallbacksView
      setting={door.setting}
      today={door.today}
      now={door.now()}
      open={kept.shown}
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
      onPutAway={putAway}
      printing={printing}
      onPrint={() => window.print()}
      onRetry={filter.view === 'closed' ? closed.reload : kept.reload}
    />
  );
}
