// Hook that makes a button which is tapped twice do its work once.
import { useRef, useState } from 'preact/hooks';

/** Runs the work unless it is already running. The second tap may come before the screen has been redrawn. */
export function useOneAtATime<Given extends readonly unknown[]>(
  work: (...given: Given) => Promise<void>,
): [busy: boolean, run: (...given: Given) => void] {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const run = async (...given: Given): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await work(...given);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return [busy, (...given) => void run(...given)];
}
