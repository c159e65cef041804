// Filters of the callback list. Pressing a pressed button again removes the filter.
import type { CallbackLine, DeskSetting } from '../../../contract/desk.ts';
import { languages } from '../../../domain/people/language.ts';
import { noSeat } from '../../../domain/entries/reserved-ids.ts';
import type { CallbackFilter, CallbackView } from './callback-list.ts';
import { Choice } from '../../parts/choice.tsx';
import { NeighbourhoodButtons } from '../../parts/neighbourhood-buttons.tsx';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { FilterRow } from '../../../ui/desk/desk-frame.tsx';
import style from './callback-filters.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.callbacks;
const views: readonly CallbackView[] = ['all', 'mine', 'late', 'closed'];

interface Props {
  readonly setting: DeskSetting;
  readonly filter: CallbackFilter;
  readonly lines: readonly CallbackLine[];
  readonly onFilter: (filter: CallbackFilter) => void;
}

export function CallbackFilters({ setting, filter, lines, onFilter }: Props) {
  const { neighbourhoods, subjects } = setting.config;
  // Only languages that somebody asked for: a long list of unused ones helps nobody.
  const asked = languages.filter(
    (each) => each === filter.language || lines.some((line) => line.callLanguages.includes(each)),
  );
  const view = (each: CallbackView) => (
    <DeskButton key={each} pressed={filter.view === each} onPress={() => onFilter({ ...filter, view: each })}>
      {text.views[each]}
    </DeskButton>
  );
  const hoods = (
    <NeighbourhoodButtons
      neighbourhoods={neighbourhoods}
      chosen={filter.neighbourhood}
      onChoose={(neighbourhood) => onFilter({ ...filter, neighbourhood })}
    />
  );
  const more = (
    <>
      <Choice
        label={text.subject}
        every={text.everySubject}
        chosen={filter.subject}
        options={[
          ...subjects.map(({ id, name }) => ({ value: id, label: name.nl })),
          { value: noSeat, label: text.noSeat },
        ]}
        onChoose={(subject) => onFilter({ ...filter, subject })}
      />
      <Choice
        label={text.language}
        every={text.everyLanguage}
        chosen={filter.language}
        options={asked.map((each) => ({ value: each, label: deskFormat.languageName(each) }))}
        onChoose={(language) => onFilter({ ...filter, language })}
      />
    </>
  );
  return (
    <div class={style.filters}>
      <FilterRow
        groups={[
          { label: text.show, buttons: views.map(view) },
          { label: text.neighbourhood, buttons: hoods },
          { label: text.more, buttons: more },
        ]}
      />
    </div>
  );
}
