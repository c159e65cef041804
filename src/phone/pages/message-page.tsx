// A page for a code that leads nowhere or a form that did not arrive, with what to do next.
import type { PhoneText } from '../../text/phone.ts';
import type { Imprint } from '../parts/imprint.ts';
import { Page, write } from './page.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';
import { Said } from '../parts/said.tsx';

export type MessageName = keyof PhoneText['message'];

/** A code as it is printed, with a non-breaking hyphen. */
const exampleCode = '7K3F\u20119QWX';

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly message: MessageName;
}

function MessagePage({ imprint, reading, message }: Props) {
  const { text } = reading;
  const { title, help } = text.message[message];
  const more =
    message === 'notACode'
      ? text.message.notACode.more({ code: text.leftToRight(exampleCode) })
      : text.message[message].more;
  return (
    <Page imprint={imprint} reading={reading} title={title} hidden>
      <h1>{title}</h1>
      <p class="lead">{more}</p>
      <p>
        <Said words={help({ name: text.dutch(imprint.call.name) })} />
      </p>
      <a class="other" href={linkOf(reading, '/agenda')}>
        {text.toAgenda}
      </a>
    </Page>
  );
}

export const writeMessagePage = (props: Props): string => write(<MessagePage {...props} />);
