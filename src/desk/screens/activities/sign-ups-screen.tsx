// Connects the list of who comes on one date.
import type { ActivityDateId } from '../../../domain/ids.ts';
import type { DeskDoor } from '../../door.ts';
import { onPaperOf } from '../../person.ts';
import { useAsked } from '../../use-asked.ts';
import { usePrinting } from '../../use-printing.ts';
import { SignUpsView } from './sign-ups-view.tsx';
import { useSignUpDesk } from './use-sign-up-desk.ts';

interface Props {
  readonly door: DeskDoor;
  readonly date: ActivityDateId;
}

export function SignUpsScreen({ door, date }: Props) {
  const { shown, reload } = useAsked(door, 'dates', () => door.link.signUps(date));
  const desk = useSignUpDesk(door, date);
  const printing = usePrinting(() => {
    const onPaper = shown.step === 'there' ? shown.value.signUps.flatMap(onPaperOf) : [];
    if (onPaper.length > 0) void door.link.printed(onPaper);
  });
  return (
    <SignUpsView
      config={door.setting.config}
      today={door.today}
      now={door.now()}
      shown={shown}
      printing={printing}
      desk={desk}
      onPrint={() => window.print()}
      onRetry={reload}
    />
  );
}
