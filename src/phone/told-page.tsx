// A code that leads nowhere: said kindly, with what to do next.
import type { PhoneText } from '../text/phone-nl.ts';
import { phoneNl } from '../text/phone-nl.ts';
import type { Imprint } from './imprint.ts';
import { Page, write } from './page.tsx';

interface Props {
  readonly imprint: Imprint;
  readonly told: keyof Pick<PhoneText, 'unknown' | 'notACode' | 'tooMany' | 'noDate'>;
}

function ToldPage({ imprint, told }: Props) {
  const { title, more, help } = phoneNl[told];
  return (
    <Page imprint={imprint} title={title} hidden>
      <h1>{title}</h1>
      <p class="lead">{more}</p>
      <p>{help(imprint.call.name)}</p>
      <a class="other" href="/agenda">
        {phoneNl.toAgenda}
      </a>
    </Page>
  );
}

export const writeToldPage = (props: Props): string => write(<ToldPage {...props} />);
