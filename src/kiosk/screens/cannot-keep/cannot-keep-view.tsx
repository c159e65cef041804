import type { Text } from '../../../text/kiosk.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Empty } from '../../../ui/status/empty.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Telephone } from '../../../ui/typography/words.tsx';
import type { ContactPoint } from '../../visit/agenda.ts';

interface Props {
  readonly text: Text;
  /** Differs before and after somebody typed. */
  readonly words: { readonly title: string; readonly more: string };
  readonly contact: ContactPoint;
  readonly onAgain: () => void;
}

/** Says that the entry could not be stored, and that a person can help. */
export function CannotKeepView({ text, words, contact, onAgain }: Props) {
  return (
    <Page
      place="centre"
      about={
        <Empty heading="h1" picture="shut" title={words.title}>
          {words.more}
          <br />
          <b>
            {text.strip.call({ name: contact.shortName })} <Telephone>{contact.telephone}</Telephone>
          </b>
        </Empty>
      }
    >
      <Go onPress={onAgain}>{text.cannotKeep.again}</Go>
    </Page>
  );
}
