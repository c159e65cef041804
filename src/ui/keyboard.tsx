import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { Key } from './key.tsx';
import style from './keyboard.module.css';

export interface KeyboardWords {
  /** Names the keyboard. */
  readonly label: string;
  /** What stands on the shift key, as "ABC"; and what it is called. */
  readonly shift: string;
  readonly capitals: string;
  readonly backspace: string;
  readonly space: string;
}

interface Props {
  /** Letters, and 'Shift', 'Backspace' and ' ' by those names; the space takes what its row leaves over. */
  readonly rows: readonly (readonly string[])[];
  readonly words: KeyboardWords;
  /** The next letter is a capital, as at the start of a name. */
  readonly capital?: boolean | undefined;
  /** Turkish has its own capital i. */
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** A letter, ' ' or 'Backspace'. */
  readonly onKey: (key: string) => void;
}

const hasAccent = (letter: string) => letter.normalize('NFD').length > 1;

/** The keyboard on the screen. Shift holds for one letter. */
export function Keyboard({ rows, words, capital = false, lang, dir = 'ltr', onKey }: Props) {
  const [shift, setShift] = useState<boolean | undefined>(undefined);
  const upper = shift ?? capital;
  const columns = Math.max(...rows.map((row) => row.length));
  const press = (key: string) => {
    setShift(undefined);
    onKey(key);
  };
  return (
    <div class={style.keyboard} role="group" aria-label={words.label} dir={dir} lang={lang}>
      {rows.map((row) => (
        <div key={row.join('')} class={style.row} style={{ '--columns': columns }}>
          {row.map((key) => {
            if (key === 'Shift')
              return (
                <Key key={key} soft face="word" label={words.capitals} pressed={upper} onPress={() => setShift(!upper)}>
                  {words.shift}
                </Key>
              );
            if (key === 'Backspace')
              return (
                <Key key={key} soft label={words.backspace} onPress={() => press('Backspace')}>
                  <Icon name="backspace" />
                </Key>
              );
            if (key === ' ')
              return (
                <Key key={key} face="word" span={columns - row.length + 1} onPress={() => press(' ')}>
                  {words.space}
                </Key>
              );
            const letter = upper ? key.toLocaleUpperCase(lang) : key;
            return (
              <Key key={key} soft={hasAccent(key)} onPress={() => press(letter)}>
                {letter}
              </Key>
            );
          })}
        </div>
      ))}
    </div>
  );
}
