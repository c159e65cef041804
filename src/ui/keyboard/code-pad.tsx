import { Icon } from '../marks/icon.tsx';
import { Key } from './key.tsx';
import type { PadWords } from './number-pad.tsx';
import style from './code-pad.module.css';

interface Props {
  readonly words: PadWords;
  /** A character or 'Backspace'. */
  readonly onKey: (key: string) => void;
}

/** Crockford's base 32: no I, L, O or U, which are easily misread. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');

/** Keys for the characters of a code, in alphabetical order. */
export function CodePad({ words, onKey }: Props) {
  return (
    <div class={style.pad} role="group" aria-label={words.label} dir="ltr">
      {signs.map((sign) => (
        <Key key={sign} face="code" onPress={() => onKey(sign)}>
          {sign}
        </Key>
      ))}
      <Key soft span={4} label={words.backspace} onPress={() => onKey('Backspace')}>
        <Icon name="backspace" />
      </Key>
    </div>
  );
}
