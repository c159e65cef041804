// Makes or changes an activity: the form on the left, what visitors will see on the right.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskSetting } from '../../../contract/desk.ts';
import { activityKinds, activityPictures, type Activity } from '../../../domain/activities/activity.ts';
import { seriesOf } from '../../../domain/activities/schedule.ts';
import { outdatedTranslations } from '../../../domain/activities/translations.ts';
import { languages as allLanguages, type Language } from '../../../domain/people/language.ts';
import { closureOn } from '../../../domain/time/closure.ts';
import { addDays } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { Art } from '../../../ui/art/art.tsx';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskCheck, DeskField, DeskSelect } from '../../../ui/desk/desk-field.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { addressOf } from '../../session/desk-page.ts';
import { type ActivityDraft, type DraftField, goodSummary } from './activity-draft.ts';
import { EditorPreview } from './editor-preview.tsx';
import style from './editor.module.css';
import { WhenFields } from './when-fields.tsx';

const text = deskText.editor;
const year = 365;

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly draft: ActivityDraft;
  /** What the draft makes; undefined while a field is wrong. */
  readonly activity: Activity | undefined;
  readonly isNew: boolean;
  readonly state: Activity['state'];
  /** Shown after the first attempt to save. */
  readonly errors: ReadonlySet<DraftField>;
  /** Why it was not saved, in words. */
  readonly failure: string | null;
  /** What was done, in words. */
  readonly done: string | null;
  readonly busy: boolean;
  readonly onChange: (part: Partial<ActivityDraft>) => void;
  readonly onSave: (state: Activity['state']) => void;
  readonly onCopy: () => void;
}

export function EditorView(props: Props) {
  const { setting, today, draft, activity, isNew, state, errors, failure, done, busy, onChange, onSave } = props;
  const { config } = setting;
  const error = (field: DraftField) => (errors.has(field) ? text.error[field] : undefined);
  const series =
    activity === undefined
      ? { dates: [], skipped: [] }
      : seriesOf(activity, {
          from: today,
          until: addDays(today, year),
          closureOn: (day) => closureOn(config, day),
        });
  return (
    <form
      class={style.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(state === 'archived' ? 'draft' : 'published');
      }}
    >
      <a class={style.back} href={addressOf({ name: 'all-activities' })}>
        <Icon name="arrow-left" />
        {deskText.pages['all-activities']}
      </a>
      <DeskHead
        title={isNew ? text.newTitle : draft.title.trim() === '' ? text.nameless : draft.title}
        summary={isNew ? undefined : text.state[state]}
        actions={
          <>
            {!isNew && (
              <DeskButton disabled={busy} onPress={props.onCopy}>
                {text.copy}
              </DeskButton>
            )}
            {!isNew && state !== 'archived' && (
              <DeskButton disabled={busy} onPress={() => onSave('archived')}>
                {text.archive}
              </DeskButton>
            )}
            {state !== 'published' && (
              <DeskButton disabled={busy} onPress={() => onSave('draft')}>
                {text.saveDraft}
              </DeskButton>
            )}
            <DeskButton type="submit" go disabled={busy}>
              {state === 'published' ? text.save : state === 'archived' ? text.unarchive : text.publish}
            </DeskButton>
          </>
        }
      />
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
        <div class={style.fields}>
          <DeskField
            label={text.title}
            error={error('title')}
            name="title"
            maxLength={80}
            value={draft.title}
            onType={(title) => onChange({ title })}
          />
          <DeskField
            label={text.summary}
            hint={text.summaryCount({ count: String(draft.summary.length), most: String(goodSummary) })}
            error={error('summary')}
            name="summary"
            maxLength={600}
            value={draft.summary}
            onType={(summary) => onChange({ summary })}
          />
          <WhenFields draft={draft} errors={errors} {...series} onChange={onChange} />
          <Where {...props} />
          <SignUp draft={draft} errors={errors} onChange={onChange} />
          <fieldset class={style.group}>
            <legend>{text.kind}</legend>
            <div class={style.choice}>
              {activityKinds.map((kind) => (
                <DeskButton key={kind} pressed={draft.kind === kind} onPress={() => onChange({ kind })}>
                  {text.kinds[kind]}
                </DeskButton>
              ))}
            </div>
          </fieldset>
          <fieldset class={style.group}>
            <legend>{text.picture}</legend>
            <div class={style.pictures}>
              {activityPictures.map((picture) => (
                <button
                  key={picture}
                  type="button"
                  aria-label={text.pictures[picture]}
                  aria-pressed={draft.picture === picture}
                  onClick={() => onChange({ picture })}
                >
                  <Art name={picture} />
                </button>
              ))}
            </div>
          </fieldset>
          <More {...props} />
        </div>
        <EditorPreview setting={setting} today={today} draft={draft} activity={activity} next={series.dates[0]} />
      </div>
    </form>
  );
}

type Part = Pick<Props, 'draft' | 'errors' | 'onChange'>;

function Where({ setting, draft, errors, onChange }: Props) {
  const { locations } = setting.config;
  return (
    <fieldset class={style.group}>
      <legend>{text.where}</legend>
      <div class={style.row}>
        <DeskSelect
          label={text.location}
          value={draft.location}
          onChoose={(location) => onChange({ location })}
          options={locations.map(({ id, name }) => ({ id, label: name }))}
        />
        <DeskField
          label={text.room}
          name="room"
          maxLength={60}
          value={draft.room}
          onType={(room) => onChange({ room })}
        />
      </div>
      <DeskCheck label={text.stepFree} checked={draft.stepFree} onChange={(stepFree) => onChange({ stepFree })} />
      <div class={style.row}>
        <div class={style.choice} role="group" aria-label={text.price}>
          <DeskButton pressed={draft.isFree} onPress={() => onChange({ isFree: true })}>
            {text.free}
          </DeskButton>
          <DeskButton pressed={!draft.isFree} onPress={() => onChange({ isFree: false })}>
            {text.paid}
          </DeskButton>
        </div>
        {!draft.isFree && (
          <DeskField
            label={text.priceInEuro}
            error={errors.has('price') ? text.error.price : undefined}
            name="price"
            inputMode="text"
            value={draft.price}
            onType={(price) => onChange({ price })}
          />
        )}
        <DeskField
          label={text.priceNote}
          name="priceNote"
          maxLength={60}
          value={draft.priceNote}
          onType={(priceNote) => onChange({ priceNote })}
        />
      </div>
    </fieldset>
  );
}

function SignUp({ draft, errors, onChange }: Part) {
  return (
    <fieldset class={style.group}>
      <legend>{text.signUp}</legend>
      <div class={style.choice}>
        <DeskButton pressed={draft.needsSignUp} onPress={() => onChange({ needsSignUp: true })}>
          {text.needsSignUp}
        </DeskButton>
        <DeskButton pressed={!draft.needsSignUp} onPress={() => onChange({ needsSignUp: false })}>
          {text.walkIn}
        </DeskButton>
      </div>
      {draft.needsSignUp && (
        <div class={style.row}>
          <DeskField
            label={text.places}
            error={errors.has('places') ? text.error.places : undefined}
            type="number"
            name="places"
            min={1}
            max={1000}
            value={draft.places}
            onType={(places) => onChange({ places })}
          />
          <DeskCheck
            label={text.waitingList}
            checked={draft.waitingList}
            onChange={(waitingList) => onChange({ waitingList })}
          />
        </div>
      )}
    </fieldset>
  );
}

function More({ setting, draft, activity, errors, onChange }: Props) {
  const isWrong = errors.has('opensDaysBefore') || errors.has('closesHoursBefore') || errors.has('languages');
  const [isOpen, setIsOpen] = useState(false);
  const others = setting.config.languages.filter((language) => language !== 'nl');
  const outdated = activity === undefined ? [] : outdatedTranslations(activity);
  const error = (field: DraftField) => (errors.has(field) ? text.error[field] : undefined);
  return (
    <Folded label={text.moreFields} isOpen={isOpen || isWrong} onToggle={setIsOpen}>
      {draft.needsSignUp && (
        <div class={style.row}>
          <DeskField
            label={text.opens}
            hint={text.opensHelp}
            error={error('opensDaysBefore')}
            type="number"
            name="opensDaysBefore"
            min={0}
            max={60}
            value={draft.opensDaysBefore}
            onType={(opensDaysBefore) => onChange({ opensDaysBefore })}
          />
          <DeskField
            label={text.closes}
            hint={text.closesHelp}
            error={error('closesHoursBefore')}
            type="number"
            name="closesHoursBefore"
            min={0}
            max={336}
            value={draft.closesHoursBefore}
            onType={(closesHoursBefore) => onChange({ closesHoursBefore })}
          />
        </div>
      )}
      <DeskField
        label={text.accessNote}
        name="accessNote"
        maxLength={120}
        value={draft.accessNote}
        onType={(accessNote) => onChange({ accessNote })}
      />
      <fieldset class={style.group}>
        <legend>{text.languages}</legend>
        {errors.has('languages') && <p role="alert">{text.error.languages}</p>}
        <div class={style.checks}>
          {allLanguages.map((language) => (
            <DeskCheck
              key={language}
              label={deskFormat.languageName(language)}
              checked={draft.languages.includes(language)}
              onChange={(isSpoken) =>
                onChange({
                  languages: allLanguages.filter((one) =>
                    one === language ? isSpoken : draft.languages.includes(one),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      {others.map((language) => (
        <Translation
          key={language}
          language={language}
          draft={draft}
          isOutdated={outdated.includes(language)}
          onChange={onChange}
        />
      ))}
    </Folded>
  );
}

function Folded({
  label,
  isOpen,
  onToggle,
  children,
}: {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <details class={style.more} open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{label}</summary>
      <div class={style.fields}>{children}</div>
    </details>
  );
}

function Translation({
  language,
  draft,
  isOutdated,
  onChange,
}: Pick<Part, 'draft' | 'onChange'> & { readonly language: Language; readonly isOutdated: boolean }) {
  const translation = draft.translations[language] ?? { title: '', summary: '', ofDutch: undefined };
  const name = deskFormat.languageName(language);
  // What is typed now is made from the Dutch text as it stands.
  const type = (part: { readonly title?: string; readonly summary?: string }) =>
    onChange({
      translations: { ...draft.translations, [language]: { ...translation, ...part, ofDutch: undefined } },
    });
  return (
    <fieldset class={style.group}>
      <legend>{text.translation({ language: name })}</legend>
      {isOutdated && <Notice icon="info">{text.outdated}</Notice>}
      <DeskField
        label={text.titleIn({ language: name })}
        name={`title-${language}`}
        maxLength={80}
        value={translation.title}
        onType={(title) => type({ title })}
      />
      <DeskField
        label={text.summaryIn({ language: name })}
        name={`summary-${language}`}
        maxLength={600}
        value={translation.summary}
        onType={(summary) => type({ summary })}
      />
    </fieldset>
  );
}
