// Hook that moves the focus when a new sheet appears.
import { useEffect } from 'preact/hooks';

/** Focuses the sheet's input field, or its heading for screen readers if there is no field. */
export function useFocusOn(sheet: string): void {
  useEffect(() => {
    const field = document.querySelector<HTMLElement>('main input');
    (field ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  }, [sheet]);
}
