import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTelephone } from '../../src/domain/people/telephone.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { nl } from '../support/kiosk-text.ts';
import { launchProfile } from '../support/browser.ts';
import { filesHolding, holds, numberForms, wordsIn } from '../support/canary.ts';
import { freeEnoughToLend } from './another-kiosk.ts';
import { coordinator } from './a-colleague.ts';
import { type KioskProcess, startKioskProcess } from './a-kiosk-process.ts';
import { aVisitor } from './a-visitor.ts';
import { expect as see } from './expect.ts';
import { portrait, standsInANeighbourhood } from './neighbourhood.ts';
import { inANeighbourhood } from './setting.ts';

const root = join(import.meta.dirname, '../..');
const place = inANeighbourhood({ env: { LOG_LEVEL: 'debug' } });
const online = { firstName: 'Hildegonde', telephone: '0470918273' };
const offline = { firstName: 'Quintijn', telephone: '0486736455' };
const caller = { firstName: 'Apollonia', telephone: '038641975' };
/** Names, and numbers as typed, as sent and as shown. */
const traces = [online, offline, caller].flatMap(({ firstName, telephone }) => {
  const read = readTelephone(telephone);
  if (!read.ok) throw new Error('An invented number is one that a kiosk takes.');
  return [firstName, ...numberForms(read.value)];
});
/** Nobody's names: they show that the search finds what a page keeps, also where the browser compresses it. */
const [planted, packed, cached] = ['Kanariepietje', 'Goudvinkenzaad', 'Sijsjesveertje'];

let profile: string;
let running: KioskProcess | undefined;
let kiosk: BrowserContext | undefined;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'buurtkiosk-profile-'));
});
afterAll(async () => {
  await running?.kill();
  await kiosk?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Everything that the kiosk was told, as bytes. */
const heard: Buffer[] = [];
function listensTo(page: Page): void {
  page.context().on('response', (response) => {
    if (!response.url().includes('/api/')) return;
    heard.push(Buffer.from(`${response.url()} ${JSON.stringify(response.headers())}`));
    // A stream has no end and a page that closes no body: the server's own test reads those.
    response.body().then(
      (body) => heard.push(body),
      () => undefined,
    );
  });
}

/** In the stores that a page has; enough of it that the database begins a table, and words that compressing takes apart. */
const plants = (page: Page): Promise<void> =>
  page.evaluate(
    async ([word, hidden, elsewhere]) => {
      await (await caches.open('planted')).put('/planted', new Response(elsewhere));
      const parts = `(${hidden.slice(0, 7)}) [${hidden.slice(7)}] `;
      const noise = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(30_000))));
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('planted', 1);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('failed')));
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('words'));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
          const words = writing.objectStore('words');
          words.put({ firstName: word }, 1);
          words.put(`${parts.repeat(1000)}${hidden}`, 2);
          for (let at = 3; at < 250; at += 1) words.put(noise(), at);
          writing.addEventListener('complete', () => resolve());
        });
      });
    },
    [planted, packed, cached] as const,
  );

/** What was planted is found, and of these people nothing. */
function expectNoTraceOnTheKiosk(): void {
  const found = wordsIn(profile, [planted, packed, cached, ...traces]);
  expect(found.filter(({ word }) => traces.includes(word))).toEqual([]);
  expect(new Set(found.map(({ word }) => word))).toEqual(new Set([planted, packed, cached]));
}

async function threePeopleLeaveTheirs(page: Page, date: Occurrence): Promise<void> {
  const visitor = aVisitor(page, 'mouse');
  await visitor.opensTheActivity(date);
  await visitor.signsUp(online);
  await visitor.reads(nl.ticket.confirmed);
  await visitor.touches(nl.ticket.done);
  await visitor.seesTheRestScreen();
  await visitor.losesTheNetwork();
  await visitor.opensTheActivity(date);
  await visitor.signsUp(offline);
  await visitor.reads(nl.ticket.confirmed);
  await visitor.touches(nl.ticket.done);
  await visitor.seesTheRestScreen();
  await visitor.asksToBeCalled({ subject: 'Geld en rekeningen', ...caller });
  await see(page.getByText(nl.promise.storedMore)).toBeVisible();
  await visitor.touches(nl.strip.stop);
  await visitor.seesTheRestScreen();
}

async function theDeskShowsThem(date: Occurrence): Promise<void> {
  // A backup holds no sessions.
  const desk = await place().aDesk(coordinator, { anew: true });
  await see(desk.requestsOf(caller.firstName)).toContainText('03 864 19 75');
  await desk.opensTheListOf(date);
  await see(desk.signUpsOf(online.firstName)).toContainText('0470 91 82 73');
  await see(desk.signUpsOf(offline.firstName)).toContainText('0486 73 64 55');
}

function expectNoTraceAtTheServer(date: Occurrence): void {
  const { dataFolder, printed } = place().server;
  const found = wordsIn(dataFolder, [date.date.id, ...traces]);
  expect(new Set(found.map(({ word }) => word))).toEqual(new Set([date.date.id]));
  expect(printed()).toContain('"level":20');
  expect(traces.filter((words) => holds(printed(), words))).toEqual([]);
}

/** As npm run backup and npm run restore; answers what was printed. */
function command(...args: readonly string[]): string {
  const env = { ...process.env, DATA_DIR: place().server.dataFolder };
  const ran = spawnSync(process.execPath, [join(root, 'dist/server/main.js'), ...args], { cwd: root, env });
  expect([ran.status, ran.stderr.toString()]).toEqual([0, '']);
  return ran.stdout.toString();
}

describe('three people who left their name and number', () => {
  test('are found at the desk and nowhere else: no file of kiosk, server or backup, nothing printed or answered', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(freeEnoughToLend);
    const { origin, dataFolder } = place().server;
    running = await startKioskProcess(profile);
    const page = await running.open(`${origin}/`, 'with network');
    listensTo(page);
    await aVisitor(page, 'mouse').seesTheRestScreen();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await plants(page);
    await threePeopleLeaveTheirs(page, date!);

    // After the wipe, while the browser goes on; and when its plug is pulled.
    expectNoTraceOnTheKiosk();
    await running.kill();
    running = undefined;
    expectNoTraceOnTheKiosk();

    kiosk = await launchProfile(profile, { viewport: portrait, hasTouch: true, timezoneId: 'Europe/Brussels' });
    await standsInANeighbourhood(kiosk);
    const again = kiosk.pages()[0] ?? (await kiosk.newPage());
    listensTo(again);
    await again.goto(`${origin}/`);
    await aVisitor(again).seesTheRestScreen();
    await theDeskShowsThem(date!);
    // Closed as in the evening: all that was in memory and shall last is on the disk.
    await kiosk.close();
    kiosk = undefined;
    expectNoTraceOnTheKiosk();
    expect(heard.length).toBeGreaterThan(3);
    expect(traces.filter((words) => heard.some((bytes) => holds(bytes, words)))).toEqual([]);

    expectNoTraceAtTheServer(date!);
    const made = command('backup');
    expect(traces.filter((words) => holds(made, words))).toEqual([]);
    const [backup] = readdirSync(join(dataFolder, 'backups'));
    expectNoTraceAtTheServer(date!);
    await place().server.kill();
    expect(traces.filter((words) => holds(command('restore', join(dataFolder, 'backups', backup!)), words))).toEqual(
      [],
    );
    await place().server.start();
    await theDeskShowsThem(date!);
    expectNoTraceAtTheServer(date!);
  });

  test('could not have been missed for being compressed', () => {
    const found = filesHolding(profile, [packed]);
    expect(found).not.toEqual([]);
    expect(found.filter((file) => readFileSync(file).includes(packed))).toEqual([]);
  });
});
