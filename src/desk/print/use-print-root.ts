// Renders the page's printable content into the print root, which is all that a printer gets, also with Ctrl+P.
import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export function usePrintRoot(paper: ComponentChildren): void {
  const root = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const place = document.createElement('div');
    place.setAttribute('data-print-root', '');
    place.setAttribute('aria-hidden', 'true');
    document.body.append(place);
    root.current = place;
    return () => {
      render(null, place);
      place.remove();
      root.current = null;
    };
  }, []);
  useLayoutEffect(() => {
    if (root.current !== null) render(paper, root.current);
  });
}
