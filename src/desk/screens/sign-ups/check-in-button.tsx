// Checks somebody in at the desk, or undoes that.
import type { SignUpLine } from '../../../contract/desk.ts';
import { deskText } from '../../../text/desk.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { firstNameOf } from '../../words/person.ts';
import style from './sign-ups-view.module.css';
import type { SignUpDesk } from './use-sign-up-actions.ts';

interface Props {
  readonly line: SignUpLine;
  readonly desk: SignUpDesk;
}

/** One button in one place: pressing it again undoes the check-in. */
export function CheckInButton({ line, desk }: Props) {
  const name = firstNameOf(line);
  const isHere = line.arrivedAt !== null;
  return (
    <span class={style.arrival}>
      <DeskButton
        go={!isHere}
        disabled={desk.busy}
        label={isHere ? deskText.signUp.undoCheckInOf({ name }) : deskText.signUp.arrivedOf({ name })}
        onPress={() => desk.tap(line, isHere ? 'undo-check-in' : 'arrived')}
      >
        {isHere ? deskText.signUp.undoCheckIn : deskText.signUp.arrived}
      </DeskButton>
    </span>
  );
}
