// Words that are Dutch also on a page in another language: what people wrote themselves.
import type { PhoneText } from '../../text/phone.ts';

interface Props {
  readonly text: PhoneText;
  readonly words: string;
}

/** Says to whoever reads aloud, and to the browser, that this is Dutch. Nothing more than words where all is. */
export const Dutch = ({ text, words }: Props) =>
  text.lang === 'nl' ? (
    <>{words}</>
  ) : (
    <span lang="nl" dir="ltr">
      {words}
    </span>
  );
