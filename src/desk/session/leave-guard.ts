// Asks before a page is left on which something was typed and not saved.
import { useEffect } from 'preact/hooks';

/** Set while a page has something to lose; one page is shown at a time. */
let ask: (() => boolean) | null = null;

/** Whether the present page may be left. Asks the colleague when something would be lost. */
export const mayLeave = (): boolean => ask === null || ask();

/** While `isDirty`, leaving the page or closing the window first asks `question`. */
export function useLeaveGuard(isDirty: boolean, question: string): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    ask = () => confirm(question);
    addEventListener('beforeunload', warn);
    return () => {
      ask = null;
      removeEventListener('beforeunload', warn);
    };
  }, [isDirty]);
}
