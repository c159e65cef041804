// One request: when, who, what about, what happened, and who calls.
import type { CallbackLine, DeskSetting } from '../../../contract/desk.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { RowActions, TwoLines, type TableRow } from '../../../ui/desk/data-table.tsx';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { dueOf, isLate, isMine, isOpen } from './callback-list.ts';
import { targetOf, nameOf } from '../../session/page-context.ts';
import { firstNameOf, numberOf } from '../../words/person.ts';
import { MarkOf } from '../../parts/mark-of.tsx';
import { PassNote } from '../../parts/pass-note.tsx';
import { TelephoneLink } from '../../parts/telephone-link.tsx';
import { CallbackPanel } from './callback-panel.tsx';
import { LastStep } from './last-step.tsx';
import type { CallbackTap } from './use-taps.ts';
import style from './callback-table.module.css';
import { dueWords } from './callback-words.ts';
import { deskFormat, deskText, seatFor } from '../../../text/desk.ts';

const text = deskText.callbacks;

export interface RowProps {
  readonly line: CallbackLine;
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly pending: boolean;
  /** Why the last action was not saved. */
  readonly said: string | null;
  readonly unfolded: boolean;
  readonly onTap: (what: CallbackTap) => void;
  readonly onUnfold: () => void;
  /** Null for closed requests, which stay in their list. */
  readonly onPutAway: (() => void) | null;
}

export function rowOf(props: RowProps): TableRow {
  const { line, setting, today, said } = props;
  const open = line.state.step === 'claimed' && props.unfolded;
  return {
    id: line.id,
    late: isLate(line, today),
    cells: [
      <Due line={line} today={today} />,
      <Who line={line} />,
      <CodeTarget line={line} setting={setting} />,
      <MarkOf config={setting.config} id={line.neighbourhood} />,
      <TwoLines strong={<When line={line} />} small={deskFormat.languages(line.callLanguages)} />,
      <LastStep line={line} today={today} />,
      <Caller {...props} />,
    ],
    more:
      said === null && !open ? undefined : (
        <>
          {said !== null && (
            <div role="alert">
              <Notice icon="info">{said}</Notice>
            </div>
          )}
          {open && (isMine(line, setting.me.id) ? <CallbackPanel {...props} /> : <TakeOver {...props} />)}
        </>
      ),
  };
}

type LineProps = Pick<RowProps, 'line'>;

function Struck({ line, children }: LineProps & { readonly children: string }) {
  return line.state.step === 'withdrawn' ? <s>{children}</s> : <>{children}</>;
}

function CodeTarget({ line, setting }: Pick<RowProps, 'line' | 'setting'>) {
  const about = <Struck line={line}>{targetOf(setting, line)}</Struck>;
  if (line.seat === null) return about;
  const { title, on } = line.seat;
  return (
    <div class={style.words}>
      <TwoLines strong={about} small={seatFor(title, on)} />
    </div>
  );
}

function When({ line }: LineProps) {
  return (
    <span class={style.plain}>
      <Struck line={line}>{text.dayPart[line.dayPart]}</Struck>
    </span>
  );
}

function Due({ line, today }: Pick<RowProps, 'line' | 'today'>) {
  const due = dueOf(line.promisedOn, today);
  // Only an open request can be late.
  const { head, note } = dueWords(due === 'late' && !isOpen(line) ? 'later' : due, line.promisedOn, today);
  return (
    <span data-row={line.id}>
      <TwoLines strong={<Struck line={line}>{head}</Struck>} small={note} late={isLate(line, today)} />
    </span>
  );
}

function Who({ line }: LineProps) {
  const name = <Struck line={line}>{firstNameOf(line)}</Struck>;
  return (
    <div class={style.words}>
      <TwoLines strong={name} small={line.reach === 'visit' ? text.visits : undefined} />
      {line.reach !== 'visit' && (
        <span class={style.telephone}>
          {line.state.step === 'withdrawn' ? <s>{numberOf(line)}</s> : <TelephoneLink person={line} />}
        </span>
      )}
      <PassNote pass={line.pass} />
    </div>
  );
}

function Caller({ line, setting, pending, unfolded, ...on }: RowProps) {
  const { state, reach } = line;
  const name = firstNameOf(line);
  if (state.step === 'withdrawn') {
    return on.onPutAway === null ? null : (
      <DeskButton label={text.dismissOf({ name })} onPress={on.onPutAway}>
        {text.dismiss}
      </DeskButton>
    );
  }
  const mine = isMine(line, setting.me.id);
  if (state.step === 'waiting' || mine) {
    // The same button element before and after claiming, so that it keeps the focus.
    return (
      <DeskButton
        disabled={pending}
        pressed={mine ? unfolded : undefined}
        label={mine ? text.mineOf({ reach, name }) : text.claimOf({ reach, name })}
        onPress={() => (mine ? on.onUnfold() : on.onTap({ kind: 'claim' }))}
      >
        {mine ? text.mine({ reach }) : text.claim({ reach })}
      </DeskButton>
    );
  }
  const caller = <span class={style.caller}>{nameOf(setting, state.by) ?? deskText.somebodyElse}</span>;
  if (state.step !== 'claimed') return caller;
  return (
    <>
      {caller}
      <DeskButton pressed={unfolded} label={text.takeOverOf({ name })} onPress={on.onUnfold}>
        {text.takeOver}
      </DeskButton>
    </>
  );
}

/** Takes over the request of an absent colleague, after a confirmation so that it does not happen by accident. */
function TakeOver({ line, setting, pending, onTap, onUnfold }: RowProps) {
  if (line.state.step !== 'claimed') return null;
  const from = line.state.by;
  return (
    <RowActions question={text.takeOverSure({ colleague: nameOf(setting, from) ?? deskText.somebodyElse })}>
      <DeskButton disabled={pending} onPress={() => onTap({ kind: 'take-over', from })}>
        {text.takeOverYes}
      </DeskButton>
      <DeskButton onPress={onUnfold}>{text.takeOverNo}</DeskButton>
    </RowActions>
  );
}
