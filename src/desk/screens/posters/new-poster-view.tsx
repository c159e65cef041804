// A new poster: the questions beside a live preview.
import type { DeskSetting } from '../../../contract/desk.ts';
import { type DeskAgenda, hangsAtMost } from '../../../contract/poster.ts';
import type { CodeTarget } from '../../../domain/entries/code-target.ts';
import type { Code } from '../../../domain/ids.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField, DeskForm, DeskSelect } from '../../../ui/desk/desk-field.tsx';
import { DeskHead, FilterRow } from '../../../ui/desk/desk-frame.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import type { ApiFailure } from '../../api/api-client.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import { posterWords } from '../../print/poster-words.ts';
import type { Shown } from '../../session/use-query.ts';
import { PosterPaper } from './poster-paper.tsx';
import { BackToPosters, ReachNotice } from './poster-view.tsx';
import style from '../../layout/workbench.module.css';
import { deskText } from '../../../text/desk.ts';

const text = deskText.posters;

const kinds = ['activity', 'location', 'neighbourhood'] as const;

export interface Draft {
  readonly kind: CodeTarget['kind'];
  /** The id of the subject; empty until one is chosen. */
  readonly chosen: string;
  readonly hangsAt: string;
}

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly agenda: Shown<DeskAgenda>;
  readonly code: Code;
  readonly about: CodeTarget | undefined;
  readonly draft: Draft;
  readonly said: 'missing' | ApiFailure['kind'] | null;
  readonly busy: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onSend: () => void;
  readonly onRetry: () => void;
}

export function NewPosterView(props: Props) {
  const { agenda, setting } = props;
  return (
    <div class={style.page}>
      <BackToPosters />
      <DeskHead title={text.newTitle} />
      <ReachNotice publicAddress={setting.publicAddress} />
      {agenda.step === 'there' ? (
        <div class={style.workbench}>
          <Questions {...props} agenda={agenda.value} />
          <Growing {...props} agenda={agenda.value} />
        </div>
      ) : (
        <ListNotice shown={agenda} empty={{ ...text.gonePoster, picture: 'quiet' }} onRetry={props.onRetry} />
      )}
    </div>
  );
}

type There = Omit<Props, 'agenda'> & { readonly agenda: DeskAgenda };

function optionsOf(kind: CodeTarget['kind'], { agenda, setting: { config } }: There) {
  const named = {
    activity: agenda.activities.map(({ id, title }) => ({ id: String(id), label: title })),
    location: config.locations.map(({ id, name }) => ({ id: String(id), label: name })),
    neighbourhood: config.neighbourhoods.map(({ id, name }) => ({ id: String(id), label: name })),
  }[kind];
  return [{ id: '', label: '…' }, ...named.toSorted((one, other) => one.label.localeCompare(other.label, 'nl'))];
}

function Questions(props: There) {
  const { draft, said, busy, onChange, onSend } = props;
  const missing = said === 'missing';
  return (
    <div class={style.choices}>
      <FilterRow
        groups={[
          {
            label: text.about,
            buttons: kinds.map((kind) => (
              <DeskButton key={kind} pressed={draft.kind === kind} onPress={() => onChange({ kind, chosen: '' })}>
                {text.kinds[kind]}
              </DeskButton>
            )),
          },
        ]}
      />
      <DeskForm
        onSend={onSend}
        actions={
          <DeskButton go type="submit" disabled={busy}>
            {busy ? text.busy : text.send}
          </DeskButton>
        }
      >
        <DeskSelect
          label={text.which[draft.kind]}
          value={draft.chosen}
          options={optionsOf(draft.kind, props)}
          error={missing && draft.chosen === '' ? text.chosenMissing : undefined}
          onChoose={(chosen) => onChange({ chosen })}
        />
        <DeskField
          label={text.hangsAt}
          hint={text.hangsAtHint}
          value={draft.hangsAt}
          maxLength={hangsAtMost}
          autocomplete="off"
          error={missing && draft.hangsAt.trim() === '' ? text.hangsAtMissing : undefined}
          onType={(hangsAt) => onChange({ hangsAt })}
        />
      </DeskForm>
      {said !== null && said !== 'missing' && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {deskText.notSaved[said]}
          </Notice>
        </div>
      )}
    </div>
  );
}

/** Renders no preview before a subject is chosen. */
function Growing({ setting, today, agenda, code, about, draft }: There) {
  const { config, demo, publicAddress } = setting;
  const source = { config, agenda, today, demo, publicAddress };
  const words = about && posterWords(source, { code, about, hangsAt: draft.hangsAt });
  if (words === undefined) return <p class={style.note}>{text.chooseFirst}</p>;
  const format = { paper: 'a4', ink: 'full' } as const;
  return <PosterPaper words={words} code={code} publicAddress={publicAddress} format={format} printable={false} />;
}
