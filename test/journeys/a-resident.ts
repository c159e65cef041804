// Somebody in the street with a phone that runs no script.
import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { field } from '../../src/phone/forms/fields.ts';
import { expect } from './expect.ts';
import { phoneText } from '../../src/text/phone.ts';
import type { Neighbourhood } from './neighbourhood.ts';

export const ordinaryPhone = { width: 390, height: 844 };
const text = phoneText('nl');

export interface Resident {
  readonly page: Page;
  /** What the browser complained of, as of a policy that something broke. */
  readonly complaints: readonly string[];
  readonly opens: (path: string) => Promise<void>;
  /** Follows a link with these words. */
  readonly follows: (words: string | RegExp) => Promise<void>;
  readonly reads: (words: string | RegExp) => Promise<void>;
  readonly heading: Locator;
  readonly types: (name: 'firstName' | 'telephone', words: string) => Promise<void>;
  readonly chooses: (words: string) => Promise<void>;
  /** The one button of the form. */
  readonly sends: (words: string) => Promise<void>;
}

export async function aResident(place: Neighbourhood, given: BrowserContextOptions = {}): Promise<Resident> {
  const context = await place.aWindow({
    viewport: ordinaryPhone,
    hasTouch: true,
    isMobile: true,
    javaScriptEnabled: false,
    ...given,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void complaints.push(message.text()));
  page.on('requestfailed', (request) => void complaints.push(`${request.url()} failed`));
  const heading = page.getByRole('heading', { level: 1 });
  return {
    page,
    complaints,
    heading,
    opens: async (path) => {
      await page.goto(`${place.server.origin}${path}`);
    },
    follows: (words) => page.getByRole('link', { name: words }).first().click(),
    reads: (words) => expect(page.getByText(words).first()).toBeVisible(),
    types: (name, words) => page.locator(`#${field[name]}`).fill(words),
    chooses: (words) => page.getByLabel(words, { exact: true }).check(),
    sends: (words) => page.getByRole('button', { name: words }).click(),
  };
}

/** The first page of an activity with room, and the title of it. */
export async function opensAnActivity({ page, opens }: Resident, at = 0): Promise<string> {
  await opens('/agenda');
  const card = page.locator('.card[data-room="free"]').nth(at).getByRole('link');
  const title = (await card.textContent()) ?? '';
  await card.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  return title;
}

export { text as phoneWords };
