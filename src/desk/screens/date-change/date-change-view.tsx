// Changes a date in three steps: what, for which dates, and doing it. Says whom it touches before it is done.
import type { DeskSetting } from '../../../contract/desk.ts';
import type { DatesPreview, DeskActivityDate } from '../../../contract/desk-activity.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import { type ChangeScope, changeScopes } from '../../../domain/activities/change-dates.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField, DeskSelect } from '../../../ui/desk/desk-field.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { addressOf } from '../../session/desk-page.ts';
import { type ChangeDraft, changeKinds } from './change-draft.ts';
import style from './date-change.module.css';

const text = deskText.dateChange;
/** More than these are not drawn. */
const mostLeaves = 10;

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly activity: Activity;
  readonly dates: readonly DeskActivityDate[];
  readonly date: DeskActivityDate;
  readonly draft: ChangeDraft;
  readonly isComplete: boolean;
  readonly scope: ChangeScope;
  /** Null while it is asked. */
  readonly preview: DatesPreview | null;
  readonly failure: string | null;
  readonly done: string | null;
  readonly busy: boolean;
  readonly onChange: (part: Partial<ChangeDraft>) => void;
  readonly onScope: (scope: ChangeScope) => void;
  readonly onSave: () => void;
}

export function DateChangeView(props: Props) {
  const { activity, date, draft, isComplete, scope, preview, failure, done, busy, onChange, onSave } = props;
  const isSeries = activity.schedule.repeat.every !== 'once';
  const day = deskFormat.calendar.dayAndMonth(date.on);
  const toTell = preview?.scopes[scope].signUps ?? 0;
  return (
    <form
      class={style.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <a class={style.back} href={addressOf({ name: 'sign-ups', date: date.id })}>
        <Icon name="arrow-left" />
        {text.back}
      </a>
      <DeskHead title={activity.title} summary={`${day}, ${deskFormat.span(date.startsAt, date.endsAt)}`} />
      {failure !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {failure}
          </Notice>
        </div>
      )}
      <div role="status">
        {done !== null && (
          <Notice icon="check" tone="good">
            {done}
          </Notice>
        )}
      </div>
      <div class={style.columns}>
        <div class={style.steps}>
          <section aria-labelledby="what">
            <h2 id="what">{text.what}</h2>
            <div class={style.choice}>
              {date.state === 'cancelled' ? (
                <DeskButton pressed={draft.kind === 'restored'} onPress={() => onChange({ kind: 'restored' })}>
                  {text.kinds.restored}
                </DeskButton>
              ) : (
                changeKinds.map((kind) => (
                  <DeskButton key={kind} pressed={draft.kind === kind} onPress={() => onChange({ kind })}>
                    {text.kinds[kind]}
                  </DeskButton>
                ))
              )}
            </div>
            <Fields {...props} />
          </section>
          {isSeries && <Scopes {...props} />}
          <div class={style.choice}>
            <DeskButton type="submit" go disabled={busy || !isComplete || preview === null}>
              {toTell > 0 ? text.saveToTell(deskFormat.counted(toTell)) : text.save}
            </DeskButton>
            <a href={addressOf({ name: 'sign-ups', date: date.id })}>{text.leave}</a>
          </div>
        </div>
        <Consequences {...props} toTell={toTell} />
      </div>
    </form>
  );
}

function Fields({ setting, draft, onChange }: Props) {
  const { kind } = draft;
  return (
    <div class={style.row}>
      {kind === 'time' && (
        <>
          <DeskField label={text.day} type="date" value={draft.on} onType={(on) => onChange({ on })} />
          <DeskField
            label={deskText.editor.from}
            type="time"
            value={draft.startsAt}
            onType={(startsAt) => onChange({ startsAt })}
          />
          <DeskField
            label={deskText.editor.to}
            type="time"
            value={draft.endsAt}
            onType={(endsAt) => onChange({ endsAt })}
          />
        </>
      )}
      {kind === 'place' && (
        <>
          <DeskSelect
            label={deskText.editor.location}
            value={draft.location}
            onChoose={(location) => onChange({ location })}
            options={setting.config.locations.map(({ id, name }) => ({ id, label: name }))}
          />
          <DeskField
            label={deskText.editor.room}
            maxLength={60}
            value={draft.room}
            onType={(room) => onChange({ room })}
          />
        </>
      )}
      {kind === 'places' && (
        <DeskField
          label={deskText.editor.places}
          type="number"
          min={1}
          max={1000}
          value={draft.places}
          onType={(places) => onChange({ places })}
        />
      )}
      {kind !== 'places' && kind !== 'restored' && (
        <DeskField label={text.reason} maxLength={120} value={draft.reason} onType={(reason) => onChange({ reason })} />
      )}
    </div>
  );
}

function Scopes({ dates, date, scope, preview, today, onScope }: Props) {
  const coming = dates.filter(({ on }) => on >= today);
  const from = Math.max(0, coming.findIndex(({ id }) => id === date.id) - 2);
  const shown = coming.slice(from, from + mostLeaves);
  return (
    <section aria-labelledby="scope">
      <h2 id="scope">{text.scope}</h2>
      <div role="radiogroup" aria-labelledby="scope" class={style.scopes}>
        {changeScopes.map((one) => {
          const touched = preview?.scopes[one];
          const hit = new Set(touched?.dates);
          return (
            <label key={one} class={style.scope} data-chosen={scope === one || undefined}>
              <input type="radio" name="scope" checked={scope === one} onChange={() => onScope(one)} />
              <b>{text.scopes[one]}</b>
              <span class={style.leaves} aria-hidden="true">
                {shown.map(({ id, on }) => (
                  <span key={id} data-hit={hit.has(id) || undefined}>
                    {deskFormat.calendar.dayAndMonth(on)}
                  </span>
                ))}
              </span>
              <span>{touched === undefined ? '' : text.people({ count: touched.persons })}</span>
            </label>
          );
        })}
      </div>
    </section>
  );
}

function Consequences({ preview, toTell }: Props & { readonly toTell: number }) {
  if (preview === null) return <aside class={style.panel} />;
  return (
    <aside class={style.panel} aria-label={text.consequences}>
      <p>
        <b class={style.figure}>{toTell}</b> {text.toTell({ count: toTell })}
      </p>
      <ul>
        {toTell > 0 && <li>{text.onTheList}</li>}
        <li>{text.ticketsStay}</li>
        <li>{text.screensFollow}</li>
        {preview.posters.map(({ code, hangsAt }) => (
          <li key={code} class={style.late}>
            {text.posterIsWrong({ hangsAt })} <a href={addressOf({ name: 'poster', code })}>{text.printAgain}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
