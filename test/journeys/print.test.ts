// Posters and the month programme, as paper that an independent reader reads back.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { PosterLine } from '../../src/contract/poster.ts';
import { phoneText } from '../../src/text/phone.ts';
import { printText } from '../../src/text/print.ts';
import { codesInPicture, photographed, pictureOf, readPaper, wordsOn } from '../support/paper.ts';
import { coordinator } from './a-colleague.ts';
import { goesTo, makesAPoster, onPaper, publicAddress, tooFull, withAgenda } from './at-the-printer.ts';
import { inANeighbourhood } from './setting.ts';
import { deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood({ env: { PUBLIC_ADDRESS: publicAddress } });
const a4 = { width: 210, height: 297 };
const a3 = { width: 297, height: 420 };
const baker = 'aan het raam van de bakker';

async function atTheDesk(): Promise<Page> {
  return (await place().aDesk(coordinator)).page;
}

/** The page that a phone gets by the code that was read from paper, as words. */
async function onAPhone([address = '']: readonly string[]): Promise<string> {
  const answer = await fetch(`${place().server.origin}${new URL(address).pathname}`);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll(/<style.*?<\/style>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** What the real server knows by the code that was read from paper. */
async function leadsTo(page: Page, codes: readonly string[] | undefined): Promise<PosterLine['about']> {
  const [address = ''] = codes ?? [];
  expect(codes).toHaveLength(1);
  expect(address.startsWith(`${publicAddress}/q/`)).toBe(true);
  const code = new URL(address).pathname.slice('/q/'.length);
  const answer = await page.request.get(`${place().server.origin}/api/desk/posters/${code}`);
  const line: PosterLine = await answer.json();
  return line.about;
}

describe('a poster on paper', () => {
  test.for([
    ['activity', 'Samen soep eten', { kind: 'activity', activity: 'samen-soep-eten' }],
    ['location', 'Buurtlokaal Noord', { kind: 'location', location: 'buurtlokaal-noord' }],
    ['neighbourhood', 'Centrum', { kind: 'neighbourhood', neighbourhood: 'centrum' }],
  ] as const)('about %s is one page of A4 and of A3, and its code leads to it', async ([kind, which, about]) => {
    const page = await atTheDesk();
    await makesAPoster(page, kind, which, baker);
    const [small, ...more] = await readPaper(await onPaper(page));
    await page.getByRole('button', { name: deskText.posters.papers.a3, exact: true }).click();
    const [large, ...others] = await readPaper(await onPaper(page));
    expect([more, others]).toEqual([[], []]);
    expect([small, large]).toMatchObject([a4, a3]);
    expect(await leadsTo(page, small?.codes)).toEqual(about);
    expect(large?.codes).toEqual(small?.codes);
  });

  test('says where it hangs with the colour word, the code to read out, the whole address and a number to call', async () => {
    const page = await atTheDesk();
    const { code } = await makesAPoster(page, 'activity', 'Samen soep eten', baker);
    const words = (await wordsOn(await onPaper(page))).replaceAll(/\s+/g, ' ');
    expect(words).toContain(
      printText.hangsIn({ neighbourhood: 'Zuid', colour: printText.colour['yellow-bowl'], hangsAt: baker }),
    );
    expect(words).toContain(`${code.slice(0, 4)}-${code.slice(4)}`);
    expect(words).toContain(`${publicAddress}/q/${code}`);
    expect(words).toContain(printText.poster.call({ name: 'De Wilg', telephone: '03 860 34 97' }));
  });

  test('opens a page that repeats what hangs where, word for word; once withdrawn, one that says so', async () => {
    const page = await atTheDesk();
    const { code } = await makesAPoster(page, 'activity', 'Samen soep eten', baker);
    const [paper] = await readPaper(await onPaper(page));
    const read = paper?.codes ?? [];
    const words = await onAPhone(read);
    expect(words).toContain('Samen soep eten');
    expect(
      printText.hangsIn({ neighbourhood: 'Zuid', colour: printText.colour['yellow-bowl'], hangsAt: baker }),
    ).toContain(`Zuid, geel, ${baker}`);
    expect(words).toContain(`Zuid, geel, ${baker}`);
    await page.request.post(`${place().server.origin}/api/desk/posters/${code}/withdraw`, {
      headers: { Origin: place().server.origin },
    });
    expect(await onAPhone(read)).toContain(phoneText('nl').poster.withdrawn);
  });

  test('has nothing of the desk around it', async () => {
    const page = await atTheDesk();
    await makesAPoster(page, 'activity', 'Samen soep eten', baker);
    const words = await wordsOn(await onPaper(page));
    for (const chrome of [deskText.pages.callbacks, deskText.signOut, deskText.posters.printNow, deskText.posters.back])
      expect(words).not.toContain(chrome);
  });

  test.for(['full', 'spare'] as const)(
    'is read from a grainy picture of it of 400 pixels wide, with %s ink',
    async (ink) => {
      const page = await atTheDesk();
      const { code } = await makesAPoster(page, 'activity', 'Buurtkoffie', 'aan de bushalte');
      await page.getByRole('button', { name: deskText.posters.inks[ink], exact: true }).click();
      const picture = photographed(await pictureOf(await onPaper(page), 400), 24);
      expect(await codesInPicture(picture)).toEqual([`${publicAddress}/q/${code}`]);
    },
  );

  test.for(['full', 'spare'] as const)(
    'is read in black and white, and names its neighbourhood, with %s ink',
    async (ink) => {
      const page = await atTheDesk();
      const { code } = await makesAPoster(page, 'neighbourhood', 'Noord', 'in de apotheek');
      await page.getByRole('button', { name: deskText.posters.inks[ink], exact: true }).click();
      const pdf = await onPaper(page);
      expect((await readPaper(pdf, { grey: true })).map(({ codes }) => codes)).toEqual([
        [`${publicAddress}/q/${code}`],
      ]);
      expect(await wordsOn(pdf)).toMatch(/\bN\b[\s\S]*Noord/);
    },
  );
});

describe('a title or a story that is too long', () => {
  const compounds = 'Kennismakingsnamiddag voor nieuwkomers, mantelzorgers en alleenstaanden uit wijk';
  const story = 'Wij maken samen een groentesoep en eten ze op, met brood en met wie er is. '.repeat(8).trim();
  test.for([
    ['long Dutch words', compounds, story],
    ['one word without an end', 'W'.repeat(80), 'M'.repeat(600)],
    ['words from right to left', 'مرحبا بكم في الحي '.repeat(4).trim(), story],
  ] as const)('fits on the poster: %s', async ([, title, summary]) => {
    const page = await atTheDesk();
    await withAgenda(page, (agenda) => ({
      ...agenda,
      activities: agenda.activities.map((one) => ({ ...one, title, summary, priceNote: 'z'.repeat(80) })),
    }));
    await makesAPoster(page, 'activity', title, 'x'.repeat(60));
    const pages = await readPaper(await onPaper(page));
    expect(pages).toHaveLength(1);
    expect(await tooFull(page)).toEqual([]);
    expect(await leadsTo(page, pages[0]?.codes)).toMatchObject({ kind: 'activity' });
  });
});

describe('the month programme on paper', () => {
  test('is whole, each page of it with the code of the agenda, and each line with its letter', async () => {
    const page = await atTheDesk();
    await goesTo(page, { name: 'programme' });
    await page.getByRole('group', { name: deskText.posters.month }).getByRole('button').last().click();
    const pdf = await onPaper(page);
    const pages = await readPaper(pdf);
    expect(pages.length).toBeGreaterThan(0);
    for (const one of pages) expect(one).toMatchObject({ ...a4, codes: [`${publicAddress}/agenda`] });
    expect((await fetch(`${place().server.origin}/agenda`)).status).toBe(200);
    expect(await tooFull(page)).toEqual([]);
    const words = await wordsOn(pdf);
    for (const letter of ['N', 'C', 'Z']) expect(words).toMatch(new RegExp(`\\b${letter}\\b`));
    const agenda = await (await page.request.get(`${place().server.origin}/api/desk/agenda`)).json();
    const month = agenda.dates.at(-1).on.slice(0, 7);
    const lines = agenda.dates.filter(({ on }: { readonly on: string }) => on.startsWith(month)).length;
    // Each line has its hour. What is read of two columns may have words of one between those of the other.
    expect(words.match(/\buur\b/g)).toHaveLength(lines);
  });

  test('of one neighbourhood is one page, and its code opens the agenda of that neighbourhood', async () => {
    const page = await atTheDesk();
    await goesTo(page, { name: 'programme' });
    await page.getByRole('button', { name: 'Noord', exact: true }).click();
    const pdf = await onPaper(page);
    expect(await readPaper(pdf, { grey: true })).toMatchObject([{ ...a4, codes: [`${publicAddress}/agenda/noord`] }]);
    const onItsPhone = await onAPhone([`${publicAddress}/agenda/noord`]);
    expect(onItsPhone).toContain('Buurtlokaal Noord');
    expect(onItsPhone).not.toContain('Buurtlokaal Zuid');
    expect(await wordsOn(pdf)).not.toContain('Buurtlokaal Zuid');
  });
});

describe('the lists that were printed before', () => {
  test('are as they were: the day list lies down, and no poster comes along', async () => {
    const page = await atTheDesk();
    await makesAPoster(page, 'activity', 'Samen soep eten', baker);
    await goesTo(page, { name: 'callbacks' });
    await expect.poll(() => page.getByRole('table').count()).toBe(1);
    const pages = await readPaper(await page.pdf({ preferCSSPageSize: true }));
    for (const one of pages) expect(one).toEqual({ width: 297, height: 210, codes: [] });
    expect(pages.length).toBeGreaterThan(0);
  });
});
