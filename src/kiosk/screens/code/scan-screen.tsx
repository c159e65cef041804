import type { Code } from '../../../domain/ids.ts';
import { useScanner } from './use-scanner.ts';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { ownCode } from '../../scan/own-code.ts';
import { ScanView, type ScanTyping } from './scan-view.tsx';

interface Props extends ScanTyping {
  readonly context: FullScreenContext;
  readonly onCode: (code: Code) => void;
  readonly onSaid: (words: string) => void;
}

/** Reads codes through the camera while this screen is open. A foreign code is reported as such and goes no further. */
export function ScanScreen({ context, onCode, onSaid, ...typing }: Props) {
  const { words, typed, busy } = typing;
  const scanner = useScanner({
    context,
    on: true,
    typed,
    onRead: (scanned) => {
      if (busy !== null) return;
      const read = ownCode(scanned, context.agenda.snapshot.publicAddress);
      if (read.ok) onCode(read.value);
      else onSaid(read.refusal.kind === 'foreign' ? words.foreign : words.damaged);
    },
  });
  return (
    <ScanView {...typing} scanner={scanner}>
      <video ref={scanner.video} muted playsInline aria-hidden="true" />
    </ScanView>
  );
}
