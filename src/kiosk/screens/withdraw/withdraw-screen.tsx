import type { Code } from '../../../domain/ids.ts';
import { Go, Other } from '../../../ui/controls/button.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Slip } from '../../../ui/paper/slip.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { withdrawalEntry } from '../../outbox/build-entry.ts';
import { useOneAtATime } from '../../parts/use-one-at-a-time.ts';
import type { Withdrawable, Withdrawn } from '../../visit/visit.ts';

interface Props {
  readonly context: FullScreenContext;
  readonly ticket: Code;
  readonly what: Withdrawable;
  readonly of: Withdrawn | undefined;
}

/** Asks for confirmation, because a place that is given up goes to somebody else at once. */
export function WithdrawScreen({ context, ticket, what, of }: Props) {
  const { text, back, submitEntry, kiosk, agenda } = context;
  const { withdraw } = text;
  const callback = what === 'callback-request';
  const lead =
    of?.series === true
      ? withdraw.moreSeries
      : { place: withdraw.more, waiting: withdraw.moreWaiting, 'callback-request': withdraw.moreCallback }[what];
  const [busy, send] = useOneAtATime(async () => {
    const occasion = { kiosk: agenda.snapshot.kiosk, deviceNow: kiosk.deviceNow(), now: kiosk.now() };
    const entry = withdrawalEntry(occasion, ticket);
    await submitEntry(entry, (stored) => ({ at: 'withdrawn', entry: stored, what }));
  });
  return (
    <Page
      place="centre"
      about={
        <>
          {of && (
            <Slip title={of.title}>
              {', '}
              {text.when.fullDay(of.on)}
            </Slip>
          )}
          <Question title={callback ? withdraw.titleCallback : withdraw.title} lead={lead} />
        </>
      }
    >
      <Other icon="cross" onPress={send} disabled={busy}>
        {callback ? withdraw.yesCallback : withdraw.yes}
      </Other>
      <Go onPress={back} disabled={busy}>
        {withdraw.no}
      </Go>
    </Page>
  );
}
