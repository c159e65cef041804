import type { FullText } from '../../../text/kiosk.ts';
import { Art } from '../../../ui/art/art.tsx';
import { Go } from '../../../ui/controls/button.tsx';
import { CodePad } from '../../../ui/keyboard/code-pad.tsx';
import { Field } from '../../../ui/keyboard/field.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { Form } from '../../parts/form.tsx';
import { afterCodeKey, showTyped } from './typed-code.ts';

interface Props {
  readonly text: FullText;
  readonly typed: string;
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly onChange: (typed: string) => void;
  readonly onSubmit: () => void;
}

export function CodeView({ text, typed, error, busy, onChange, onSubmit }: Props) {
  return (
    <Page
      about={
        <Question
          title={text.code.title}
          lead={busy ? text.code.searching : text.code.more}
          picture={<Art name="code" />}
        />
      }
    >
      <Form onSubmit={onSubmit}>
        <Field
          kind="code"
          label={text.code.label}
          value={showTyped(typed)}
          onType={(next) => onChange(afterCodeKey('', next))}
          error={error}
        />
      </Form>
      <CodePad
        words={{ label: text.keyboard.label, backspace: text.keyboard.erase }}
        onKey={(key) => onChange(afterCodeKey(typed, key))}
      />
      <Go icon="arrow-right" onPress={onSubmit} disabled={busy}>
        {text.code.check}
      </Go>
    </Page>
  );
}
