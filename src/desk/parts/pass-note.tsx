// What a buurtpas tells of who showed it, under their name; and that it should not have been used, when that is so.
import type { UsedPass } from '../../contract/pass.ts';
import { passRemarks, passSpeaks } from '../words/pass-words.ts';
import style from './pass-note.module.css';
import { deskText, passWarning } from '../../text/desk.ts';

interface Props {
  /** Null when they typed it themselves. */
  readonly pass: UsedPass | null;
}

interface NoteProps extends Props {
  /** Where the languages have no column of their own. */
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

/** Nothing when the pass is good. */
export function PassWarning({ pass }: Props) {
  const warning = pass === null ? null : passWarning(pass);
  if (warning === null) return null;
  return (
    <small class={style.warning}>
      <b>{warning}.</b> {deskText.passes.warningNote}
    </small>
  );
}
