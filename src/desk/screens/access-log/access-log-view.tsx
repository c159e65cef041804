// The access log: when, which colleague, which entry and why; never the name.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskSetting, AccessLogLine, AccessLog } from '../../../contract/desk.ts';
import { readCode, showCode } from '../../../domain/entries/code.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DataTable, TwoLines, type TableRow } from '../../../ui/desk/data-table.tsx';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { FilterRow } from '../../../ui/desk/desk-frame.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Code } from '../../../ui/typography/words.tsx';
import { nameOf, subjectName } from '../../session/page-context.ts';
import { Choice } from '../../parts/choice.tsx';
import { ManagementHead } from '../../layout/management-head.tsx';
import { ListNotice } from '../../parts/list-notice.tsx';
import { everyAccess, type AccessLogQuery } from './use-access-log.ts';
import style from './access-log-view.module.css';
import { dayWords, summaryWords } from './access-log-words.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.accessLog;
const { column } = text;
const columns = [column.when, column.who, column.what, column.code, column.how].map((label) => ({ id: label, label }));

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly accessLog: AccessLogQuery;
}

export function AccessLogView({ setting, today, accessLog }: Props) {
  const { shown, filter } = accessLog;
  const list = shown.step === 'there' ? shown.value : null;
  const narrowed = filter.by !== null || filter.code !== null;
  return (
    <div class={style.page}>
      <ManagementHead
        page="accessLog"
        summary={list === null || list.accessLog.length === 0 ? undefined : summaryOf(list)}
        actions={<DeskButton onPress={accessLog.renew}>{text.renew}</DeskButton>}
      />
      <Filters setting={setting} accessLog={accessLog} />
      {list === null || list.accessLog.length === 0 ? (
        <ListNotice
          shown={shown}
          empty={
            narrowed
              ? {
                  ...text.filtered,
                  picture: 'quiet',
                  action: { label: text.clear, onPress: () => accessLog.choose(everyAccess) },
                }
              : { ...text.empty, picture: 'quiet' }
          }
          onRetry={accessLog.renew}
        />
      ) : (
        <>
          <div class={style.list}>
            <DataTable
              caption={deskText.pages.accessLog}
              columns={columns}
              rows={list.accessLog.map((access) => rowOf(access, setting, today))}
            />
          </div>
          <Foot accessLog={accessLog} more={list.before !== null} />
        </>
      )}
      <p class={style.note}>{text.note}</p>
    </div>
  );
}

const summaryOf = ({ accessLog, before }: AccessLog): string => summaryWords(accessLog.length, before !== null);

function rowOf(access: AccessLogLine, setting: DeskSetting, today: LocalDate): TableRow {
  const { head, note } = wordsFor(access, setting);
  return {
    id: String(access.seq),
    cells: [
      <TwoLines strong={deskFormat.clock(access.at)} small={dayWords(localDateOf(access.at), today)} />,
      nameOf(setting, access.by) ?? deskText.somebodyElse,
      <TwoLines strong={head} small={note} />,
      access.code === null ? '' : <Code>{showCode(access.code)}</Code>,
      text.reason[access.why],
    ],
  };
}

function wordsFor(
  { what }: AccessLogLine,
  setting: DeskSetting,
): { readonly head: string; readonly note?: string | undefined } {
  switch (what.kind) {
    case 'sign-up':
      return {
        head: what.activity === null ? text.signUpUnknown : text.signUp({ activity: what.activity }),
        note: what.day === null ? undefined : deskFormat.calendar.fullDay(what.day),
      };
    case 'callback-request':
      return {
        head:
          what.subject === null
            ? text.callbackRequest
            : text.callbackRequestAbout({ subject: subjectName(setting, what.subject) }),
      };
    case 'withdrawal':
      return { head: text.withdrawal };
    case 'check-in':
      return { head: text.checkIn };
    case 'undo-check-in':
      return { head: text.undoCheckIn };
    case 'pass':
      return { head: text.pass };
    case 'unreadable':
      return { head: text.unreadable };
    case 'gone':
      return { head: text.wiped };
  }
}

function Filters({ setting, accessLog: { filter, choose } }: Pick<Props, 'setting' | 'accessLog'>) {
  const who = (
    <Choice
      label={text.who}
      every={text.everybody}
      chosen={filter.by}
      options={setting.staff.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={(by) => choose({ ...filter, by })}
    />
  );
  const narrowed = filter.by !== null || filter.code !== null;
  const code = <CodeField chosen={filter.code} onChoose={(of) => choose({ ...filter, code: of })} />;
  return (
    <div class={style.filters}>
      <FilterRow
        groups={[
          { label: text.who, buttons: who },
          { label: text.code, buttons: code },
        ]}
      />
      {narrowed && <DeskButton onPress={() => choose(everyAccess)}>{text.clear}</DeskButton>}
    </div>
  );
}

interface CodeFieldProps {
  readonly chosen: AccessLogQuery['filter']['code'];
  readonly onChoose: (code: AccessLogQuery['filter']['code']) => void;
}

function CodeField({ chosen, onChoose }: CodeFieldProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  // Follows the filter, which another button can clear.
  useEffect(() => {
    setTyped(chosen === null ? '' : showCode(chosen));
    setWrong(false);
  }, [chosen]);
  function find() {
    const code = readCode(typed);
    setWrong(typed.trim() !== '' && !code.ok);
    if (code.ok) onChoose(code.value);
    else if (typed.trim() === '' && chosen !== null) onChoose(null);
  }
  return (
    <form
      class={style.find}
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <input
        class={style.code}
        aria-label={text.code}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'not-a-code' : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={20}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <DeskButton type="submit">{text.find}</DeskButton>
      {wrong && (
        <span id="not-a-code" class={style.wrong} role="alert">
          {text.notACode}
        </span>
      )}
    </form>
  );
}

function Foot({ accessLog, more }: Pick<Props, 'accessLog'> & { readonly more: boolean }) {
  const end = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  // The pressed button is gone, so move the focus to what replaced it.
  useEffect(() => {
    if (!more && pressed.current) end.current?.focus();
  }, [more]);
  return (
    <div class={style.foot}>
      {accessLog.failed !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {deskText.notShown[accessLog.failed.kind]}
          </Notice>
        </div>
      )}
      {more ? (
        <DeskButton
          onPress={() => {
            pressed.current = true;
            accessLog.older();
          }}
        >
          {accessLog.busy ? deskText.loading : text.older}
        </DeskButton>
      ) : (
        <p ref={end} tabIndex={-1}>
          {text.all}
        </p>
      )}
    </div>
  );
}
