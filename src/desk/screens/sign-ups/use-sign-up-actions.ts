// Sends a colleague's actions on a list of sign-ups, each of them once, and reports the outcome.
import { useRef, useState } from 'preact/hooks';
import { v7 } from 'uuid';
import type { SignUpLine } from '../../../contract/desk.ts';
import type { DeskSignUp, SignUpAction } from '../../../contract/desk-sign-up.ts';
import type { ActivityDateId, EntryId } from '../../../domain/ids.ts';
import { asId } from '../../../domain/ids.ts';
import { type Instant, addDuration, milliseconds } from '../../../domain/time/time.ts';
import type { PageContext } from '../../session/page-context.ts';
import type { Outcomed } from '../../api/api-client.ts';
import { firstNameOf } from '../../words/person.ts';
import { outcomeWords } from './outcome-words.ts';
import { deskText } from '../../../text/desk.ts';

/** Taps within this time are one double tap. */
const doubleTap = milliseconds(600);

export interface SignUpDesk {
  readonly busy: boolean;
  /** The outcome of the last action; null before the first. */
  readonly said: { readonly good: boolean; readonly words: string } | null;
  /** Resolves with whether it was accepted. */
  readonly signUp: (person: Omit<DeskSignUp, 'id'>) => Promise<boolean>;
  readonly tap: (line: SignUpLine, what: SignUpAction) => void;
}

export function useSignUpDesk(context: PageContext, date: ActivityDateId): SignUpDesk {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<SignUpDesk['said']>(null);
  /** The last action without a certain answer. Sending it again with the same id records it once. */
  const unsent = useRef<{ readonly what: string; readonly id: EntryId } | null>(null);

  /** Ignores the second tap of a double tap: the button would by then undo the first one. */
  const tapped = useRef<{ readonly id: EntryId; readonly at: Instant } | null>(null);
  const isSecondOfTwo = ({ id }: SignUpLine): boolean =>
    tapped.current?.id === id && context.now() < addDuration(tapped.current.at, doubleTap);

  async function run(name: string, what: string, send: (id: EntryId) => Outcomed): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    const id = unsent.current?.what === what ? unsent.current.id : asId<'entry'>(v7());
    unsent.current = { what, id };
    const answer = await send(id);
    running.current = false;
    setBusy(false);
    if (answer.ok) {
      unsent.current = null;
      const { outcome } = answer.value;
      const good = outcome.kind !== 'refused';
      setSaid({ good, words: outcomeWords(outcome, name, context.today) });
      return good;
    }
    if (answer.refusal.kind === 'signed-out') context.signedOut();
    else setSaid({ good: false, words: deskText.notSaved[answer.refusal.kind] });
    return false;
  }

  return {
    busy,
    said,
    signUp: (person) =>
      run(person.firstName, JSON.stringify(person), (id) => context.api.signUp(date, { id, ...person })),
    tap: (line, what) => {
      if (what !== 'withdrawn' && isSecondOfTwo(line)) return;
      void run(firstNameOf(line), `${what} ${line.id}`, async (id) => {
        const answer = await context.api.aboutSignUp(date, line.id, { id, what });
        tapped.current = { id: line.id, at: context.now() };
        return answer;
      });
    },
  };
}
