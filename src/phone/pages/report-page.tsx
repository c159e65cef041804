// "Klopt deze affiche niet?": a choice without free text, because free text could be about a person.
import type { Code } from '../../domain/ids.ts';
import { type PosterReport, posterReports } from '../../domain/posters/poster.ts';
import { codePath, actionPath } from '../parts/addresses.ts';
import { field } from '../forms/fields.ts';
import { Choices, Form, type SubmitError, type Mistake, titleWith, Wrong } from '../forms/form.tsx';
import type { Imprint } from '../parts/imprint.ts';
import { Page, write } from './page.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly code: Code;
  /** `thanks`: reported; nothing more is asked. */
  readonly step: 'ask' | 'thanks';
  readonly chosen?: PosterReport | undefined;
  readonly mistakes: readonly Mistake[];
  readonly submitError?: SubmitError | undefined;
}

function Ask({ reading, code, chosen, mistakes }: Props) {
  const { report } = reading.text;
  return (
    <Form reading={reading} action={actionPath(code, 'report')} formIds={{}} send={report.send}>
      <Choices
        name={field.report}
        ask={report.title}
        hint={report.more}
        choices={posterReports.map((what) => ({ value: what, label: report.choice[what] }))}
        chosen={chosen === undefined ? [] : [chosen]}
        mistakes={mistakes}
      />
    </Form>
  );
}

function ReportPage(props: Props) {
  const { imprint, reading, code, step, mistakes, submitError } = props;
  const { text } = reading;
  const { report } = text;
  const title = step === 'thanks' ? report.thanks : text.poster.wrong;
  const form = { action: actionPath(code, 'report'), hasMistakes: mistakes.length > 0 };
  return (
    <Page
      imprint={imprint}
      reading={reading}
      title={titleWith(title, { text, mistakes, submitError })}
      variant="form"
      form={step === 'ask' ? form : undefined}
      hidden
    >
      <Wrong text={text} mistakes={mistakes} submitError={submitError} />
      <h1>{title}</h1>
      {step === 'thanks' ? <p class="lead">{report.thanksMore}</p> : <Ask {...props} />}
      <p class="notice">{report.careful}</p>
      <a class="other" href={linkOf(reading, codePath(code))}>
        {report.back}
      </a>
    </Page>
  );
}

export const writeReportPage = (props: Props): string => write(<ReportPage {...props} />);
