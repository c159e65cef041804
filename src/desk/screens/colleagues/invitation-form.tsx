// The name and the role of somebody who is invited.
import { useState } from 'preact/hooks';
import type { InvitationMessage } from '../../../contract/desk-staff.ts';
import { type StaffRole, staffRoles } from '../../../domain/people/staff-role.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField, DeskForm, DeskSelect } from '../../../ui/desk/desk-field.tsx';
import { deskText } from '../../../text/desk.ts';
import style from './colleagues-view.module.css';

const text = deskText.colleagues;

interface Props {
  readonly busy: boolean;
  readonly onSend: (invitation: InvitationMessage) => void;
  readonly onCancel: () => void;
}

export function InvitationForm({ busy, onSend, onCancel }: Props) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<StaffRole>('desk-worker');
  const [tried, setTried] = useState(false);
  const isMissing = name.trim() === '';
  return (
    <section class={style.panel} aria-label={text.form.title}>
      <h2>{text.form.title}</h2>
      <DeskForm
        onSend={() => {
          setTried(true);
          if (!isMissing) onSend({ name: name.trim(), role });
        }}
        actions={
          <>
            <DeskButton type="submit" go disabled={busy}>
              {text.form.send}
            </DeskButton>
            <DeskButton onPress={onCancel}>{text.form.cancel}</DeskButton>
          </>
        }
      >
        <DeskField
          label={text.form.name}
          hint={text.form.nameHelp}
          error={tried && isMissing ? text.form.nameMissing : undefined}
          name="name"
          autocomplete="off"
          maxLength={60}
          value={name}
          onType={setName}
        />
        <DeskSelect
          label={text.form.role}
          hint={text.roleHelp[role]}
          value={role}
          onChoose={(id) => setRole(staffRoles.find((one) => one === id) ?? 'desk-worker')}
          options={staffRoles.toReversed().map((one) => ({ id: one, label: text.role[one] }))}
        />
      </DeskForm>
    </section>
  );
}
