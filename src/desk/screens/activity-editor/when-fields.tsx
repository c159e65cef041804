// When an activity takes place: a rhythm, and its dates at once, with those that are skipped.
import type { SkippedReason, SkippedDay } from '../../../domain/activities/schedule.ts';
import type { ActivityDate } from '../../../domain/activities/activity.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField } from '../../../ui/desk/desk-field.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { type ActivityDraft, type DraftField, rhythms } from './activity-draft.ts';
import style from './editor.module.css';

const text = deskText.editor;

interface Props {
  readonly draft: ActivityDraft;
  readonly errors: ReadonlySet<DraftField>;
  readonly dates: readonly Pick<ActivityDate, 'id' | 'on' | 'state'>[];
  readonly skipped: readonly SkippedDay[];
  readonly onChange: (part: Partial<ActivityDraft>) => void;
}

/** More than these are counted, not drawn. */
const mostLeaves = 14;

const skippedWords = (why: SkippedReason): string => {
  switch (why.kind) {
    case 'holiday':
      return text.holiday[why.holiday];
    case 'closed':
      return why.name ?? text.closed;
    case 'skipped':
      return text.skippedByHand;
  }
};

export function WhenFields({ draft, errors, dates, skipped, onChange }: Props) {
  const isOnce = draft.rhythm === 'once';
  const error = (field: DraftField) => (errors.has(field) ? text.error[field] : undefined);
  return (
    <fieldset class={style.group}>
      <legend>{text.when}</legend>
      <div class={style.choice} role="group" aria-label={text.rhythm}>
        {rhythms.map((rhythm) => (
          <DeskButton key={rhythm} pressed={draft.rhythm === rhythm} onPress={() => onChange({ rhythm })}>
            {text.rhythms[rhythm]}
          </DeskButton>
        ))}
      </div>
      <div class={style.row}>
        <DeskField
          label={isOnce ? text.day : text.firstDay}
          type="date"
          name="firstOn"
          error={error('firstOn')}
          value={draft.firstOn}
          onType={(firstOn) => onChange({ firstOn })}
        />
        <DeskField
          label={text.from}
          type="time"
          name="startsAt"
          error={error('startsAt')}
          value={draft.startsAt}
          onType={(startsAt) => onChange({ startsAt })}
        />
        <DeskField
          label={text.to}
          type="time"
          name="endsAt"
          error={error('endsAt')}
          value={draft.endsAt}
          onType={(endsAt) => onChange({ endsAt })}
        />
        {!isOnce && (
          <DeskField
            label={text.until}
            type="date"
            name="until"
            error={error('until')}
            value={draft.until}
            onType={(until) => onChange({ until })}
          />
        )}
      </div>
      {!isOnce && <Leaves draft={draft} dates={dates} skipped={skipped} onChange={onChange} />}
    </fieldset>
  );
}

function Leaves({ draft, dates, skipped, onChange }: Omit<Props, 'errors'>) {
  const leaves = [
    ...dates.filter(({ state }) => state === 'planned').map(({ on }) => ({ on, why: null, original: on })),
    ...skipped.map(({ on, why, original }) => ({ on, why, original })),
  ].sort((one, other) => one.on.localeCompare(other.on));
  const shown = leaves.slice(0, mostLeaves);
  const toRestore = skipped.filter(({ why }) => why.kind !== 'skipped').slice(0, 3);
  const dayOf = (on: LocalDate) => deskFormat.calendar.dayAndMonth(on);
  return (
    <>
      <ul class={style.leaves} aria-label={text.dates}>
        {shown.map(({ on, why }) => (
          <li key={on} data-skipped={why !== null || undefined}>
            <b>{dayOf(on)}</b>
            {why !== null && <small>{skippedWords(why)}</small>}
          </li>
        ))}
        {leaves.length > shown.length && (
          <li data-more>{text.more({ count: String(leaves.length - shown.length) })}</li>
        )}
      </ul>
      <p>
        {text.count(deskFormat.countedAtStart(dates.length))}{' '}
        {toRestore.map(({ original, on }) => (
          <button
            key={original}
            type="button"
            class={style.link}
            onClick={() => onChange({ despite: [...draft.despite, original] })}
          >
            {text.despite({ day: dayOf(on) })}
          </button>
        ))}
        {draft.despite.map((original) => (
          <button
            key={original}
            type="button"
            class={style.link}
            onClick={() => onChange({ despite: draft.despite.filter((one) => one !== original) })}
          >
            {text.notDespite({ day: dayOf(original) })}
          </button>
        ))}
      </p>
    </>
  );
}
