// Connects the change of a date: what changes, for which dates, and how many people it touches.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityDetail, DatesPreview } from '../../../contract/desk-activity.ts';
import type { ChangeScope, DateChange } from '../../../domain/activities/change-dates.ts';
import { activityOfDate } from '../../../domain/activities/activity-date-id.ts';
import type { ActivityDateId } from '../../../domain/ids.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';
import type { ActivityFailure } from '../../api/activity-api.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import { nameOf, type PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { DateChangeView } from './date-change-view.tsx';
import { type ChangeDraft, changeIn, emptyChange } from './change-draft.ts';

const text = deskText.dateChange;

interface Props {
  readonly context: PageContext;
  readonly date: ActivityDateId;
}

export function DateChangeScreen({ context, date }: Props) {
  const { api, setting, today } = context;
  const {
    shown,
    reload,
    change: show,
  } = useQuery<ActivityDetail>(context, 'dates', () => api.activity(activityOfDate(date)));
  const [draft, setDraft] = useState<ChangeDraft | null>(null);
  const [scope, setScope] = useState<ChangeScope>('one');
  const [preview, setPreview] = useState<DatesPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const detail = shown.step === 'there' ? shown.value : undefined;
  const row = detail?.dates.find(({ id }) => id === date);
  const current = draft ?? (row === undefined ? null : emptyChange(row));
  const change = current === null ? undefined : changeIn(current);
  const wanted = change === undefined ? '' : JSON.stringify(change);

  function failed(refused: ActivityFailure) {
    if (refused.kind === 'signed-out') return context.signedOut();
    if (refused.kind !== 'refused') return setFailure(deskText.notSaved[refused.kind]);
    const { refusal } = refused;
    switch (refusal.kind) {
      case 'changed-meanwhile':
        reload();
        return setFailure(
          text.changedMeanwhile({
            name: (refusal.edited && nameOf(setting, refusal.edited.by)) ?? deskText.somebodyElse,
          }),
        );
      case 'day-over':
      case 'day-taken':
        return setFailure(text.failure[refusal.kind]({ day: deskFormat.calendar.dayAndMonth(refusal.on) }));
      case 'date-over':
      case 'not-in-series':
        return setFailure(text.failure[refusal.kind]);
      case 'id-taken':
      case 'unknown-location':
      case 'unknown-photo':
      case 'unknown-neighbourhood':
      case 'schedule':
        return setFailure(deskText.editor.refused);
    }
  }

  // Asks once typing has paused, and keeps only the latest answer.
  useEffect(() => {
    setPreview(null);
    if (wanted === '') return undefined;
    let isLatest = true;
    const timer = setTimeout(() => {
      void api.previewDates(date, JSON.parse(wanted) as DateChange).then((answer) => {
        if (!isLatest) return;
        if (answer.ok) setPreview(answer.value);
        else failed(answer.refusal);
      });
    }, 200);
    setFailure(null);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [wanted, date, detail?.version]);

  async function save() {
    if (sending.current || detail === undefined || change === undefined) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await api.changeDates(date, { version: detail.version, scope, change });
    sending.current = false;
    setBusy(false);
    if (!answer.ok) return failed(answer.refusal);
    show(() => answer.value);
    setDraft(null);
    setPreview(null);
    const { toTell } = answer.value;
    setDone(toTell > 0 ? text.doneToTell(deskFormat.countedAtStart(toTell)) : text.done);
  }

  if (detail === undefined || row === undefined || current === null)
    return (
      <ListNotice shown={shown} empty={{ head: text.gone, note: text.goneHelp, picture: 'quiet' }} onRetry={reload} />
    );
  return (
    <DateChangeView
      setting={setting}
      today={today}
      activity={detail.activity}
      dates={detail.dates}
      date={row}
      draft={current}
      isComplete={change !== undefined}
      scope={scope}
      preview={preview}
      failure={failure}
      done={done}
      busy={busy}
      onChange={(part) => {
        setDone(null);
        setDraft({ ...current, ...part });
      }}
      onScope={setScope}
      onSave={() => void save()}
    />
  );
}
