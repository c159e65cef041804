// Sends each action on a callback request once, and remembers its result per row.
import { useRef, useState } from 'preact/hooks';
import type { CallbackLine, CallbackList } from '../../../contract/desk.ts';
import type { CallbackOutcome, CallResult } from '../../../domain/callbacks/callback-request.ts';
import type { EntryId, StaffId } from '../../../domain/ids.ts';
import { withLine } from './callback-list.ts';
import { nameOf, type PageContext } from '../../session/page-context.ts';
import type { TapFailure, Tapped } from '../../api/api-client.ts';
import type { Query } from '../../session/use-query.ts';
import { refusalWords } from './callback-words.ts';
import { deskText } from '../../../text/desk.ts';

export type CallbackTap =
  | { readonly kind: 'claim' }
  | { readonly kind: 'release' }
  | { readonly kind: 'take-over'; readonly from: StaffId }
  | { readonly kind: 'attempt'; readonly result: CallResult }
  | { readonly kind: 'close'; readonly outcome: CallbackOutcome };

export interface Taps {
  readonly pending: ReadonlySet<EntryId>;
  /** Shown in a row: why its last action was not saved. */
  readonly said: ReadonlyMap<EntryId, string>;
  /** Shown with the list, because a closed row is no longer there to show it. */
  readonly status: string;
  readonly tap: (line: CallbackLine, what: CallbackTap) => void;
  readonly seen: (id: EntryId) => void;
  /** Clears the messages: the colleague moved on. */
  readonly hush: () => void;
}

function send({ api }: PageContext, id: EntryId, what: CallbackTap): Tapped {
  switch (what.kind) {
    case 'claim':
      return api.claim(id);
    case 'release':
      return api.release(id);
    case 'take-over':
      return api.takeOver(id, what.from);
    case 'attempt':
      return api.attempt(id, what.result);
    case 'close':
      return api.close(id, what.outcome);
  }
}

function wordsFor(context: PageContext, failure: TapFailure): string {
  if (failure.kind !== 'refused') return deskText.notSaved[failure.kind];
  const name = (by: string) => nameOf(context.setting, by) ?? deskText.somebodyElse;
  return refusalWords(failure.refusal, context.today, name);
}

const statusAfter = ({ state }: CallbackLine): string =>
  state.step === 'closed'
    ? deskText.callbacks.closedNow({ outcome: deskText.callbacks.outcome[state.outcome].toLowerCase() })
    : '';

/** A set of ids for rendering, with a ref that is current at once, so that two quick taps count as one. */
function usePending() {
  const busy = useRef(new Set<EntryId>());
  const [pending, setPending] = useState<ReadonlySet<EntryId>>(new Set());
  const show = () => setPending(new Set(busy.current));
  return {
    pending,
    begin: (id: EntryId): boolean => {
      if (busy.current.has(id)) return false;
      busy.current.add(id);
      show();
      return true;
    },
    end: (id: EntryId) => {
      busy.current.delete(id);
      show();
    },
  };
}

export function useTaps(context: PageContext, query: Query<CallbackList>): Taps {
  const { pending, begin, end } = usePending();
  const [said, setSaid] = useState<ReadonlyMap<EntryId, string>>(new Map());
  const [status, setStatus] = useState('');

  function hush() {
    setSaid(new Map());
    setStatus('');
  }

  async function run(line: CallbackLine, what: CallbackTap) {
    if (!begin(line.id)) return;
    hush();
    const answer = await send(context, line.id, what);
    if (answer.ok) {
      const now = answer.value;
      query.change((list) => ({ ...list, callbacks: withLine(list.callbacks, now) }));
      setStatus(statusAfter(now));
    } else if (answer.refusal.kind === 'signed-out') context.signedOut();
    else {
      setSaid(new Map([[line.id, wordsFor(context, answer.refusal)]]));
      if (answer.refusal.kind === 'refused') query.reload();
    }
    end(line.id);
  }

  async function seen(id: EntryId) {
    if (!begin(id)) return;
    const answer = await context.api.seen(id);
    if (answer.ok) {
      query.change((list) => ({ ...list, needsReview: list.needsReview.filter((entry) => entry.id !== id) }));
    } else if (answer.refusal.kind === 'signed-out') context.signedOut();
    else setSaid(new Map([[id, deskText.notSaved[answer.refusal.kind]]]));
    end(id);
  }

  return { pending, said, status, tap: (line, what) => void run(line, what), seen: (id) => void seen(id), hush };
}
