// Next steps for the colleague who claimed a request: log the call with one tap, then close or release it.
import { useState } from 'preact/hooks';
import type { CallbackLine, DeskSetting } from '../../../contract/desk.ts';
import { callbackOutcomes, callResults, type CallResult } from '../../../domain/callbacks/callback-request.ts';
import { showCode } from '../../../domain/entries/code.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { hasCalled } from './callback-list.ts';
import { kioskName } from '../../session/page-context.ts';
import { RowActions } from '../../../ui/desk/data-table.tsx';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { Code } from '../../../ui/typography/words.tsx';
import type { CallbackTap } from './use-taps.ts';
import style from './callback-panel.module.css';
import { callResult, deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.callbacks;

interface Props {
  readonly line: CallbackLine;
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly pending: boolean;
  readonly onTap: (what: CallbackTap) => void;
}

/** Somebody who comes by has no voicemail to leave a message on. */
const resultsFor = ({ reach, mayLeaveMessage }: CallbackLine): readonly CallResult[] =>
  callResults.filter((result) => {
    if (reach === 'visit') return result === 'spoken' || result === 'no-answer';
    return result !== 'message-left' || mayLeaveMessage;
  });

export function CallbackPanel(props: Props) {
  const { line, setting, today } = props;
  const [calledAgain, setCalledAgain] = useState(false);
  const finishing = hasCalled(line, today) && !calledAgain;
  return (
    <div class={style.panel}>
      {finishing ? (
        <Finish {...props} onCalledAgain={() => setCalledAgain(true)} />
      ) : (
        <Log {...props} onLogged={() => setCalledAgain(false)} />
      )}
      <p class={style.facts}>
        {text.askedAt({ kiosk: kioskName(setting, line.kiosk), at: deskFormat.moment(line.madeAt, today) })}{' '}
        <Code>{showCode(line.code)}</Code>
        {line.reach === 'telephone' &&
          line.seat === null &&
          `. ${line.mayLeaveMessage ? text.message.maySentence : text.message.mayNotSentence}`}
      </p>
    </div>
  );
}

function Log({ line, pending, onTap, onLogged }: Props & { readonly onLogged: () => void }) {
  return (
    <RowActions question={text.howDidItGo}>
      {resultsFor(line).map((result) => (
        <DeskButton
          key={result}
          go={result === 'spoken'}
          disabled={pending}
          onPress={() => {
            onLogged();
            onTap({ kind: 'attempt', result });
          }}
        >
          {callResult(result, line.reach)}
        </DeskButton>
      ))}
      <Release pending={pending} onTap={onTap} />
    </RowActions>
  );
}

function Finish({ line, today, pending, onTap, onCalledAgain }: Props & { readonly onCalledAgain: () => void }) {
  const last = line.attempts.at(-1);
  const spoken = last?.result === 'spoken';
  return (
    <RowActions
      question={
        last === undefined
          ? text.finish
          : text.finishAfter({ result: callResult(last.result, line.reach), at: deskFormat.moment(last.at, today) })
      }
    >
      {callbackOutcomes.map((outcome) => (
        <DeskButton
          key={outcome}
          go={spoken && outcome === 'helped'}
          disabled={pending}
          onPress={() => onTap({ kind: 'close', outcome })}
        >
          {text.outcome[outcome]}
        </DeskButton>
      ))}
      <DeskButton disabled={pending} onPress={onCalledAgain}>
        {text.callAgain({ reach: line.reach })}
      </DeskButton>
      <Release pending={pending} onTap={onTap} />
    </RowActions>
  );
}

function Release({ pending, onTap }: Pick<Props, 'pending' | 'onTap'>) {
  return (
    <span class={style.release}>
      <DeskButton disabled={pending} onPress={() => onTap({ kind: 'release' })}>
        {text.release}
      </DeskButton>
    </span>
  );
}
