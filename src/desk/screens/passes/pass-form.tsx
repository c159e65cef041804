// Form to create or correct a buurtpas: its holder, and the support they need to take part.
import { useState } from 'preact/hooks';
import type { DeskSetting } from '../../../contract/desk.ts';
import type { PassHolder, PassLine } from '../../../contract/pass.ts';
import type { Language } from '../../../domain/people/language.ts';
import { type SupportNeed, supportNeeds } from '../../../domain/people/support-need.ts';
import { readTelephone, telephoneToBelgian } from '../../../domain/people/telephone.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField, DeskForm } from '../../../ui/desk/desk-field.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import type { PassActions } from './use-pass-actions.ts';
import style from './passes-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.passes;
const longestName = 60;
const longestNote = 200;
const mostLanguages = 4;

interface Draft {
  readonly firstName: string;
  readonly telephone: string;
  readonly note: string;
  /** In the order in which they were chosen: preferred first. */
  readonly languages: readonly Language[];
  readonly supportNeeds: readonly SupportNeed[];
}
type Wrong = Partial<Record<'firstName' | 'telephone' | 'languages', string>>;

const nothing: Draft = { firstName: '', telephone: '', note: '', languages: ['nl'], supportNeeds: [] };

const draftOf = ({ firstName, telephone, note, languages, supportNeeds: needed }: PassLine): Draft => ({
  firstName,
  telephone: telephone === null ? '' : telephoneToBelgian(telephone),
  note: note ?? '',
  languages,
  supportNeeds: needed,
});

/** Adds `one`, or removes it when present. */
const toggled = <Value,>(all: readonly Value[], one: Value): readonly Value[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

function wrongIn({ firstName, telephone, languages }: Draft): Wrong {
  const read = readTelephone(telephone);
  return {
    ...(firstName.trim() === '' ? { firstName: text.firstNameMissing } : {}),
    ...(telephone.trim() === '' || read.ok ? {} : { telephone: text.telephoneRefusal[read.refusal.kind] }),
    ...(languages.length === 0 ? { languages: text.languagesMissing } : {}),
  };
}

function holderIn({ firstName, telephone, note, ...chosen }: Draft): PassHolder {
  const read = readTelephone(telephone);
  return {
    firstName: firstName.trim(),
    ...(telephone.trim() === '' || !read.ok ? {} : { telephone: read.value }),
    ...chosen,
    // In a fixed order, so that the same choices compare equal.
    supportNeeds: supportNeeds.filter((need) => chosen.supportNeeds.includes(need)),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
}

interface Props {
  readonly setting: DeskSetting;
  readonly actions: Pick<PassActions, 'busy' | 'failed' | 'keep' | 'form'>;
  /** Null for a new pass. */
  readonly pass: PassLine | null;
}

export function PassForm({ setting, actions, pass }: Props) {
  const words = pass === null ? text.making : text.correcting;
  const [draft, setDraft] = useState(() => (pass === null ? nothing : draftOf(pass)));
  const [wrong, setWrong] = useState<Wrong>({});
  const set = (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)): void => {
    setDraft((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }));
    setWrong({});
  };
  function send() {
    const found = wrongIn(draft);
    setWrong(found);
    if (Object.keys(found).length === 0) actions.keep(holderIn(draft));
  }
  const full = draft.languages.length >= mostLanguages;
  return (
    <section class={style.panel} aria-labelledby="new-pass">
      <h2 id="new-pass" tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.intro}</p>
      <DeskForm
        onSend={send}
        actions={
          <>
            <DeskButton type="submit" go disabled={actions.busy}>
              {actions.busy ? text.busy : words.send}
            </DeskButton>
            <DeskButton disabled={actions.busy} onPress={() => actions.form(false)}>
              {text.cancel}
            </DeskButton>
          </>
        }
      >
        <DeskField
          label={text.firstName}
          value={draft.firstName}
          onType={(firstName) => set({ firstName })}
          error={wrong.firstName}
          maxLength={longestName}
          autocomplete="off"
        />
        <DeskField
          label={text.telephone}
          type="tel"
          value={draft.telephone}
          onType={(telephone) => set({ telephone })}
          hint={text.telephoneHint}
          error={wrong.telephone}
          autocomplete="off"
        />
        <Pills
          label={text.languages}
          error={wrong.languages}
          pills={setting.config.callLanguages.map((id) => ({
            id,
            label: deskFormat.languageName(id),
            pressed: draft.languages.includes(id),
            disabled: full && !draft.languages.includes(id),
            onPress: () => set(({ languages }) => ({ languages: toggled(languages, id) })),
          }))}
        />
        <Pills
          label={text.supportNeeds}
          pills={supportNeeds.map((id) => ({
            id,
            label: text.supportNeed[id],
            pressed: draft.supportNeeds.includes(id),
            onPress: () => set((before) => ({ supportNeeds: toggled(before.supportNeeds, id) })),
          }))}
        />
        <DeskField
          label={text.note}
          value={draft.note}
          onType={(note) => set({ note })}
          hint={text.noteHint}
          maxLength={longestNote}
          autocomplete="off"
        />
      </DeskForm>
      {actions.failed !== null && actions.failed.pass === null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {actions.failed.words}
          </Notice>
        </div>
      )}
    </section>
  );
}

interface Pill {
  readonly id: string;
  readonly label: string;
  readonly pressed: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function Pills({
  label,
  pills,
  error,
}: {
  readonly label: string;
  readonly pills: readonly Pill[];
  readonly error?: string | undefined;
}) {
  return (
    <div class={style.pills} role="group" aria-label={label}>
      <b>{label}</b>
      <div>
        {pills.map(({ id, label: name, ...pill }) => (
          <DeskButton key={id} {...pill}>
            {name}
          </DeskButton>
        ))}
      </div>
      {error !== undefined && (
        <small role="alert" class={style.wrong}>
          {error}
        </small>
      )}
    </div>
  );
}
