import { useState } from 'preact/hooks';
import { Icon } from '../marks/icon.tsx';
import { Key } from './key.tsx';
import style from './keyboard.module.css';

export interface KeyboardWords {
  /** Accessible name of the keyboard. */
  readonly label: string;
  /** Text on the shift key, such as "ABC", and its accessible name. */
  readonly shift: string;
  readonly capitals: string;
  /** Text on the key to the other letters, such as "áü", and on the key back; and its accessible name. */
  readonly more: string;
  readonly fewer: string;
  readonly otherLetters: string;
  readonly backspace: string;
  readonly space: string;
}

interface Props {
  /** Letters, and the named keys 'Shift', 'More', 'Backspace' and ' '. The space fills what is left of its row. */
  readonly rows: readonly (readonly string[])[];
  /** Rows that 'More' shows instead. */
  readonly moreRows?: readonly (readonly string[])[] | undefined;
  readonly words: KeyboardWords;
  /** Makes the next letter a capital, as at the start of a name. */
  readonly capital?: boolean | undefined;
  /** Language for capitals: Turkish has its own capital i. */
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** A letter, ' ' or 'Backspace'. */
  readonly onKey: (key: string) => void;
}

const hasAccent = (letter: string) => letter.normalize('NFD').length > 1;

/** Exactly one character: ß has no capital that people use. */
function capitalOf(letter: string, lang: string | undefined): string {
  const upper = letter.toLocaleUpperCase(lang);
  return upper.length > letter.length ? letter : upper;
}

/** The on-screen keyboard. Shift and More apply to one letter. */
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
        // Keyed by position, so that keyboard focus stays when other letters appear.
        <div key={line} class={style.row} style={{ '--columns': columns }}>
          {row.map((key, column) => {
            if (key === 'Shift')
              return (
                <Key
                  key={column}
                  soft
                  face="word"
                  label={`${words.shift}, ${words.capitals}`}
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
