// The wipe between visitors: what is left of one is nothing for the next.

/** Clears what the page itself may still hold; the visit in memory is gone by then. */
export function forgetVisitor(): void {
  const { documentElement: html, activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  getSelection()?.removeAllRanges();
  sessionStorage.clear();
  delete html.dataset['size'];
  delete html.dataset['reach'];
  html.lang = 'nl';
  html.dir = 'ltr';
  scrollTo(0, 0);
}
