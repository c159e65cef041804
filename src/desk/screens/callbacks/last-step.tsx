// The last step of a request, in words.
import type { CallbackLine } from '../../../contract/desk.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { lastStepOf } from './callback-list.ts';
import style from './callback-table.module.css';
import { callResult, deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.callbacks;

interface Words {
  readonly head: string;
  readonly note: string | null;
}

function wordsOf(line: CallbackLine, today: LocalDate): Words {
  const { state, reach, attempts } = line;
  if (state.step === 'withdrawn')
    return { head: text.withdrawn, note: text.withdrawnAt({ at: deskFormat.moment(state.at, today) }) };
  if (state.step === 'closed')
    return {
      head: text.closedAs({ outcome: text.outcome[state.outcome], at: deskFormat.moment(state.at, today) }),
      note: null,
    };
  // People who signed up for an activity were not asked whether a message may be left.
  const mayLeave = line.mayLeaveMessage ? text.message.may : text.message.mayNot;
  const message = reach === 'telephone' && line.seat === null ? mayLeave : null;
  const last = lastStepOf(attempts);
  if (last === null) return { head: text.notCalled({ reach }), note: message };
  const at = deskFormat.moment(last.attempt.at, today);
  const { result } = last.attempt;
  return last.times > 1
    ? {
        head: text.steps({
          words: deskFormat.countedAtStart(last.times).words,
          result: callResult(result, reach).toLowerCase(),
        }),
        note: text.latest({ at }),
      }
    : { head: text.step({ result: callResult(result, reach), at }), note: message };
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
