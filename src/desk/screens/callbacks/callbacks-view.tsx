// The callback list, with its counts and filters.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { CallbackLine, CallbackList, DeskSetting } from '../../../contract/desk.ts';
import type { EntryId } from '../../../domain/ids.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';
import { countsOf, everything, isNarrowed, linesFor, type CallbackFilter } from './callback-list.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import { ResultBelow, type Said } from '../../parts/result-below.tsx';
import { DeskButton, DeskLink } from '../../../ui/desk/desk-button.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { callbacksCsvAddress } from '../../api/api-client.ts';
import { useRestoredFocus } from '../../session/use-restored-focus.ts';
import type { Shown } from '../../session/use-query.ts';
import { CallbackFilters } from './callback-filters.tsx';
import { CallbackTable } from './callback-table.tsx';
import { DaySheet } from './day-sheet.tsx';
import { NeedsReviewBlock } from './needs-review-block.tsx';
import type { Taps } from './use-taps.ts';
import style from './callbacks-view.module.css';
import { countWords } from './callback-words.ts';
import { deskText } from '../../../text/desk.ts';

const text = deskText.callbacks;

interface CallbacksProps {
  /** The people who must be told that their date changed. */
  readonly toTell: ComponentChildren;
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly open: Shown<CallbackList>;
  readonly closed: Shown<CallbackList>;
  readonly filter: CallbackFilter;
  readonly taps: Taps;
  /** The one row of mine that is unfolded. */
  readonly unfolded: EntryId | null;
  /** Requests withdrawn a moment ago, still shown until a colleague has read it. */
  readonly withdrawn: readonly CallbackLine[];
  readonly printing: boolean;
  readonly onFilter: (filter: CallbackFilter) => void;
  readonly onUnfold: (id: EntryId | null) => void;
  readonly onPutAway: (id: EntryId) => void;
  readonly onPrint: () => void;
  readonly onRetry: () => void;
}

const linesOf = (shown: Shown<CallbackList>): readonly CallbackLine[] =>
  shown.step === 'there' ? shown.value.callbacks : [];

/**
 * Soonest promise first, as the server orders them. The last response may still contain requests that an action just
 * closed.
 */
function listed({ filter, open, closed, withdrawn }: CallbacksProps): readonly CallbackLine[] {
  if (filter.view === 'closed') return linesOf(closed);
  const lines = linesOf(open).filter(({ state }) => state.step !== 'closed');
  return withdrawn.length === 0
    ? lines
    : [...lines, ...withdrawn].toSorted((one, other) => one.promisedOn.localeCompare(other.promisedOn));
}

function Summary({ open, today }: Pick<CallbacksProps, 'open' | 'today'>) {
  if (open.step !== 'there') return null;
  const { calm, late } = countWords(countsOf(open.value.callbacks, today));
  return (
    <>
      {calm}
      {late !== null && <b>{late}</b>}
      {late !== null && '.'}
    </>
  );
}

/** An action that failed on a row outside the screen is reported before one that succeeded. */
function saidOf(status: string, notStored: string | undefined): Said | null {
  if (notStored !== undefined) return { good: false, words: notStored };
  return status === '' ? null : { good: true, words: status };
}

export function CallbacksView(props: CallbacksProps) {
  const { setting, today, open, filter, taps } = props;
  const root = useRef<HTMLDivElement>(null);
  useRestoredFocus(root);
  const shown = filter.view === 'closed' ? props.closed : open;
  const all = listed(props);
  const lines = linesFor(all, { filter, me: setting.me.id, today });
  const elsewhere = [...taps.said].find(([id]) => !lines.some((line) => line.id === id));

  return (
    <div ref={root} class={style.page}>
      <DeskHead
        title={deskText.pages.callbacks}
        summary={<Summary open={open} today={today} />}
        actions={
          <>
            <DeskButton icon="printer" onPress={props.onPrint}>
              {text.print}
            </DeskButton>
            <DeskLink icon="download" href={callbacksCsvAddress} download>
              {text.csv}
            </DeskLink>
          </>
        }
      />
      {props.toTell}
      {open.step === 'there' && <NeedsReviewBlock {...props} lines={open.value.needsReview} />}
      <CallbackFilters setting={setting} filter={filter} onFilter={props.onFilter} lines={linesOf(shown)} />
      <ResultBelow said={saidOf(taps.status, elsewhere?.[1])}>
        {shown.step === 'there' && lines.length > 0 ? (
          <CallbackTable {...props} lines={lines} />
        ) : (
          <EmptyList {...props} shown={shown} total={all.length} />
        )}
      </ResultBelow>
      {props.printing && <DaySheet setting={setting} lines={linesOf(open)} today={today} now={props.now} />}
    </div>
  );
}

type EmptyProps = Pick<CallbacksProps, 'filter' | 'onFilter' | 'onRetry'> & {
  readonly shown: Shown<CallbackList>;
  readonly total: number;
};

function EmptyList({ shown, filter, total, onFilter, onRetry }: EmptyProps) {
  const narrowed = isNarrowed(filter) && total > 0;
  const words = narrowed ? text.empty.filtered : text.empty[filter.view];
  const action =
    narrowed || filter.view !== 'all' ? { label: text.clearFilters, onPress: () => onFilter(everything) } : undefined;
  return (
    <ListNotice
      shown={shown}
      empty={{ ...words, picture: filter.view === 'all' ? 'talk' : 'quiet', action }}
      onRetry={onRetry}
    />
  );
}
