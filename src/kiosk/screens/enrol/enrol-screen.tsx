import { useState } from 'preact/hooks';
import { readCode } from '../../../domain/entries/code.ts';
import type { Text } from '../../../text/kiosk.ts';
import { Art } from '../../../ui/art/art.tsx';
import { Go } from '../../../ui/controls/button.tsx';
import { CodePad } from '../../../ui/keyboard/code-pad.tsx';
import { Field } from '../../../ui/keyboard/field.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { Form } from '../../parts/form.tsx';
import type { Kiosk } from '../../context/kiosk.ts';
import { useObservable } from '../../store/observable.ts';
import { afterCodeKey, showTyped } from '../code/typed-code.ts';

/** The screen of a kiosk that is not enrolled: a colleague types the one-time code from the desk. */
export function EnrolScreen({ kiosk, text }: { readonly kiosk: Kiosk; readonly text: Text }) {
  const device = useObservable(kiosk.enrolment.device);
  const [typed, setTyped] = useState(kiosk.codeGiven);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const wrong = tried && device.kind === 'not-enrolled' ? text.enrol.wrong : undefined;
  const change = (next: string): void => {
    setTried(false);
    setTyped(next);
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    const read = readCode(typed);
    if (read.ok) {
      setBusy(true);
      await kiosk.enrolment.enrol(read.value);
      setBusy(false);
    }
    setTried(true);
  };
  return (
    <main>
      <Page
        about={
          <Question
            title={text.enrol.title}
            lead={busy ? text.enrol.busy : text.enrol.more}
            picture={<Art name="key" />}
          />
        }
      >
        <Form onSubmit={() => void send()}>
          <Field
            kind="code"
            label={text.enrol.code}
            value={showTyped(typed)}
            onType={(next) => change(afterCodeKey('', next))}
            error={wrong}
          />
        </Form>
        <CodePad
          words={{ label: text.keyboard.label, backspace: text.keyboard.erase }}
          onKey={(key) => change(afterCodeKey(typed, key))}
        />
        <Go icon="arrow-right" onPress={() => void send()} disabled={busy}>
          {text.enrol.go}
        </Go>
      </Page>
    </main>
  );
}
