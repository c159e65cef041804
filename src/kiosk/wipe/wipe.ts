// The wipe between visitors: clears everything one visitor left, and checks the page afterwards.
import { endStream, isLooking, type CameraWatch } from '../camera/camera-watch.ts';

/** Clears what the page itself may still hold, and stops the camera. The visit in memory must be gone already. */
export function wipeVisitor({ streams }: CameraWatch): void {
  const { documentElement: html, activeElement } = document;
  streams.forEach(endStream);
  for (const video of document.querySelectorAll('video')) video.srcObject = null;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  getSelection()?.removeAllRanges();
  sessionStorage.clear();
  localStorage.clear();
  delete html.dataset['size'];
  delete html.dataset['reach'];
  html.lang = 'nl';
  html.dir = 'ltr';
  scrollTo(0, 0);
}

const waysOut = ['copy', 'cut', 'dragstart', 'contextmenu'];

/**
 * Disables copying to the clipboard, where the next visitor would find the text. Returns a function that enables it
 * again.
 */
export function keepFromClipboard(): () => void {
  const stop = (event: Event): void => event.preventDefault();
  for (const way of waysOut) addEventListener(way, stop);
  return () => {
    for (const way of waysOut) removeEventListener(way, stop);
  };
}

export type Residue = 'page' | 'fields' | 'storage' | 'history' | 'camera' | 'database';

/** Shorter words occur in our own sentences. */
const shortest = 4;

const worthLookingFor = (typed: readonly string[]): readonly string[] =>
  typed.map((words) => words.trim()).filter((words) => words.length >= shortest);

/** Whether the text contains any of these words, as people write them or as JSON does. */
export const holds = (text: string, typed: readonly string[]): boolean =>
  worthLookingFor(typed).some((words) => text.includes(words) || text.includes(JSON.stringify(words).slice(1, -1)));

/** Searches the page after the wipe. Empty if nothing of the visitor is left. */
export function findResidue(typed: readonly string[], camera: CameraWatch): readonly Residue[] {
  const left: Residue[] = [];
  const fields = [...document.querySelectorAll('input, textarea')];
  const { body, documentElement } = document;
  // Text content joined across elements, and the HTML for attributes.
  if (holds(`${body.textContent ?? ''} ${documentElement.outerHTML}`, typed)) left.push('page');
  if (fields.some((field) => 'value' in field && field.value !== '')) left.push('fields');
  if (sessionStorage.length + localStorage.length > 0) left.push('storage');
  if (history.state !== null || location.search !== '' || location.hash !== '') left.push('history');
  if (isLooking(camera)) left.push('camera');
  return left;
}
