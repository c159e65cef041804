import { linesOf } from '../../../text/format/lines.ts';
import type { Text } from '../../../text/kiosk.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Countdown } from '../../../ui/status/countdown.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Lead } from '../../../ui/typography/words.tsx';

interface Props {
  readonly text: Text;
  readonly left: number;
  readonly of: number;
  readonly onStay: () => void;
}

export function IdleView({ text: { idle }, left, of, onStay }: Props) {
  const [first, second] = linesOf(idle.more({ left }));
  return (
    <Page
      place="middle"
      about={
        <>
          <Countdown total={of} left={left} label={idle.countdown} />
          <div role="alert">
            <h1>{idle.title}</h1>
          </div>
          <Lead>
            {first}
            <br />
            {second}
          </Lead>
        </>
      }
    >
      <Go size="big" onPress={onStay}>
        {idle.stay}
      </Go>
    </Page>
  );
}
