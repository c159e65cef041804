// Somebody at the desk: signs in, reads the lists and takes a request in hand.
import type { Locator, Page } from 'playwright';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { expect } from './expect.ts';
import { deskText } from '../../src/text/desk.ts';

export interface Account {
  readonly name: string;
  readonly email: string;
}

export const coordinator: Account = { name: 'Lies, De Wilg', email: 'coordinator@demo.local' };
export const deskWorker: Account = { name: 'An, Welzijnsloket', email: 'balie@demo.local' };
export const password = 'buurtkiosk-demo';

export interface Colleague {
  readonly page: Page;
  readonly signsIn: (account: Account) => Promise<void>;
  /** The session of before is still good. */
  readonly isSignedIn: () => Promise<void>;
  /** All rows of the callback list for somebody of this name. */
  readonly requestsOf: (firstName: string) => Locator;
  readonly opensTheListOf: (occurrence: Occurrence) => Promise<void>;
  /** On the list of a date: everybody of this name, whether they have a place or wait. */
  readonly signUpsOf: (firstName: string) => Locator;
  readonly waitingOf: (firstName: string) => Locator;
}

export function aColleague(page: Page, origin: string): Colleague {
  const rowsIn = (table: string, firstName: string): Locator =>
    page.getByRole('table', { name: table, exact: true }).getByRole('row').filter({ hasText: firstName });
  const seesTheList = async (): Promise<void> => {
    await expect(page.getByRole('heading', { name: deskText.pages.callbacks, level: 1 })).toBeVisible();
    await expect(page.getByRole('table')).toBeVisible();
  };
  return {
    page,
    signsIn: async ({ email }) => {
      await page.goto(`${origin}/desk`);
      await page.getByLabel(deskText.signIn.email).fill(email);
      await page.getByLabel(deskText.signIn.password).fill(password);
      await page.getByRole('button', { name: deskText.signIn.send, exact: true }).click();
      await seesTheList();
    },
    isSignedIn: async () => {
      await page.goto(`${origin}/desk`);
      await seesTheList();
    },
    requestsOf: (firstName) => rowsIn(deskText.pages.callbacks, firstName),
    opensTheListOf: async ({ date, activity }) => {
      await page.goto(`${origin}/desk${addressOf({ name: 'sign-ups', date: date.id })}`);
      await expect(page.getByRole('heading', { name: activity.title, level: 1 })).toBeVisible();
    },
    signUpsOf: (firstName) => page.getByRole('row').filter({ hasText: firstName }),
    waitingOf: (firstName) => rowsIn(deskText.activities.waitingList, firstName),
  };
}
