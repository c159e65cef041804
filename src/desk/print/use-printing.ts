// Whether a sheet is being printed: only then it is on the page, also for Ctrl+P.
import { useEffect, useRef, useState } from 'preact/hooks';

/** `onPrinted` is called once for each sheet that goes to the printer. */
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
