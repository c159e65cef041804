// Sends actions on buurtpassen, one at a time, and reports their results.
import { useRef, useState } from 'preact/hooks';
import { v7 } from 'uuid';
import type { PassHolder, PassLine } from '../../../contract/pass.ts';
import { asId, type EntryId } from '../../../domain/ids.ts';
import type { Result } from '../../../domain/result.ts';
import type { PageContext } from '../../session/page-context.ts';
import { isRefusal, type PassFailure } from '../../api/pass-api.ts';
import { deskText } from '../../../text/desk.ts';

const text = deskText.passes;

export type PassAction = 'replace' | 'withdraw';

/** An action that a colleague must confirm, and its pass. */
export interface PassQuestion {
  readonly pass: EntryId;
  readonly action: PassAction;
}

export interface PassActions {
  readonly busy: boolean;
  readonly asking: PassQuestion | null;
  /** Why the last action was not saved; `pass` is null for the form. */
  readonly failed: { readonly pass: EntryId | null; readonly words: string } | null;
  /** The pass that was just created, whose card can be printed. */
  readonly made: PassLine | null;
  readonly status: string;
  readonly making: boolean;
  /** The pass being corrected. */
  readonly correcting: PassLine | null;
  readonly ask: (question: PassQuestion | null) => void;
  /** Opens the form for a new pass (true) or to correct a pass; false closes it. */
  readonly form: (of: PassLine | boolean) => void;
  /** Submits the form. */
  readonly keep: (holder: PassHolder) => void;
  readonly run: (pass: PassLine) => void;
  readonly dismiss: () => void;
}

const wordsFor = (kind: PassFailure['kind']): string =>
  isRefusal(kind) ? text.refusal[kind] : deskText.notSaved[kind];

/** One id per request: repeating the same request reuses it, so that a lost response creates no second pass. */
function useIds(context: PageContext) {
  const last = useRef<{ readonly wish: string; readonly id: EntryId } | null>(null);
  return {
    idFor: (wish: string): EntryId => {
      if (last.current?.wish !== wish) last.current = { wish, id: asId(v7({ msecs: context.now() })) };
      return last.current.id;
    },
    done: () => {
      last.current = null;
    },
  };
}

export function usePassActions(context: PageContext, onChanged: () => void): PassActions {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<PassQuestion | null>(null);
  const [failed, setFailed] = useState<PassActions['failed']>(null);
  const [made, setMade] = useState<PassLine | null>(null);
  const [making, setMaking] = useState(false);
  const [correcting, setCorrecting] = useState<PassLine | null>(null);
  const [status, setStatus] = useState('');
  const turn = useRef(false);
  const ids = useIds(context);

  /** Resolves with undefined when it failed. */
  async function once(
    pass: EntryId | null,
    question: () => Promise<Result<PassLine, PassFailure>>,
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
    if (kind === 'signed-out') context.signedOut();
    else setFailed({ pass, words: wordsFor(kind) });
    if (kind === 'gone' || isRefusal(kind)) onChanged();
    return undefined;
  }

  async function make(holder: PassHolder) {
    const pass = await once(null, () => context.api.makePass(ids.idFor(JSON.stringify(holder)), holder));
    if (pass === undefined) return;
    setMaking(false);
    setMade(pass);
  }
  async function correct(of: PassLine, holder: PassHolder) {
    const id = ids.idFor(JSON.stringify({ of: of.id, holder }));
    const since = of.corrected?.id ?? null;
    const pass = await once(null, () => context.api.correctPass(of.id, { id, since, holder }));
    if (pass === undefined) return;
    setCorrecting(null);
    setStatus(text.corrected({ name: pass.firstName }));
  }
  async function run(pass: PassLine) {
    if (asking === null) return;
    const { action } = asking;
    const answer = await once(pass.id, () =>
      action === 'replace'
        ? context.api.replacePass(pass.id, ids.idFor(`replace ${pass.id}`))
        : context.api.withdrawPass(pass.id),
    );
    setAsking(null);
    if (answer === undefined) return;
    if (action === 'replace') setMade(answer);
    else setStatus(text.withdrawn({ name: pass.firstName }));
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
    correcting,
    ask,
    form: (of) => {
      ask(null);
      setMade(null);
      setMaking(of === true);
      setCorrecting(typeof of === 'boolean' ? null : of);
    },
    keep: (holder) => void (correcting === null ? make(holder) : correct(correcting, holder)),
    run: (pass) => void run(pass),
    dismiss: () => setMade(null),
  };
}
