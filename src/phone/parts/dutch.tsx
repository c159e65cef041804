// Text that stays Dutch on a page in another language: what people wrote themselves.
import type { PhoneText } from '../../text/phone.ts';

interface Props {
  readonly text: PhoneText;
  readonly words: string;
}

/** Marks text as Dutch for screen readers and the browser. Renders plain text on a Dutch page. */
export const Dutch = ({ text, words }: Props) =>
  text.lang === 'nl' ? (
    <>{words}</>
  ) : (
    <span lang="nl" dir="ltr">
      {words}
    </span>
  );
