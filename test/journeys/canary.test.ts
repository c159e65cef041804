import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nl } from '../../src/text/nl.ts';
import { launchProfile } from '../support/browser.ts';
import { filesHolding, holds } from '../support/canary.ts';
import { coordinator } from './a-colleague.ts';
import { aVisitor } from './a-visitor.ts';
import { portrait } from './neighbourhood.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const online = { firstName: 'Hildegonde', telephone: '0470918273' };
const offline = { firstName: 'Quintijn', telephone: '0486736455' };
const caller = { firstName: 'Apollonia', telephone: '038641975' };
/** Names, and numbers as typed, as sent and as shown. */
const traces = [
  ...[online, offline, caller].flatMap(({ firstName, telephone }) => [firstName, telephone.slice(1)]),
  '0470 91 82 73',
  '0486 73 64 55',
  '03 864 19 75',
];
/** Nobody's name: it shows that the search finds what a page keeps. */
const planted = 'Kanariepietje';

let profile: string;
let kiosk: BrowserContext | undefined;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'buurtkiosk-profile-'));
});
afterAll(async () => {
  await kiosk?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function startsTheKiosk(): Promise<Page> {
  kiosk = await launchProfile(profile, { viewport: portrait, hasTouch: true, timezoneId: 'Europe/Brussels' });
  const page = kiosk.pages()[0] ?? (await kiosk.newPage());
  await page.goto(`${place().server.origin}/`);
  return page;
}

const plants = (page: Page, word: string): Promise<void> =>
  page.evaluate(
    (planting) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('planted', 1);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('failed')));
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('words'));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
          writing.objectStore('words').put({ firstName: planting }, 1);
          writing.addEventListener('complete', () => resolve());
        });
      }),
    word,
  );

/** Closed as a kiosk is in the evening: all that was in memory and shall last is on the disk. */
async function expectNoTraceOnTheKiosk(): Promise<void> {
  await kiosk?.close();
  kiosk = undefined;
  expect(filesHolding(profile, [planted])).not.toEqual([]);
  expect(filesHolding(profile, traces)).toEqual([]);
}

describe('three people who left their name and number', () => {
  test('are found at the desk and nowhere else: no file of the kiosk or the server, nothing printed', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(3);
    const page = await startsTheKiosk();
    const visitor = aVisitor(page);
    await visitor.seesTheRestScreen();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await plants(page, planted);

    await visitor.opensTheActivity(date!);
    await visitor.signsUp(online);
    await visitor.reads(nl.ticket.confirmed);
    await visitor.touches(nl.ticket.done);
    await visitor.seesTheRestScreen();
    await visitor.losesTheNetwork();
    await visitor.opensTheActivity(date!);
    await visitor.signsUp(offline);
    await visitor.reads(nl.ticket.confirmed);
    await visitor.touches(nl.ticket.done);
    await visitor.seesTheRestScreen();
    await visitor.asksToBeCalled({ subject: 'Geld en rekeningen', ...caller });
    await see(page.getByText(nl.promise.keptMore)).toBeVisible();
    await visitor.touches(nl.strip.stop);
    await visitor.seesTheRestScreen();
    await expectNoTraceOnTheKiosk();

    await aVisitor(await startsTheKiosk()).seesTheRestScreen();
    const desk = await place().aDesk(coordinator);
    await see(desk.requestsOf(caller.firstName)).toContainText('03 864 19 75');
    await desk.opensTheListOf(date!);
    await see(desk.signUpsOf(online.firstName)).toContainText('0470 91 82 73');
    await see(desk.signUpsOf(offline.firstName)).toContainText('0486 73 64 55');
    await expectNoTraceOnTheKiosk();

    const { dataFolder, printed } = place().server;
    expect(filesHolding(dataFolder, [date!.date.id])).not.toEqual([]);
    expect(filesHolding(dataFolder, traces)).toEqual([]);
    expect(traces.filter((words) => holds(printed(), words))).toEqual([]);
  });
});
