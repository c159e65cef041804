// The wipe between visitors: what is left of one is nothing for the next. It reads back what it wiped.
import { endStream, isLooking, type CameraWatch } from '../camera/camera-watch.ts';

/** Clears what the page itself may still hold, and ends every look of the camera; the visit in memory is gone by then. */
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

/** Nothing on this page goes to the clipboard, where the next visitor would find it. Ends when the answer is called. */
export function keepFromClipboard(): () => void {
  const stop = (event: Event): void => event.preventDefault();
  for (const way of waysOut) addEventListener(way, stop);
  return () => {
    for (const way of waysOut) removeEventListener(way, stop);
  };
}

export type Residue = 'page' | 'fields' | 'storage' | 'history' | 'camera' | 'database';

/** Words shorter than this stand in many a sentence of our own. */
const shortest = 4;

const worthLookingFor = (typed: readonly string[]): readonly string[] =>
  typed.map((words) => words.trim()).filter((words) => words.length >= shortest);

/** Whether any of these words stands in the text, as people write it or as JSON does. */
export const holds = (text: string, typed: readonly string[]): boolean =>
  worthLookingFor(typed).some((words) => text.includes(words) || text.includes(JSON.stringify(words).slice(1, -1)));

/** Reads the page back after the wipe. Empty when nothing of the visitor is left. */
export function findResidue(typed: readonly string[], camera: CameraWatch): readonly Residue[] {
  const left: Residue[] = [];
  const fields = [...document.querySelectorAll('input, textarea')];
  const { body, documentElement } = document;
  // What is read, also across elements, and what only stands in attributes.
  if (holds(`${body.textContent ?? ''} ${documentElement.outerHTML}`, typed)) left.push('page');
  if (fields.some((field) => 'value' in field && field.value !== '')) left.push('fields');
  if (sessionStorage.length + localStorage.length > 0) left.push('storage');
  if (history.state !== null || location.search !== '' || location.hash !== '') left.push('history');
  if (isLooking(camera)) left.push('camera');
  return left;
}
