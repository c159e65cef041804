// Connects the editor of an activity. What is typed stays until it is saved, whatever the connection does.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityDetail } from '../../../contract/desk-activity.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import type { ActivityId } from '../../../domain/ids.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';
import type { ActivityFailure } from '../../api/activity-api.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { nameOf, type PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import {
  type ActivityDraft,
  activityIn,
  draftOf,
  emptyDraft,
  freshCopyId,
  freshUnique,
  mistakesIn,
} from './activity-draft.ts';
import { EditorView } from './editor-view.tsx';

const text = deskText.editor;

/** Asks before typed text is lost by closing or leaving the page. */
function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const here = location.hash;
    const turned = () => {
      if (location.hash === here || confirm(text.leaveWarning)) return;
      location.hash = here;
    };
    addEventListener('beforeunload', warn);
    addEventListener('hashchange', turned);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('hashchange', turned);
    };
  }, [isDirty]);
}

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
  useLeaveWarning(isDirty);
  const state = known?.activity.state ?? 'draft';
  const made = (to: Activity['state']) =>
    activityIn(draft, { config: setting.config, before: known?.activity, unique, state: to });

  function failed(refused: ActivityFailure) {
    if (refused.kind === 'signed-out') return context.signedOut();
    if (refused.kind !== 'refused') return setFailure(deskText.notSaved[refused.kind]);
    const { refusal } = refused;
    if (refusal.kind !== 'changed-meanwhile') return setFailure(text.refused);
    const { edited, changed, version } = refusal;
    const by = edited === null ? null : nameOf(setting, edited.by);
    setFailure(
      text.changedMeanwhile({
        name: by ?? deskText.somebodyElse,
        at: edited === null ? '' : deskFormat.moment(edited.at, today),
        fields: deskFormat.list(changed.map((field) => text.fields[field])),
      }),
    );
    // Saving again is then a choice that was made knowingly.
    if (known !== undefined) setKnown({ ...known, version });
  }

  async function save(to: Activity['state']) {
    if (sending.current) return;
    setTried(true);
    setDone(null);
    const activity = made(to);
    if (activity === undefined) return setFailure(text.mistakes);
    sending.current = true;
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
    else failed(answer.refusal);
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
