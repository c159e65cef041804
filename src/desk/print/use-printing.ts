// Whether a sheet is being printed, also with Ctrl+P. The sheet is rendered only then.
import { useEffect, useRef, useState } from 'preact/hooks';

/** Calls `onPrinted` once for each sheet that is sent to the printer. */
export function usePrinting(onPrinted: () => void): boolean {
  const [printing, setPrinting] = useState(false);
  const tell = useRef(onPrinted);
  tell.current = onPrinted;
  useEffect(() => {
    const before = () => {
      setPrinting(true);
      tell.current();
    };
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
