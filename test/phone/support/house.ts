// De Wilg's page on a phone, and what it says.
import { within } from '@testing-library/dom';
import type { Imprint } from '../../../src/phone/parts/imprint.ts';
import type { Reading } from '../../../src/phone/parts/reading.ts';
import { phoneText } from '../../../src/text/phone.ts';

export const house = (matters: Partial<Imprint> = {}): Imprint => ({
  municipality: 'Willebroek',
  demo: false,
  call: { name: 'De Wilg', shown: '03 860 34 97', href: 'tel:+3238603497' },
  screens: ['De Wilg', 'Buurtlokaal Noord', 'Buurtlokaal Zuid'],
  ...matters,
});

/** Somebody who reads Dutch, at a place that speaks nothing else. */
export const reading = (matters: Partial<Reading> = {}): Reading => ({
  text: phoneText('nl'),
  languages: ['nl'],
  path: '/agenda',
  publicAddress: 'https://kiosk.test',
  ...matters,
});

/** Opens a page as a phone would, without its style. */
export function opened(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.innerHTML = page.body.innerHTML;
  return within(document.body);
}

/** What stands on the page, with one space where there may be more. */
export const read = (): string => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
