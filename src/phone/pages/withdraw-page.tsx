// The first of two steps to withdraw: opening this page changes nothing; its button does. Green is the choice that
// changes nothing, as at the kiosk.
import type { Code } from '../../domain/ids.ts';
import { codePath, actionPath } from '../parts/addresses.ts';
import { field } from '../forms/fields.ts';
import { Form, type SubmitError, titleWith, Wrong } from '../forms/form.tsx';
import type { Imprint } from '../parts/imprint.ts';
import { Page, write } from './page.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';
import { Said } from '../parts/said.tsx';

/** What is given up. */
export type Withdrawable =
  | {
      readonly kind: 'sign-up';
      readonly title: string;
      readonly state: 'confirmed' | 'waiting';
      readonly series: boolean;
    }
  | { readonly kind: 'callback-request'; readonly subject: string };

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly code: Code;
  /** Created with the page: pressing the button twice makes one withdrawal. */
  readonly id: string;
  readonly what: Withdrawable;
  readonly submitError?: SubmitError | undefined;
}

function wordsOf(what: Withdrawable, { text: { withdraw, dutch } }: Reading) {
  if (what.kind === 'callback-request')
    return {
      title: withdraw.titleCallback,
      about: what.subject,
      more: withdraw.moreCallback,
      yes: withdraw.yesCallback,
    };
  const single = what.state === 'waiting' ? withdraw.moreWaiting : withdraw.more;
  return {
    title: withdraw.title,
    about: dutch(what.title),
    more: what.series ? withdraw.moreSeries : single,
    yes: withdraw.yes,
  };
}

function WithdrawPage({ imprint, reading, code, id, what, submitError }: Props) {
  const { text } = reading;
  const words = wordsOf(what, reading);
  const title = titleWith(words.title, { text, mistakes: [], submitError });
  return (
    <Page imprint={imprint} reading={reading} title={title} variant="form" hidden>
      <Wrong text={text} mistakes={[]} submitError={submitError} />
      <h1>{words.title}</h1>
      <p class="lead">
        <b>
          <Said words={words.about} />
        </b>
      </p>
      <p>{words.more}</p>
      <Form
        reading={reading}
        action={actionPath(code, 'withdraw')}
        formIds={{ [field.id]: id }}
        send={words.yes}
        variant="other"
      >
        {null}
      </Form>
      <a class="go" href={linkOf(reading, codePath(code))}>
        {text.withdraw.no}
      </a>
    </Page>
  );
}

export const writeWithdrawPage = (props: Props): string => write(<WithdrawPage {...props} />);
