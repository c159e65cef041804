// Signs up somebody who calls or stands at the desk: the kiosk's questions on one line.
import { useState } from 'preact/hooks';
import type { DeskSignUp } from '../../../contract/desk-sign-up.ts';
import { mostPersons } from '../../../domain/entries/entry.ts';
import { readTelephone } from '../../../domain/people/telephone.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField, DeskForm, DeskSelect } from '../../../ui/desk/desk-field.tsx';
import { deskText } from '../../../text/desk.ts';

const text = deskText.signUp;

interface Props {
  readonly busy: boolean;
  /** Resolves with whether it was accepted; the form is then cleared. */
  readonly onSend: (person: Omit<DeskSignUp, 'id'>) => Promise<boolean>;
  readonly onStop: () => void;
}

const choices = Array.from({ length: mostPersons }, (_, index) => ({
  id: String(index + 1),
  label: String(index + 1),
}));
const empty = { firstName: '', telephone: '', persons: '1', attendance: 'once' } as const;
type Typed = { readonly [Field in keyof typeof empty]: string };

export function SignUpForm({ busy, onSend, onStop }: Props) {
  const [typed, setTyped] = useState<Typed>(empty);
  const [wrong, setWrong] = useState<{ readonly firstName?: string; readonly telephone?: string }>({});
  const change = (part: Partial<Typed>): void => {
    setWrong({});
    setTyped({ ...typed, ...part });
  };

  async function send() {
    const firstName = typed.firstName.trim();
    const telephone = typed.telephone.trim() === '' ? null : readTelephone(typed.telephone);
    const isWrong = {
      ...(firstName === '' ? { firstName: text.firstNameMissing } : {}),
      ...(telephone?.ok === false ? { telephone: text.telephoneWrong } : {}),
    };
    setWrong(isWrong);
    if (firstName === '' || telephone?.ok === false) return;
    const taken = await onSend({
      firstName,
      telephone: telephone === null ? null : telephone.value,
      persons: Number(typed.persons),
      attendance: typed.attendance === 'series' ? 'series' : 'once',
    });
    if (taken) setTyped(empty);
  }

  return (
    <DeskForm
      onSend={() => void send()}
      actions={
        <>
          <DeskButton type="submit" go disabled={busy}>
            {text.send}
          </DeskButton>
          <DeskButton onPress={onStop}>{text.stop}</DeskButton>
        </>
      }
    >
      <DeskField
        label={text.firstName}
        value={typed.firstName}
        maxLength={60}
        autocomplete="off"
        error={wrong.firstName}
        onType={(firstName) => change({ firstName })}
      />
      <DeskField
        label={text.telephone}
        type="tel"
        value={typed.telephone}
        autocomplete="off"
        hint={text.telephoneHint}
        error={wrong.telephone}
        onType={(telephone) => change({ telephone })}
      />
      <DeskSelect
        label={text.persons}
        value={typed.persons}
        options={choices}
        onChoose={(persons) => change({ persons })}
      />
      <DeskSelect
        label={text.attendance}
        value={typed.attendance}
        options={[
          { id: 'once', label: text.once },
          { id: 'series', label: text.series },
        ]}
        onChoose={(attendance) => change({ attendance })}
      />
    </DeskForm>
  );
}
