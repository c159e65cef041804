// Shows what a buurtpas says about its holder, and a warning when the pass should not have been used.
import type { UsedPass } from '../../contract/pass.ts';
import { passRemarks, passSpeaks } from '../words/pass-words.ts';
import style from './pass-note.module.css';
import { deskText, passWarning } from '../../text/desk.ts';

interface Props {
  /** Null when they entered their details without a pass. */
  readonly pass: UsedPass | null;
}

interface NoteProps extends Props {
  /** Whether to show languages, where they have no column of their own. */
  readonly languages?: boolean | undefined;
}

export function PassNote({ pass, languages = false }: NoteProps) {
  if (pass === null) return null;
  const remarks = [...passRemarks(pass), ...(languages ? passSpeaks(pass) : [])];
  return (
    <>
      <PassWarning pass={pass} />
      {remarks.length > 0 && <small class={style.note}>{remarks.join(', ')}</small>}
    </>
  );
}

/** Renders nothing when the pass is valid. */
export function PassWarning({ pass }: Props) {
  const warning = pass === null ? null : passWarning(pass);
  if (warning === null) return null;
  return (
    <small class={style.warning}>
      <b>{warning}.</b> {deskText.passes.warningNote}
    </small>
  );
}
