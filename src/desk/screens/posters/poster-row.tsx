// One poster in the list, with its reports or the confirmation to withdraw it.
import type { DeskSetting } from '../../../contract/desk.ts';
import type { DeskAgenda, PosterLine } from '../../../contract/poster.ts';
import { showCode } from '../../../domain/entries/code.ts';
import type { Code as PosterCode, StaffId } from '../../../domain/ids.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import { shownInAll } from '../../../domain/posters/poster-visits.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';
import { RowActions, TwoLines, type TableRow } from '../../../ui/desk/data-table.tsx';
import { DeskButton, DeskLink } from '../../../ui/desk/desk-button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Code } from '../../../ui/typography/words.tsx';
import type { ApiFailure } from '../../api/api-client.ts';
import { addressOf } from '../../session/desk-page.ts';
import { MarkOf } from '../../parts/mark-of.tsx';
import { neighbourhoodOf, posterTitle } from '../../print/poster-words.ts';
import { VisitBars } from './visit-bars.tsx';
import style from './posters-view.module.css';
import { visitWords } from './poster-list-words.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.posters;

/** Props that all rows share. */
export interface PosterRowProps {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  /** Null while it is loading; titles are then empty. */
  readonly agenda: DeskAgenda | null;
  readonly failed: { readonly poster: PosterCode; readonly why: ApiFailure['kind'] } | null;
  readonly busy: PosterCode | null;
  /** The poster whose withdrawal must be confirmed. */
  readonly confirming: PosterCode | null;
  readonly onSeen: (code: PosterCode) => void;
  /** Null closes the confirmation. */
  readonly onAskWithdraw: (code: PosterCode | null) => void;
  readonly onWithdraw: (code: PosterCode) => void;
  readonly onReportDone: (code: PosterCode, seq: number) => void;
}

const nothingYet = { activities: [], dates: [] };

function sourceOf({ setting, agenda }: PosterRowProps) {
  const { config, demo } = setting;
  return { config, demo, publicAddress: setting.publicAddress, agenda: agenda ?? nothingYet };
}

export function posterRow(poster: PosterLine, props: PosterRowProps): TableRow {
  const { setting, today, agenda, busy } = props;
  const source = sourceOf(props);
  const title = posterTitle(source, poster.about) ?? (agenda === null ? '' : text.gone);
  const who = (by: StaffId) => setting.staff.find(({ id }) => id === by)?.name ?? deskText.somebodyElse;
  const day = (at: Instant) =>
    localDateOf(at) === today ? text.today : deskFormat.calendar.dayAndMonth(localDateOf(at));
  const waits = busy === poster.code;
  const { putUp, seen, withdrawn, days, hangsAt } = poster;
  const last = withdrawn ?? seen;
  return {
    id: poster.code,
    late: poster.reports.length > 0 && withdrawn === null,
    cells: [
      <div data-row={poster.code}>
        <TwoLines strong={title} small={<Code>{showCode(poster.code)}</Code>} />
      </div>,
      <div class={style.where}>
        <MarkOf config={setting.config} id={neighbourhoodOf(source, poster.about)} />
        <span>{hangsAt}</span>
      </div>,
      <TwoLines strong={<span class={style.day}>{day(putUp.at)}</span>} small={who(putUp.by)} />,
      last === null ? (
        text.neverSeen
      ) : (
        <TwoLines strong={<span class={style.day}>{day(last.at)}</span>} small={who(last.by)} />
      ),
      <div class={style.visits}>
        <VisitBars days={days} />
        <span>{visitWords(shownInAll(days))}</span>
      </div>,
      <div class={style.buttons}>
        {withdrawn === null && (
          <>
            <DeskButton
              icon="check"
              disabled={waits || (seen !== null && localDateOf(seen.at) === today)}
              label={text.seenOf({ where: hangsAt })}
              onPress={() => props.onSeen(poster.code)}
            >
              {text.seen}
            </DeskButton>
            <DeskLink
              icon="printer"
              href={addressOf({ name: 'poster', code: poster.code })}
              label={text.printOf({ title, where: hangsAt })}
            >
              {text.print}
            </DeskLink>
            <DeskButton
              icon="prohibit"
              disabled={waits}
              label={text.withdrawOf({ title, where: hangsAt })}
              onPress={() => props.onAskWithdraw(poster.code)}
            >
              {text.withdraw}
            </DeskButton>
          </>
        )}
      </div>,
    ],
    more: moreOf(poster, title, props),
  };
}

function moreOf(poster: PosterLine, title: string, props: PosterRowProps) {
  const { failed, confirming, busy, today } = props;
  const { code, reports, hangsAt, withdrawn } = poster;
  if (failed !== null && failed.poster === code)
    return (
      <div role="alert">
        <Notice icon="warning" tone="late">
          {deskText.notSaved[failed.why]}
        </Notice>
      </div>
    );
  if (confirming === code)
    return (
      <RowActions question={text.withdrawSure({ title })}>
        <DeskButton disabled={busy === code} onPress={() => props.onWithdraw(code)}>
          {text.withdrawYes}
        </DeskButton>
        <DeskButton onPress={() => props.onAskWithdraw(null)}>{text.no}</DeskButton>
      </RowActions>
    );
  if (reports.length === 0 || withdrawn !== null) return undefined;
  return (
    <ul class={style.reports}>
      {reports.map(({ seq, what, madeAt }) => (
        <li key={seq}>
          <b>{text.report[what]}.</b> {text.reported({ at: deskFormat.moment(madeAt, today) })}.
          <DeskButton
            icon="check"
            disabled={busy === code}
            label={text.reportDoneOf({ report: text.report[what], where: hangsAt })}
            onPress={() => props.onReportDone(code, seq)}
          >
            {text.reportDone}
          </DeskButton>
        </li>
      ))}
    </ul>
  );
}
