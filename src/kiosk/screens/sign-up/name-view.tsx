import { useState } from 'preact/hooks';
import { Go, Other, Pair } from '../../../ui/controls/button.tsx';
import { Field } from '../../../ui/keyboard/field.tsx';
import { accentRows, azertyRows } from '../../../ui/keyboard/keyboard-rows.ts';
import { Keyboard } from '../../../ui/keyboard/keyboard.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { Form } from '../../parts/form.tsx';
import { afterKey, mostNameSigns } from '../../visit/typing.ts';
import type { FullText } from '../../../text/kiosk.ts';
import type { AskProps } from './ask-props.ts';

interface Props extends AskProps {
  readonly text: FullText;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onNext: () => void;
  /** Goes to the scanner, to show a card instead of typing. */
  readonly onPass: () => void;
}

/** Asks for a first name, on the on-screen keyboard. */
export function NameView({ text, about, title, lead, steps, value, onChange, onNext, onPass }: Props) {
  const [missing, setMissing] = useState(false);
  const change = (next: string): void => {
    setMissing(false);
    onChange(next.slice(0, mostNameSigns));
  };
  const go = (): void => (value.trim() === '' ? setMissing(true) : onNext());
  const { keyboard } = text;
  return (
    <Page
      about={
        <>
          {about}
          <Question title={title} lead={lead} steps={steps} />
        </>
      }
    >
      <Form onSubmit={go}>
        <Field
          label={text.signUp.nameLabel}
          value={value}
          onType={change}
          error={missing ? text.signUp.nameMissing : undefined}
          maxLength={mostNameSigns}
        />
      </Form>
      <Keyboard
        rows={azertyRows}
        moreRows={accentRows}
        words={{
          label: keyboard.label,
          shift: keyboard.upper,
          capitals: keyboard.capitals,
          more: keyboard.more,
          fewer: keyboard.fewer,
          otherLetters: keyboard.otherLetters,
          backspace: keyboard.erase,
          space: keyboard.space,
        }}
        capital={value === '' || /[\s-]$/.test(value)}
        lang="nl"
        onKey={(key) => change(afterKey(value, key, mostNameSigns))}
      />
      <Pair>
        <Other icon="ticket" onPress={onPass}>
          {text.signUp.havePass}
        </Other>
        <Go icon="arrow-right" onPress={go}>
          {text.next}
        </Go>
      </Pair>
    </Page>
  );
}
