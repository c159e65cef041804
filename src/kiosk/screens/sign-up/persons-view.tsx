import { mostPersons } from '../../../domain/entries/entry.ts';
import type { FullText } from '../../../text/kiosk.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { Stepper } from '../../../ui/controls/stepper.tsx';
import type { AskProps } from './ask-props.ts';

interface Props extends AskProps {
  readonly text: FullText;
  readonly persons: number;
  /** Free places. A larger group goes on the waiting list together. */
  readonly free: number;
  /** All places of the date; a larger group is impossible. */
  readonly places: number;
  readonly go: string;
  readonly busy: boolean;
  readonly onChoose: (persons: number) => void;
  readonly onNext: () => void;
}

const counts = Array.from({ length: mostPersons }, (_, index) => index + 1);

export function PersonsView(props: Props) {
  const { text, about, title, lead, steps, persons, free, places, go, busy, onChoose, onNext } = props;
  return (
    <Page
      about={
        <>
          {about}
          <Question title={title} lead={lead} steps={steps} />
        </>
      }
    >
      {free > 0 && persons > free && <Notice icon="info">{text.signUp.onlyLeft({ left: free })}</Notice>}
      <Stepper
        label={title}
        counts={counts}
        chosen={persons}
        most={places}
        nameOf={(count) => text.persons({ count })}
        onChoose={onChoose}
      />
      <Go icon="arrow-right" onPress={onNext} disabled={busy}>
        {go}
      </Go>
    </Page>
  );
}
