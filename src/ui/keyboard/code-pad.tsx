import { Icon } from '../marks/icon.tsx';
import { Key } from './key.tsx';
import type { PadWords } from './number-pad.tsx';
import style from './code-pad.module.css';

interface Props {
  readonly words: PadWords;
  /** A sign or 'Backspace'. */
  readonly onKey: (key: string) => void;
}

/** Crockford's base 32: no I, L, O or U, so that nothing is read as something else. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');

/** The signs of a code, in the order of the alphabet. */
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
