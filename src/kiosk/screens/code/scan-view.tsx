import type { ComponentChildren } from 'preact';
import type { FullText } from '../../../text/kiosk.ts';
import { Art } from '../../../ui/art/art.tsx';
import { CodePad } from '../../../ui/keyboard/code-pad.tsx';
import { Field } from '../../../ui/keyboard/field.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { ScanFrame } from '../../../ui/qr/scan-frame.tsx';
import type { Scanner } from './use-scanner.ts';
import { Form } from '../../parts/form.tsx';
import { afterCodeKey, showTyped } from './typed-code.ts';

export interface ScanTyping {
  readonly text: FullText;
  readonly words: FullText['scanning'];
  /** A message about a scanned code that led nowhere. */
  readonly said: string | undefined;
  readonly typed: string;
  readonly error: string | undefined;
  /** Which kind of code is being looked up. */
  readonly busy: 'typed' | 'scanned' | null;
  readonly onChange: (typed: string) => void;
  readonly onSubmit: () => void;
}

interface Props extends ScanTyping {
  readonly scanner: Pick<Scanner, 'state' | 'mirrored' | 'torch'>;
  /** The camera's video. */
  readonly children: ComponentChildren;
}

const isOpen = (state: Scanner['state']): state is 'opening' | 'looking' => state === 'opening' || state === 'looking';

/** The camera, and keys to type the code instead, on one screen. */
export function ScanView(props: Props) {
  const { text, words, scanner, children, said, typed, error, busy, onChange, onSubmit } = props;
  const { state, mirrored, torch } = scanner;
  const trouble = isOpen(state) ? undefined : { ...words.trouble[state], picture: <Art name="camera-off" /> };
  const hint = state === 'opening' ? words.opening : words.aim;
  const looking = isOpen(state) ? state : 'blind';
  return (
    <Page
      about={
        <>
          <h1 tabIndex={-1}>{words.title}</h1>
          <ScanFrame
            state={busy === 'scanned' && looking !== 'blind' ? 'found' : looking}
            mirrored={mirrored}
            isAnswer={busy === null && said !== undefined}
            hint={busy === null ? (said ?? hint) : busy === 'scanned' ? words.found : text.code.searching}
            trouble={trouble}
            torch={
              torch === null ? undefined : { label: torch.isOn ? words.torchOff : words.torchOn, onPress: torch.turn }
            }
          >
            {children}
          </ScanFrame>
        </>
      }
    >
      <Form onSubmit={onSubmit}>
        <Field
          kind="code"
          label={text.code.label}
          placeholder={words.orType}
          value={showTyped(typed)}
          onType={(next) => onChange(afterCodeKey('', next))}
          error={error}
        />
      </Form>
      <CodePad
        words={{ label: text.keyboard.label, backspace: text.keyboard.erase }}
        onKey={(key) => onChange(afterCodeKey(typed, key))}
      />
    </Page>
  );
}
