// Keeps withdrawn requests in sight until a colleague has read that they were withdrawn.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallbackLine, CallbackList } from '../../../contract/desk.ts';
import type { EntryId } from '../../../domain/ids.ts';
import type { PageContext } from '../../session/page-context.ts';
import type { Shown } from '../../session/use-query.ts';

export function useWithdrawn(context: PageContext, open: Shown<CallbackList>) {
  const known = useRef<ReadonlySet<EntryId>>(new Set());
  const [withdrawn, setWithdrawn] = useState<readonly CallbackLine[]>([]);
  const lines = open.step === 'there' ? open.value.callbacks : null;

  /** A request that left the open list was closed or withdrawn; only the server knows which. */
  async function lookFor(gone: ReadonlySet<EntryId>) {
    const answer = await context.api.callbacks('closed');
    if (!answer.ok) return;
    const found = answer.value.callbacks.filter(({ id, state }) => gone.has(id) && state.step === 'withdrawn');
    if (found.length > 0) setWithdrawn((before) => [...before.filter(({ id }) => !gone.has(id)), ...found]);
  }

  useEffect(() => {
    if (lines === null) return;
    const now = new Set(lines.map(({ id }) => id));
    const gone = new Set([...known.current].filter((id) => !now.has(id)));
    known.current = now;
    if (gone.size > 0) void lookFor(gone);
  }, [lines]);

  return { withdrawn, dismiss: (id: EntryId) => setWithdrawn((before) => before.filter((line) => line.id !== id)) };
}
