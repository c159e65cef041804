import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Text } from '../../../text/kiosk.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Choice, type ChoiceOption } from '../../../ui/controls/choice.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import type { AskProps } from './ask-props.ts';

interface Props extends AskProps {
  readonly text: Text;
  readonly options: readonly ChoiceOption[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly picture?: ComponentChildren;
  readonly go: string;
  readonly busy?: boolean;
  readonly onNext: () => void;
}

/** Asks a question with a few large answers. */
export function ChoiceView({
  text,
  about,
  title,
  lead,
  steps,
  picture,
  options,
  chosen,
  onChoose,
  go,
  busy = false,
  onNext,
}: Props) {
  const [missing, setMissing] = useState(false);
  return (
    <Page
      about={
        <>
          {about}
          <Question title={title} lead={lead} steps={steps} picture={picture} />
        </>
      }
    >
      <Choice label={title} options={options} chosen={chosen} onChoose={onChoose} />
      {missing && chosen === undefined && (
        <Notice icon="warning" tone="late">
          {text.choose}
        </Notice>
      )}
      <Go icon="arrow-right" onPress={chosen === undefined ? () => setMissing(true) : onNext} disabled={busy}>
        {go}
      </Go>
    </Page>
  );
}
