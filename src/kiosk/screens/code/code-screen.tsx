import { useState } from 'preact/hooks';
import { readCode } from '../../../domain/code.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Here } from '../../here.ts';
import { checkInEntry } from '../../leaving.ts';
import { useFocusOn } from '../../use-focus.ts';
import { useOneAtATime } from '../../use-one-at-a-time.ts';
import { CodeView } from './code-view.tsx';
import { findCode, type Found } from './found.ts';
import { FoundView } from './found-view.tsx';

/** Type a code: see how it stands, or withdraw. */
export function CodeScreen({ here }: { readonly here: Here }) {
  const { text, kiosk, agenda, go, forget, leave } = here;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [shown, setShown] = useState<{ readonly code: Code; readonly found: Found }>();
  useFocusOn(shown === undefined ? 'typing' : 'found');

  const [busy, look] = useOneAtATime(async () => {
    const read = readCode(typed);
    if (!read.ok) {
      setError(read.refusal.kind === 'incomplete' ? text.code.incomplete : text.code.wrong);
      return;
    }
    const found = await findCode(kiosk, read.value).catch(() => ({ kind: 'offline' }) as const);
    if (found.kind === 'unknown') setError(text.code.unknown);
    else if (found.kind === 'offline') setError(text.code.offline);
    else setShown({ code: read.value, found });
  });
  const [, arrive] = useOneAtATime(async () => {
    if (shown?.found.kind !== 'ticket' || shown.found.ticket.kind !== 'sign-up') return;
    const { title: of } = shown.found.ticket;
    const occasion = { kiosk: agenda.snapshot.kiosk, deviceNow: kiosk.deviceNow(), now: kiosk.now() };
    await leave(checkInEntry(occasion, shown.code), (entry) => ({ at: 'checked-in', entry, of }));
  });
  if (shown !== undefined)
    return (
      <FoundView
        text={text}
        code={shown.code}
        found={shown.found}
        today={here.today}
        onArrive={arrive}
        onWithdraw={(what, of) => go({ at: 'withdraw', ticket: shown.code, what, of })}
        onAnother={() => {
          setTyped('');
          setShown(undefined);
        }}
        onDone={forget}
      />
    );
  return (
    <CodeView
      text={text}
      typed={typed}
      error={error}
      busy={busy}
      onChange={(next) => {
        setError(undefined);
        setTyped(next);
      }}
      onLook={look}
    />
  );
}
