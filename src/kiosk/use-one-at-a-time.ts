// A button that is tapped twice does its work once.
import { useRef, useState } from 'preact/hooks';

/** Runs the work unless it is running; the second tap may come before the screen has been drawn again. */
export function useOneAtATime(work: () => Promise<void>): [busy: boolean, run: () => void] {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return [busy, () => void run()];
}
