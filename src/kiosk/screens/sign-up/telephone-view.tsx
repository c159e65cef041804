import { useState } from 'preact/hooks';
import { readTelephone } from '../../../domain/people/telephone.ts';
import type { FullText } from '../../../text/kiosk.ts';
import { Go, Other, Pair } from '../../../ui/controls/button.tsx';
import { Field } from '../../../ui/keyboard/field.tsx';
import { NumberPad } from '../../../ui/keyboard/number-pad.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { Form } from '../../parts/form.tsx';
import { afterKey, mostTelephoneSigns } from '../../visit/typing.ts';
import { groupDigits } from './group-digits.ts';
import type { AskProps } from './ask-props.ts';

interface Props extends AskProps {
  readonly text: FullText;
  readonly value: string;
  readonly go: string;
  readonly busy?: boolean;
  readonly onChange: (value: string) => void;
  /** Called when the number given can be called. */
  readonly onNext: () => void;
  readonly without: string;
  readonly onWithout: () => void;
}

/** Asks for a telephone number on a number pad; it is always possible to go on without one. */
export function TelephoneView(props: Props) {
  const { text, about, title, lead, steps, value, busy = false, onChange, onNext, without, onWithout } = props;
  const [error, setError] = useState<string>();
  const change = (next: string): void => {
    setError(undefined);
    // A plus is allowed only at the start.
    onChange(next.replaceAll(/[^\d+]|(?!^)\+/g, '').slice(0, mostTelephoneSigns));
  };
  const go = (): void => {
    if (value === '') return setError(text.telephoneMissing({ way: without }));
    const read = readTelephone(value);
    if (read.ok) onNext();
    else setError(text.telephoneRefusal[read.refusal.kind]);
  };
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
          kind="number"
          label={text.signUp.telephoneLabel}
          value={groupDigits(value)}
          onType={change}
          error={error}
        />
      </Form>
      <NumberPad
        words={{ label: text.keyboard.numbers, backspace: text.keyboard.erase }}
        onKey={(key) => change(afterKey(value, key, mostTelephoneSigns))}
      />
      <Pair>
        <Other icon="desk" onPress={onWithout} disabled={busy}>
          {without}
        </Other>
        <Go icon="arrow-right" onPress={go} disabled={busy}>
          {props.go}
        </Go>
      </Pair>
    </Page>
  );
}
