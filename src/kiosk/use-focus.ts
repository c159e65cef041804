// Where the focus stands when a sheet appears.
import { useEffect } from 'preact/hooks';

/** Whoever listens or types starts at the question of each new sheet. */
export function useFocusOn(sheet: string): void {
  useEffect(() => {
    document.querySelector<HTMLElement>('main input, main h1')?.focus({ preventScroll: true });
  }, [sheet]);
}
