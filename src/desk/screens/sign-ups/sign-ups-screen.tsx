// Connects the sign-ups of one date to the server.
import { useEffect, useState } from 'preact/hooks';
import type { ActivityDateId } from '../../../domain/ids.ts';
import { type Duration, hours, type Instant } from '../../../domain/time/time.ts';
import type { PageContext } from '../../session/page-context.ts';
import { onPaperOf } from '../../words/person.ts';
import { useQuery } from '../../session/use-query.ts';
import { usePrinting } from '../../print/use-printing.ts';
import { SignUpsView } from './sign-ups-view.tsx';
import { useSignUpDesk } from './use-sign-up-actions.ts';

interface Props {
  readonly context: PageContext;
  readonly date: ActivityDateId;
}

/** A browser timer cannot run longer than some weeks, so wait in shorter steps. */
const longest: Duration = hours(1);

/** Renders again when one of these moments passes, so that an open page notices that the activity has begun. */
function useTurnAt(context: PageContext, moments: readonly Instant[]): void {
  const [turns, setTurns] = useState(0);
  const next = Math.min(...moments.filter((moment) => moment > context.now()));
  useEffect(() => {
    if (!Number.isFinite(next)) return undefined;
    const timer = setTimeout(() => setTurns(turns + 1), Math.min(next - context.now(), longest));
    return () => clearTimeout(timer);
  }, [next, turns]);
}

export function SignUpsScreen({ context, date }: Props) {
  const { shown, reload } = useQuery(context, 'dates', () => context.api.signUps(date));
  useTurnAt(context, shown.step === 'there' ? [shown.value.date.startsAt, shown.value.date.endsAt] : []);
  const desk = useSignUpDesk(context, date);
  const printing = usePrinting(() => {
    const onPaper = shown.step === 'there' ? shown.value.signUps.flatMap(onPaperOf) : [];
    if (onPaper.length > 0) void context.api.printed(onPaper);
  });
  return (
    <SignUpsView
      config={context.setting.config}
      today={context.today}
      now={context.now()}
      shown={shown}
      printing={printing}
      desk={desk}
      onPrint={() => window.print()}
      onRetry={reload}
    />
  );
}
