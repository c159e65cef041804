// The page of a buurtpas scanned with a phone: what it is for, without saying whose it is.
import { product } from '../../text/phone.ts';
import type { Imprint } from '../parts/imprint.ts';
import { Page, write } from './page.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';
import { Said } from '../parts/said.tsx';

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly state: 'valid' | 'withdrawn';
}

function PassPage({ imprint, reading, state }: Props) {
  const { text } = reading;
  const { pass } = text;
  const [title, more] =
    state === 'valid'
      ? [pass.valid, pass.validMore({ product: text.latin(product) })]
      : [pass.withdrawn, pass.withdrawnMore];
  return (
    <Page imprint={imprint} reading={reading} title={title} hidden>
      <h1>{title}</h1>
      <p class="lead">
        <Said words={more} />
      </p>
      <a class="other" href={linkOf(reading, '/agenda')}>
        {text.toAgenda}
      </a>
    </Page>
  );
}

export const writePassPage = (props: Props): string => write(<PassPage {...props} />);
