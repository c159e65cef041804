// A code that leads nowhere, or a form that did not arrive: said kindly, with what to do next.
import type { PhoneText } from '../text/phone-text.ts';
import type { Imprint } from './imprint.ts';
import { Page, write } from './page.tsx';
import { linkOf, type Reading } from './reading.ts';
import { Said } from './said.tsx';

export type Told = keyof Pick<
  PhoneText,
  | 'unknown'
  | 'notACode'
  | 'noPage'
  | 'tooMany'
  | 'noDate'
  | 'dayOver'
  | 'tooManyForms'
  | 'elsewhere'
  | 'unreadable'
  | 'away'
  | 'notNow'
>;

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly told: Told;
}

function ToldPage({ imprint, reading, told }: Props) {
  const { title, more, help } = reading.text[told];
  return (
    <Page imprint={imprint} reading={reading} title={title} hidden>
      <h1>{title}</h1>
      <p class="lead">{more}</p>
      <p>
        <Said words={help(imprint.call.name)} />
      </p>
      <a class="other" href={linkOf(reading, '/agenda')}>
        {reading.text.toAgenda}
      </a>
    </Page>
  );
}

export const writeToldPage = (props: Props): string => write(<ToldPage {...props} />);
