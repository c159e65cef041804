import { linesOf } from '../../../text/format/lines.ts';
import type { FullText } from '../../../text/kiosk.ts';
import { Art } from '../../../ui/art/art.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { SubjectGrid, type Subject } from '../../../ui/controls/subject.tsx';

interface Props {
  readonly text: FullText;
  readonly subjects: readonly Subject[];
  readonly chosen: string | undefined;
  readonly steps: { readonly text: string; readonly step: number; readonly of: number };
  readonly onChoose: (id: string) => void;
}

export function SubjectView({ text: { callback }, subjects, chosen, steps, onChoose }: Props) {
  const [first, second] = linesOf(callback.subject);
  return (
    <Page
      wide="doing"
      about={
        <Question
          title={
            <>
              {first} <br />
              {second}
            </>
          }
          lead={callback.subjectMore}
          steps={steps}
          picture={<Art name="talk" />}
        />
      }
    >
      <SubjectGrid label={`${first} ${second}`} subjects={subjects} chosen={chosen} onChoose={onChoose} />
    </Page>
  );
}
