// What happened last, in words.
import type { CallbackLine } from '../../../contract/desk.ts';
import type { LocalDate } from '../../../domain/time.ts';
import { deskText } from '../../../text/desk-nl.ts';
import { lastStepOf } from '../../callback-list.ts';
import style from './callback-table.module.css';

const text = deskText.callbacks;

interface Words {
  readonly head: string;
  readonly note: string | null;
}

function wordsOf(line: CallbackLine, today: LocalDate): Words {
  const { state, reach, attempts } = line;
  if (state.step === 'withdrawn')
    return { head: text.withdrawn, note: text.withdrawnAt(deskText.moment(state.at, today)) };
  if (state.step === 'closed')
    return { head: text.closedAs(state.outcome, deskText.moment(state.at, today)), note: null };
  // Who signed up was not asked whether a message may be left.
  const message = reach === 'telephone' && line.seat === null ? text.mayLeaveMessage(line.mayLeaveMessage) : null;
  const last = lastStepOf(attempts);
  if (last === null) return { head: text.notCalled(reach), note: message };
  const at = deskText.moment(last.attempt.at, today);
  const { result } = last.attempt;
  return last.times > 1
    ? { head: text.steps(result, reach, last.times), note: text.latest(at) }
    : { head: text.step(result, reach, at), note: message };
}

interface Props {
  readonly line: CallbackLine;
  readonly today: LocalDate;
}

export function LastStep({ line, today }: Props) {
  const { head, note } = wordsOf(line, today);
  return (
    <>
      {head}
      {note !== null && <small class={style.note}>{note}</small>}
    </>
  );
}
