import { useEffect, useRef, useState } from 'preact/hooks';
import { readCode } from '../../../domain/entries/code.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Agenda, Occurrence } from '../../visit/agenda.ts';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { checkInEntry } from '../../outbox/build-entry.ts';
import { type Found, type Meaning, meaningOf } from '../../scan/use-code.ts';
import { useFocusOn } from '../../parts/use-focus.ts';
import { useOneAtATime } from '../../parts/use-one-at-a-time.ts';
import { CodeView } from './code-view.tsx';
import { FoundView } from './found-view.tsx';
import { lookUpCode } from './look-up-code.ts';
import { NoLongerView, type NoLonger } from './no-longer-view.tsx';
import { offersCheckInHere } from './offers-check-in.ts';
import { ScanScreen } from './scan-screen.tsx';
import { isWhole } from './typed-code.ts';

type How = 'typed' | 'scanned';

type Shown =
  | { readonly kind: 'left'; readonly code: Code; readonly found: Found }
  | { readonly kind: 'no-longer'; readonly why: NoLonger };

/** Whether the visitor is still at this screen: a late answer must not take anybody who left to another screen. */
function useStillHere(): () => boolean {
  const still = useRef(true);
  useEffect(() => () => void (still.current = false), []);
  return () => still.current;
}

function occurrenceOf(found: Found, agenda: Agenda): Occurrence | undefined {
  if (found.kind !== 'ticket' || found.ticket.kind !== 'sign-up') return undefined;
  return agenda.byId.get(found.ticket.date);
}

/** Scan or type a code to see the state of an entry, or to withdraw. */
export function CodeScreen({ context }: { readonly context: FullScreenContext }) {
  const { text, kiosk, agenda, camera, go, finish, change, wipe, submitEntry, usePass } = context;
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<{ readonly how: How; readonly words: string }>();
  const [reading, setReading] = useState<How>('typed');
  const [shown, setShown] = useState<Shown>();
  const isStillHere = useStillHere();
  useFocusOn(shown === undefined ? 'typing' : 'found');

  const [busy, find] = useOneAtATime(async (code: Code, how: How) => {
    setReading(how);
    setAnswer(undefined);
    const heard = await lookUpCode(kiosk, code);
    if (isStillHere()) follow(meaningOf(code, heard, { agenda, now: kiosk.now() }), code, how);
  });
  const follow = (meaning: Meaning, code: Code, how: How): void => {
    switch (meaning.kind) {
      case 'left':
        return setShown({ kind: 'left', code, found: meaning.found });
      // Going back must not lead to the camera: it would read the same code and return here.
      case 'activity':
        return finish({ at: 'activity', date: meaning.date });
      case 'agenda':
        change({ filter: meaning.filter });
        return finish({ at: 'agenda' });
      case 'pass':
        return usePass(code);
      case 'unknown':
      case 'offline':
        return setAnswer({ how, words: text.code[meaning.kind] });
      case 'withdrawn-poster':
      case 'withdrawn-pass':
      case 'nothing-planned':
        return setShown({ kind: 'no-longer', why: meaning.kind });
    }
  };
  const [, checkIn] = useOneAtATime(async () => {
    if (shown?.kind !== 'left' || shown.found.kind !== 'ticket' || shown.found.ticket.kind !== 'sign-up') return;
    const { title: of } = shown.found.ticket;
    const occasion = { kiosk: agenda.snapshot.kiosk, deviceNow: kiosk.deviceNow(), now: kiosk.now() };
    await submitEntry(checkInEntry(occasion, shown.code), (entry) => ({ at: 'checked-in', entry, of }));
  });
  const submitCode = (typedCode: string): void => {
    const read = readCode(typedCode);
    if (read.ok) find(read.value, 'typed');
    else
      setAnswer({ how: 'typed', words: read.refusal.kind === 'incomplete' ? text.code.incomplete : text.code.wrong });
  };
  const type = (next: string): void => {
    setAnswer(undefined);
    setTyped(next);
    // Beside the camera there is no button; the last character starts the search.
    if (camera !== 'none' && isWhole(next) && next !== typed) submitCode(next);
  };

  if (shown?.kind === 'no-longer')
    return <NoLongerView words={text.scanning.noLonger[shown.why]} onAgenda={() => finish({ at: 'agenda' })} />;
  if (shown !== undefined)
    return (
      <FoundView
        text={text}
        code={shown.code}
        found={shown.found}
        today={context.today}
        occurrence={occurrenceOf(shown.found, agenda)}
        mayCheckIn={offersCheckInHere(context, shown.found)}
        onCheckIn={checkIn}
        onWithdraw={(what, of) => go({ at: 'withdraw', ticket: shown.code, what, of })}
        onAnother={() => {
          setTyped('');
          setShown(undefined);
        }}
        onDone={wipe}
      />
    );
  const typing = {
    text,
    typed,
    error: answer?.how === 'typed' ? answer.words : undefined,
    onChange: type,
    onSubmit: () => submitCode(typed),
  };
  if (camera === 'none') return <CodeView {...typing} busy={busy} />;
  return (
    <ScanScreen
      {...typing}
      context={context}
      words={text.scanning}
      said={answer?.how === 'scanned' ? answer.words : undefined}
      busy={busy ? reading : null}
      onCode={(code) => find(code, 'scanned')}
      onSaid={(words) => setAnswer({ how: 'scanned', words })}
    />
  );
}
