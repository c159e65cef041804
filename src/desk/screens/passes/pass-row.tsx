// One buurtpas: its code, its holder, and its actions.
import type { DeskSetting } from '../../../contract/desk.ts';
import type { PassLine } from '../../../contract/pass.ts';
import { showCode } from '../../../domain/entries/code.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import type { Instant } from '../../../domain/time/time.ts';
import { RowActions, type TableRow, TwoLines } from '../../../ui/desk/data-table.tsx';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Code } from '../../../ui/typography/words.tsx';
import { nameOf } from '../../session/page-context.ts';
import { firstNameOf } from '../../words/person.ts';
import { TelephoneLink } from '../../parts/telephone-link.tsx';
import type { PassActions } from './use-pass-actions.ts';
import { supportRemarks } from '../../words/pass-words.ts';
import style from './passes-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.passes;

const dayOf = (at: Instant): string => deskFormat.calendar.dayAndMonth(localDateOf(at));

interface Props {
  readonly pass: PassLine;
  readonly setting: DeskSetting;
  readonly actions: PassActions;
  readonly onPrint: (pass: PassLine) => void;
}

export function rowOf(props: Props): TableRow {
  const { pass, setting } = props;
  const { withdrawn } = pass;
  const remarks = supportRemarks(pass);
  return {
    id: pass.id,
    cells: [
      <span data-row={pass.id}>
        <Code>{showCode(pass.code)}</Code>
      </span>,
      <Who pass={pass} />,
      deskFormat.languages(pass.languages),
      remarks.join(', '),
      withdrawn === null ? (
        <Made pass={pass} setting={setting} />
      ) : (
        <TwoLines
          strong={dayOf(withdrawn.at)}
          small={text.withdrawnBy({ name: nameOf(setting, withdrawn.by) ?? deskText.somebodyElse })}
        />
      ),
      <Buttons {...props} />,
    ],
    more: moreOf(props),
  };
}

function Made({ pass: { madeAt, corrected }, setting }: Pick<Props, 'pass' | 'setting'>) {
  const by = corrected === null ? null : (nameOf(setting, corrected.by) ?? deskText.somebodyElse);
  return (
    <>
      <span class={style.day}>{dayOf(madeAt)}</span>
      {corrected !== null && by !== null && (
        <small class={style.corrected}>{text.correctedBy({ day: dayOf(corrected.at), name: by })}</small>
      )}
    </>
  );
}

function Who({ pass }: Pick<Props, 'pass'>) {
  return (
    <div class={style.who}>
      <TwoLines strong={firstNameOf(pass)} />
      <span class={style.telephone}>
        <TelephoneLink person={pass} />
      </span>
    </div>
  );
}

function Buttons({ pass, actions, onPrint }: Props) {
  const name = firstNameOf(pass);
  const { withdrawn, replacedBy } = pass;
  if (withdrawn !== null && replacedBy !== null) return <>{text.replacedBy({ code: showCode(replacedBy) })}</>;
  const asks = (action: 'replace' | 'withdraw') => () => actions.ask({ pass: pass.id, action });
  return (
    <div class={style.buttons}>
      {withdrawn === null && (
        <DeskButton icon="printer" label={text.printOf({ name })} onPress={() => onPrint(pass)}>
          {text.print}
        </DeskButton>
      )}
      {withdrawn === null && pass.opened === 'yes' && (
        <DeskButton label={text.correctOf({ name })} disabled={actions.busy} onPress={() => actions.form(pass)}>
          {text.correct}
        </DeskButton>
      )}
      <DeskButton icon="repeat" label={text.replaceOf({ name })} disabled={actions.busy} onPress={asks('replace')}>
        {text.replace}
      </DeskButton>
      {withdrawn === null && (
        <DeskButton
          icon="prohibit"
          label={text.withdrawOf({ name })}
          disabled={actions.busy}
          onPress={asks('withdraw')}
        >
          {text.withdraw}
        </DeskButton>
      )}
    </div>
  );
}

function moreOf({ pass, actions }: Props) {
  const { asking, failed, busy } = actions;
  if (failed !== null && failed.pass === pass.id)
    return (
      <div role="alert">
        <Notice icon="warning" tone="late">
          {failed.words}
        </Notice>
      </div>
    );
  if (asking === null || asking.pass !== pass.id) return undefined;
  const name = firstNameOf(pass);
  const replaces = asking.action === 'replace';
  return (
    <RowActions question={replaces ? text.replaceSure({ name }) : text.withdrawSure({ name })}>
      <DeskButton disabled={busy} onPress={() => actions.run(pass)}>
        {replaces ? text.replaceYes : text.withdrawYes}
      </DeskButton>
      <DeskButton disabled={busy} onPress={() => actions.ask(null)}>
        {text.no}
      </DeskButton>
    </RowActions>
  );
}
