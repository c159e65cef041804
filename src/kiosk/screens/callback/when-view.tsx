import { useState } from 'preact/hooks';
import type { DayPart } from '../../../domain/entries/entry.ts';
import type { Language } from '../../../domain/people/language.ts';
import { ownName } from '../../../text/format/language-names.ts';
import type { FullText } from '../../../text/kiosk.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Chip } from '../../../ui/controls/chip.tsx';
import { Choice } from '../../../ui/controls/choice.tsx';
import { Deck, DeckRow } from '../../../ui/controls/deck.tsx';
import type { IconName } from '../../../ui/marks/icon.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { Urgent } from '../../../ui/status/urgent.tsx';
import type { AskProps } from '../sign-up/ask-props.ts';

const icons: Record<DayPart, IconName> = { morning: 'morning', afternoon: 'noon', evening: 'evening', any: 'clock' };

interface Props extends AskProps {
  readonly text: FullText;
  readonly dayPart: DayPart | null;
  /** The parts of the day on which somebody can call. */
  readonly dayParts: readonly DayPart[];
  readonly languages: readonly Language[];
  readonly chosen: readonly Language[];
  readonly urgent: { readonly number: string; readonly note: string } | undefined;
  readonly onDayPart: (dayPart: DayPart) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onNext: () => void;
}

/** Asks for a part of the day and for languages, and says what to do when it cannot wait. */
export function WhenView(props: Props) {
  const { text, about, title, lead, steps, dayPart, dayParts, languages, chosen, urgent } = props;
  const { onDayPart, onLanguage, onNext } = props;
  const { callback } = text;
  const [missing, setMissing] = useState(false);
  return (
    <Page
      about={
        <>
          {about}
          {/* Takes the place of the lead: in the larger text size there is no room for another line. */}
          <Question
            title={title}
            lead={missing && dayPart === null ? <strong role="alert">{callback.whenMissing}</strong> : lead}
            steps={steps}
          />
          {urgent && (
            <Urgent
              calls={[{ id: urgent.number, strong: text.promise.urgent({ number: urgent.number }), note: urgent.note }]}
            />
          )}
        </>
      }
    >
      <Choice
        label={title}
        columns={2}
        options={dayParts.map((part) => ({ id: part, label: callback.dayPart[part], icon: icons[part] }))}
        chosen={dayPart ?? undefined}
        onChoose={(id) => {
          const part = dayParts.find((one) => one === id);
          if (part) onDayPart(part);
        }}
      />
      {languages.length > 0 && <h2>{callback.language}</h2>}
      {languages.length > 0 && <p>{callback.languageMore}</p>}
      <Deck>
        {[languages.slice(0, 3), languages.slice(3)]
          .filter((row) => row.length > 0)
          .map((row) => (
            <DeckRow key={row.join('')} label={callback.language}>
              {row.map((language) => (
                <Chip
                  key={language}
                  label={ownName(language)}
                  lang={language}
                  pressed={chosen.includes(language)}
                  onPress={() => onLanguage(language)}
                />
              ))}
            </DeckRow>
          ))}
      </Deck>
      <Go icon="arrow-right" onPress={dayPart === null ? () => setMissing(true) : onNext}>
        {text.next}
      </Go>
    </Page>
  );
}
