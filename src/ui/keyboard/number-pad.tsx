import { Icon } from '../marks/icon.tsx';
import { Key } from './key.tsx';
import style from './number-pad.module.css';

export interface PadWords {
  readonly label: string;
  readonly backspace: string;
}

interface Props {
  readonly words: PadWords;
  /** A digit, '+' or 'Backspace'. */
  readonly onKey: (key: string) => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Large digits in the order of a telephone. The plus starts a foreign number. */
export function NumberPad({ words, onKey }: Props) {
  return (
    <div class={style.pad} role="group" aria-label={words.label} dir="ltr">
      {digits.map((digit) => (
        <Key key={digit} face="digit" onPress={() => onKey(digit)}>
          {digit}
        </Key>
      ))}
      <Key soft face="digit" onPress={() => onKey('+')}>
        +
      </Key>
      <Key face="digit" onPress={() => onKey('0')}>
        0
      </Key>
      <Key soft label={words.backspace} onPress={() => onKey('Backspace')}>
        <Icon name="backspace" />
      </Key>
    </div>
  );
}
