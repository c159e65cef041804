// What a colleague does to buurtpassen, one thing at a time, and what came of it.
import { useRef, useState } from 'preact/hooks';
import { v7 } from 'uuid';
import type { PassHolder, PassLine } from '../../../contract/pass.ts';
import { asId, type EntryId } from '../../../domain/ids.ts';
import type { Result } from '../../../domain/result.ts';
import { deskText } from '../../../text/desk-nl.ts';
import type { DeskDoor } from '../../door.ts';
import type { ReplaceFailure } from '../../pass-link.ts';

const text = deskText.passes;

export type PassDeed = 'replace' | 'withdraw';

/** Which pass a colleague is asked about, before it is done. */
export interface PassQuestion {
  readonly pass: EntryId;
  readonly deed: PassDeed;
}

export interface PassDeeds {
  readonly busy: boolean;
  readonly asking: PassQuestion | null;
  /** Why the last deed was not kept; `pass` is null for the form. */
  readonly failed: { readonly pass: EntryId | null; readonly words: string } | null;
  /** The pass that was just made, to print its card. */
  readonly made: PassLine | null;
  readonly status: string;
  readonly making: boolean;
  readonly ask: (question: PassQuestion | null) => void;
  /** Opens or closes the form. */
  readonly form: (open: boolean) => void;
  readonly make: (holder: PassHolder) => void;
  readonly run: (pass: PassLine) => void;
  readonly putAway: () => void;
}

const wordsFor = (kind: ReplaceFailure['kind']): string =>
  kind === 'replaced' || kind === 'not-opened' ? text.refusal[kind] : deskText.notKept(kind);

/** An id for each wish: asked again for the same one it stays, so that a lost answer makes no second pass. */
function useIds(door: DeskDoor) {
  const last = useRef<{ readonly wish: string; readonly id: EntryId } | null>(null);
  return {
    idFor: (wish: string): EntryId => {
      if (last.current?.wish !== wish) last.current = { wish, id: asId(v7({ msecs: door.now() })) };
      return last.current.id;
    },
    done: () => {
      last.current = null;
    },
  };
}

export function usePassDeeds(door: DeskDoor, onChanged: () => void): PassDeeds {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<PassQuestion | null>(null);
  const [failed, setFailed] = useState<PassDeeds['failed']>(null);
  const [made, setMade] = useState<PassLine | null>(null);
  const [making, setMaking] = useState(false);
  const [status, setStatus] = useState('');
  const turn = useRef(false);
  const ids = useIds(door);

  /** Answers undefined when it was not kept. */
  async function once(
    pass: EntryId | null,
    question: () => Promise<Result<PassLine, ReplaceFailure>>,
  ): Promise<PassLine | undefined> {
    if (turn.current) return undefined;
    turn.current = true;
    setBusy(true);
    setFailed(null);
    setStatus('');
    const answer = await question();
    turn.current = false;
    setBusy(false);
    if (answer.ok) {
      ids.done();
      onChanged();
      return answer.value;
    }
    const { kind } = answer.refusal;
    if (kind === 'signed-out') door.signedOut();
    else setFailed({ pass, words: wordsFor(kind) });
    if (kind === 'replaced' || kind === 'gone') onChanged();
    return undefined;
  }

  async function make(holder: PassHolder) {
    const pass = await once(null, () => door.link.makePass(ids.idFor(JSON.stringify(holder)), holder));
    if (pass === undefined) return;
    setMaking(false);
    setMade(pass);
  }
  async function run(pass: PassLine) {
    if (asking === null) return;
    const { deed } = asking;
    const answer = await once(pass.id, () =>
      deed === 'replace'
        ? door.link.replacePass(pass.id, ids.idFor(`replace ${pass.id}`))
        : door.link.withdrawPass(pass.id),
    );
    setAsking(null);
    if (answer === undefined) return;
    if (deed === 'replace') setMade(answer);
    else setStatus(text.withdrawn(pass.firstName));
  }

  const ask = (question: PassQuestion | null): void => {
    setFailed(null);
    setStatus('');
    setAsking(question);
  };
  return {
    busy,
    asking,
    failed,
    made,
    status,
    making,
    ask,
    form: (open) => {
      ask(null);
      setMade(null);
      setMaking(open);
    },
    make: (holder) => void make(holder),
    run: (pass) => void run(pass),
    putAway: () => setMade(null),
  };
}
