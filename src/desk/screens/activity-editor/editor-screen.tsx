// Connects the editor of an activity. What is typed stays until it is saved, whatever the connection does.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityDetail } from '../../../contract/desk-activity.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import type { ActivityId } from '../../../domain/ids.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';
import type { ActivityFailure } from '../../api/activity-api.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { useLeaveGuard } from '../../session/leave-guard.ts';
import { nameOf, type PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import {
  type ActivityDraft,
  activityIn,
  draftOf,
  emptyDraft,
  freshCopyId,
  freshUnique,
  mergeDraft,
  mistakesIn,
} from './activity-draft.ts';
import { EditorView } from './editor-view.tsx';

const text = deskText.editor;

interface EditorProps {
  readonly context: PageContext;
  /** Undefined for a new activity. */
  readonly detail: ActivityDetail | undefined;
}

function Editor({ context, detail }: EditorProps) {
  const { api, setting, today } = context;
  const [known, setKnown] = useState(detail);
  const [draft, setDraft] = useState<ActivityDraft>(() =>
    detail === undefined ? emptyDraft(setting.config, today) : draftOf(detail.activity),
  );
  const [isDirty, setIsDirty] = useState(false);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const [unique] = useState(freshUnique);
  const sentId = useRef<ActivityId | undefined>(undefined);
  useLeaveGuard(isDirty, text.leaveWarning);
  const state = known?.activity.state ?? 'draft';
  const made = (to: Activity['state']) =>
    activityIn(draft, { config: setting.config, before: known?.activity, unique, state: to, sentId: sentId.current });

  async function failed(refused: ActivityFailure) {
    if (refused.kind === 'signed-out') return context.signedOut();
    if (refused.kind !== 'refused') return setFailure(deskText.notSaved[refused.kind]);
    const { refusal } = refused;
    const id = known?.activity.id ?? sentId.current;
    if (id === undefined || (refusal.kind !== 'changed-meanwhile' && refusal.kind !== 'id-taken'))
      return setFailure(text.refused);
    const answer = await api.activity(id);
    if (!answer.ok) return setFailure(text.refused);
    const stored = answer.value;
    // An earlier attempt was stored, and its answer was lost on the way.
    if (refusal.kind === 'id-taken' || known === undefined) {
      setKnown(stored);
      return setFailure(text.storedBefore);
    }
    setDraft(mergeDraft(draft, known.activity, stored.activity));
    setKnown(stored);
    const { edited, changed } = refusal;
    setFailure(
      text.changedMeanwhile({
        name: (edited && nameOf(setting, edited.by)) ?? deskText.somebodyElse,
        at: edited === null ? '' : deskFormat.moment(edited.at, today),
        fields: deskFormat.list(changed.map((field) => text.fields[field])),
      }),
    );
  }

  async function save(to: Activity['state']) {
    if (sending.current) return;
    setTried(true);
    setDone(null);
    const activity = made(to);
    if (activity === undefined) return setFailure(text.mistakes);
    sending.current = true;
    sentId.current ??= activity.id;
    setBusy(true);
    setFailure(null);
    const answer =
      known === undefined ? await api.makeActivity(activity) : await api.saveActivity(activity, known.version);
    sending.current = false;
    setBusy(false);
    if (!answer.ok) return failed(answer.refusal);
    setKnown(answer.value);
    setIsDirty(false);
    const { toTell } = answer.value;
    setDone(toTell > 0 ? text.savedToTell(deskFormat.countedAtStart(toTell)) : text.saved[to]);
    if (known === undefined)
      history.replaceState(null, '', location.pathname + addressOf({ name: 'activity', activity: activity.id }));
  }

  async function copy() {
    if (sending.current || known === undefined) return;
    sending.current = true;
    const id = freshCopyId(known.activity.title);
    const answer = await api.copyActivity(known.activity.id, id);
    sending.current = false;
    if (answer.ok) location.hash = addressOf({ name: 'activity', activity: id });
    else await failed(answer.refusal);
  }

  return (
    <EditorView
      setting={setting}
      today={today}
      draft={draft}
      activity={made(state)}
      isNew={known === undefined}
      state={state}
      errors={tried ? mistakesIn(draft) : new Set()}
      failure={failure}
      done={done}
      busy={busy}
      onChange={(part) => {
        setDraft((before) => ({ ...before, ...part }));
        setIsDirty(true);
        setDone(null);
      }}
      onSave={(to) => void save(to)}
      onCopy={() => void copy()}
    />
  );
}

export const NewActivityScreen = ({ context }: { readonly context: PageContext }) => (
  <Editor context={context} detail={undefined} />
);

export function ActivityEditorScreen({
  context,
  activity,
}: {
  readonly context: PageContext;
  readonly activity: ActivityId;
}) {
  const { shown, reload } = useQuery<ActivityDetail>(context, 'dates', () => context.api.activity(activity));
  // Later news does not change what is typed: saving says so when a colleague was first.
  const [first, setFirst] = useState<ActivityDetail | undefined>(undefined);
  useEffect(() => {
    if (shown.step === 'there') setFirst((before) => before ?? shown.value);
  }, [shown]);
  if (first !== undefined) return <Editor context={context} detail={first} />;
  return (
    <ListNotice shown={shown} empty={{ head: text.gone, note: text.goneHelp, picture: 'quiet' }} onRetry={reload} />
  );
}
