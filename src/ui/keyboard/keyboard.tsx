import { useState } from 'preact/hooks';
import { Icon } from '../marks/icon.tsx';
import { Key } from './key.tsx';
import style from './keyboard.module.css';

export interface KeyboardWords {
  /** Names the keyboard. */
  readonly label: string;
  /** What stands on the shift key, as "ABC"; and what it is called. */
  readonly shift: string;
  readonly capitals: string;
  /** What stands on the key to the other letters, as "áü", and on the way back; and what it is called. */
  readonly more: string;
  readonly fewer: string;
  readonly otherLetters: string;
  readonly backspace: string;
  readonly space: string;
}

interface Props {
  /** Letters, and 'Shift', 'More', 'Backspace' and ' ' by those names; the space takes what its row leaves over. */
  readonly rows: readonly (readonly string[])[];
  /** What 'More' shows in their place. */
  readonly moreRows?: readonly (readonly string[])[] | undefined;
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

/** One sign: ß has no capital that people write. */
function capitalOf(letter: string, lang: string | undefined): string {
  const upper = letter.toLocaleUpperCase(lang);
  return upper.length > letter.length ? letter : upper;
}

/** The keyboard on the screen. Shift and the other letters hold for one letter. */
export function Keyboard({ rows, moreRows = [], words, capital = false, lang, dir = 'ltr', onKey }: Props) {
  const [shift, setShift] = useState<boolean | undefined>(undefined);
  const [more, setMore] = useState(false);
  const upper = shift ?? capital;
  const columns = Math.max(...rows.map((row) => row.length));
  const press = (key: string) => {
    setShift(undefined);
    if (key !== 'Backspace') setMore(false);
    onKey(key);
  };
  return (
    <div class={style.keyboard} role="group" aria-label={words.label} dir={dir} lang={lang}>
      {(more ? moreRows : rows).map((row, line) => (
        // By their places: who walks here with a keyboard stays where they are when other letters appear.
        <div key={line} class={style.row} style={{ '--columns': columns }}>
          {row.map((key, column) => {
            if (key === 'Shift')
              return (
                <Key
                  key={column}
                  soft
                  face="word"
                  label={words.capitals}
                  pressed={upper}
                  onPress={() => setShift(!upper)}
                >
                  {words.shift}
                </Key>
              );
            if (key === 'More')
              return (
                <Key
                  key={column}
                  soft
                  face="word"
                  label={`${more ? words.fewer : words.more}, ${words.otherLetters}`}
                  pressed={more}
                  onPress={() => setMore(!more)}
                >
                  {more ? words.fewer : words.more}
                </Key>
              );
            if (key === 'Backspace')
              return (
                <Key key={column} soft label={words.backspace} onPress={() => press('Backspace')}>
                  <Icon name="backspace" />
                </Key>
              );
            if (key === ' ')
              return (
                <Key key={column} face="word" span={columns - row.length + 1} onPress={() => press(' ')}>
                  {words.space}
                </Key>
              );
            const letter = upper ? capitalOf(key, lang) : key;
            return (
              <Key key={column} soft={!more && hasAccent(key)} onPress={() => press(letter)}>
                {letter}
              </Key>
            );
          })}
        </div>
      ))}
    </div>
  );
}
