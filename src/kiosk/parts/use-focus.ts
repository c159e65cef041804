// Where the focus stands when a sheet appears.
import { useEffect } from 'preact/hooks';

/** Whoever types starts in the field of each new sheet, whoever listens at its question. */
export function useFocusOn(sheet: string): void {
  useEffect(() => {
    const field = document.querySelector<HTMLElement>('main input');
    (field ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  }, [sheet]);
}
