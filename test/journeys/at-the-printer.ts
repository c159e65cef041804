// A colleague at the printer: opens something to print, and has it as a PDF.
import type { Page } from 'playwright';
import type { DeskAgenda, PosterLine } from '../../src/contract/poster.ts';
import { addressOf, type Page as DeskPage } from '../../src/desk/session/desk-page.ts';
import { expect } from './expect.ts';
import { deskText } from '../../src/text/desk.ts';

/** Another name than the one that the test works at, as long as a real one: QR codes grow with it. */
export const publicAddress = 'http://buurtkiosk.willebroek.be';

export async function goesTo(page: Page, to: DeskPage): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), addressOf(to));
  await expect(page.locator('main h1').first()).toBeVisible();
}

/** Waits until the paper has its codes and its letters. */
export async function onPaper(page: Page): Promise<Uint8Array> {
  await page.waitForFunction(
    () => document.querySelectorAll('[data-print-root] section svg[shape-rendering] path').length > 0,
  );
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ preferCSSPageSize: true });
}

/** Places on the paper that hold more than fits; empty when all is well. */
export const tooFull = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const places = [...document.querySelectorAll<HTMLElement>('[data-print-root] [style*="--fit"]')];
    if (places.length === 0) return ['no place was fitted'];
    return places
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .map(({ className }) => className);
  });

/** Puts a poster up through the form, and stands before its page then. */
export async function makesAPoster(
  page: Page,
  kind: 'activity' | 'location' | 'neighbourhood',
  which: string,
  hangsAt: string,
): Promise<PosterLine> {
  await goesTo(page, { name: 'new-poster' });
  await page.getByRole('button', { name: deskText.posters.kinds[kind], exact: true }).click();
  await page.getByLabel(deskText.posters.which[kind]).selectOption({ label: which });
  await page.getByLabel(deskText.posters.hangsAt).fill(hangsAt);
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name: deskText.posters.send, exact: true }).click();
  const line: PosterLine = await (await answered).json();
  await expect(page.getByRole('button', { name: deskText.posters.printNow })).toBeVisible();
  return line;
}

/** What the desk reads of the agenda is this from now on. */
export async function withAgenda(page: Page, change: (agenda: DeskAgenda) => DeskAgenda): Promise<void> {
  await page.route('**/api/desk/agenda', async (route) => {
    const agenda: DeskAgenda = await (await route.fetch()).json();
    await route.fulfill({ json: change(agenda) });
  });
}
