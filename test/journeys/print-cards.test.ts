// Buurtpassen and tickets as paper that an independent reader reads back.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { DeskDate, SignUpLine, SignUpList } from '../../src/contract/desk.ts';
import type { PassLine } from '../../src/contract/pass.ts';
import { printText } from '../../src/text/print.ts';
import { readPaper, wordsOn } from '../support/paper.ts';
import { coordinator } from './a-colleague.ts';
import { goesTo, onPaper, publicAddress, tooFull } from './at-the-printer.ts';
import { expect as sees } from './expect.ts';
import { inANeighbourhood } from './setting.ts';
import { deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood({ env: { PUBLIC_ADDRESS: publicAddress } });
const a4 = { width: 210, height: 297 };
const { ticket } = deskText;

const asks = async <Value>(page: Page, path: string): Promise<Value> =>
  (await page.request.get(`${place().server.origin}/api/desk/${path}`)).json();

/** Somebody who comes, and the date that they come to. */
async function somebodyWho(page: Page, is: (line: SignUpLine) => boolean) {
  for (const { id } of await asks<readonly DeskDate[]>(page, 'dates')) {
    const list = await asks<SignUpList>(page, `dates/${id}/sign-ups`);
    const line = list.signUps.find(is);
    if (line !== undefined) return { list, line };
  }
  throw new Error('The demonstration has nobody like that.');
}

/** The page that a phone gets by a code that was read from paper. */
async function opened(codes: readonly string[] | undefined): Promise<string> {
  expect(codes).toHaveLength(1);
  const { origin, pathname } = new URL(codes?.[0] ?? '');
  expect(origin).toBe(publicAddress);
  const answer = await fetch(`${place().server.origin}${pathname}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('a ticket on paper', () => {
  test.for([
    ['roll', { width: 80, height: 150 }],
    ['a6', { width: 105, height: 148 }],
  ] as const)('of %s is one page, its code opens what it says, and nothing says whose it is', async ([paper, size]) => {
    const { page } = await place().aDesk(coordinator);
    const { list, line } = await somebodyWho(page, ({ state, firstName }) => state === 'confirmed' && firstName !== '');
    await goesTo(page, { name: 'sign-ups', date: list.date.id });
    await page
      .getByRole('link', { name: ticket.openOf({ name: line.firstName }) })
      .first()
      .click();
    await page.getByRole('button', { name: ticket.papers[paper], exact: true }).click();
    const pdf = await onPaper(page);
    const [only, ...more] = await readPaper(pdf);
    expect(more).toEqual([]);
    expect(only).toMatchObject(size);
    expect(await opened(only?.codes)).toContain(list.date.title);
    const words = await wordsOn(pdf);
    expect(words).toContain(printText.ticket.sure);
    expect(words).not.toContain(line.firstName);
    expect(words).not.toContain(deskText.signOut);
  });

  test('of somebody who waits says so on itself', async () => {
    const { page } = await place().aDesk(coordinator);
    const { list, line } = await somebodyWho(page, ({ state }) => state === 'waiting');
    await goesTo(page, { name: 'ticket', date: list.date.id, entry: line.id });
    const words = await wordsOn(await onPaper(page));
    expect(words).toContain(
      line.position === null ? printText.ticket.waiting : printText.ticket.waitingAt({ position: line.position }),
    );
    expect(words).not.toContain(printText.ticket.sure);
  });

  test.for(['roll', 'a6'] as const)('of %s holds a title of eighty signs', async (paper) => {
    const { page } = await place().aDesk(coordinator);
    const { list, line } = await somebodyWho(page, ({ state }) => state === 'confirmed');
    const title = 'Kennismakingsnamiddag voor nieuwkomers, mantelzorgers en alleenstaanden uit wijk';
    const long = { ...list, date: { ...list.date, title, location: 'Ontmoetingscentrum-met-een-heel-lange-naam' } };
    await page.route('**/sign-ups', (route) => route.fulfill({ json: long }));
    await goesTo(page, { name: 'ticket', date: list.date.id, entry: line.id });
    await page.getByRole('button', { name: ticket.papers[paper], exact: true }).click();
    const pages = await readPaper(await onPaper(page));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.codes).toHaveLength(1);
    expect(await tooFull(page)).toEqual([]);
  });

  test('of somebody who is not on the list is not there', async () => {
    const { page } = await place().aDesk(coordinator);
    const { list } = await somebodyWho(page, () => true);
    await page.evaluate((hash) => void (location.hash = hash), `#activiteiten/${list.date.id}/weg`);
    await sees(page.getByText(ticket.gone.head)).toBeVisible();
    expect(await page.locator('[data-print-root] section').count()).toBe(0);
  });
});

describe('the sheet of buurtpassen', () => {
  test('holds ten cards on a page, each with its own code, and no name', async () => {
    const { page } = await place().aDesk(coordinator);
    const passes = await asks<readonly PassLine[]>(page, 'passes?show=valid');
    expect(passes.length).toBeGreaterThan(0);
    // Thirteen of them: what the demonstration has, and more codes beside.
    const many = Array.from({ length: 13 }, (_, index) => {
      const pass = passes[index % passes.length];
      if (pass === undefined) throw new Error('There is a pass.');
      return { ...pass, id: `${pass.id}-${index}`, firstName: `Voornaam${index}` };
    });
    await page.route('**/api/desk/passes?*', (route) => route.fulfill({ json: many }));
    await goesTo(page, { name: 'pass-sheet' });
    await sees(page.getByRole('checkbox')).toHaveCount(13);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    const pdf = await onPaper(page);
    const pages = await readPaper(pdf);
    expect(pages).toMatchObject([a4, a4]);
    expect(pages.map(({ codes }) => codes.length)).toEqual([10, 3]);
    const known = passes.map(({ code }) => `${publicAddress}/q/${code}`);
    for (const code of pages.flatMap(({ codes }) => codes)) expect(known).toContain(code);
    expect(new Set(pages.flatMap(({ codes }) => codes))).toEqual(new Set(known.slice(0, 13)));
    expect(await wordsOn(pdf)).not.toContain('Voornaam');
    for (const code of known) expect((await opened([code])).length).toBeGreaterThan(0);
  });

  test('is also what a card alone is printed on: an A4 with lines to cut along', async () => {
    const { page } = await place().aDesk(coordinator);
    await goesTo(page, { name: 'passes' });
    const [pass] = await asks<readonly PassLine[]>(page, 'passes?show=valid');
    if (pass === undefined) throw new Error('There is a pass.');
    await page.evaluate(() => void (window.print = () => {}));
    await page
      .getByRole('button', { name: deskText.passes.printOf({ name: pass.firstName }) })
      .first()
      .click();
    const [only, ...more] = await readPaper(await onPaper(page));
    expect(more).toEqual([]);
    expect(only).toMatchObject(a4);
    expect(only?.codes).toEqual([`${publicAddress}/q/${pass.code}`]);
  });

  test('holds only the cards that were chosen', async () => {
    const { page } = await place().aDesk(coordinator);
    await goesTo(page, { name: 'pass-sheet' });
    const boxes = page.getByRole('checkbox');
    await sees(boxes.first()).toBeVisible();
    for (const box of (await boxes.all()).slice(1)) await box.uncheck();
    const [only, ...more] = await readPaper(await onPaper(page), { grey: true });
    expect(more).toEqual([]);
    expect(only?.codes).toHaveLength(1);
    await boxes.first().uncheck();
    await sees(page.getByText(deskText.passes.sheet.none)).toBeVisible();
    await sees(page.getByRole('button', { name: deskText.passes.sheet.print })).toBeDisabled();
  });
});
