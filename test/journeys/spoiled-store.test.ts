// What a kiosk keeps is on a disk, and disks fill up and spoil: nobody hears that something is kept when it is not.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { nl, oneLine } from '../support/kiosk-text.ts';
import { coordinator } from './a-colleague.ts';
import { startKioskProcess } from './a-kiosk-process.ts';
import { aVisitor, type Visitor } from './a-visitor.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';
import { deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood();
let profile: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'buurtkiosk-profile-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

const tables = () => join(profile, 'Default/IndexedDB');

/** Everything in the folder of the tables becomes garbage of the same size. */
async function spoil(): Promise<void> {
  for (const path of await readdir(tables(), { recursive: true })) {
    const file = join(tables(), path);
    const { size } = await stat(file);
    if ((await stat(file)).isFile()) await writeFile(file, Buffer.alloc(size, 'Z'));
  }
}

async function onTheKiosk(work: (visitor: Visitor) => Promise<void>): Promise<void> {
  const kiosk = await startKioskProcess(profile);
  try {
    await work(aVisitor(await kiosk.open(`${place().server.origin}/`, 'with network'), 'mouse'));
  } finally {
    await kiosk.kill();
  }
}

const wantsACall = (visitor: Visitor) => visitor.page.getByRole('button', { name: nl.start.callback }).click();

/** Nothing to type or to choose: paper, and the number of a person. */
async function isToldTheTruth(visitor: Visitor): Promise<void> {
  await visitor.reads(nl.nothingKept.title);
  const sheet = visitor.page.getByRole('main');
  await expect(sheet).toContainText('papier');
  await expect(sheet).toContainText('03 860 34 97');
  await expect(visitor.page.getByRole('group', { name: nl.keyboard.label })).toHaveCount(0);
}

async function deskReads(trouble: keyof typeof deskText.kiosks.trouble): Promise<void> {
  const desk = await place().aDesk(coordinator);
  await desk.page.goto(`${place().server.origin}/desk#kiosken`);
  // A kiosk that waits for its tables tells it after that.
  await expect(desk.page.getByText(deskText.kiosks.trouble[trouble].head)).toBeVisible({ timeout: 60_000 });
}

describe('a kiosk of which the tables turn to garbage while it is off', () => {
  test('starts, has its agenda, and tells the team that what waited there is gone', async () => {
    await onTheKiosk((visitor) => visitor.seesTheRestScreen());
    await spoil();

    await onTheKiosk(async (visitor) => {
      await visitor.seesTheRestScreen();
      await deskReads('store-emptied');
      await visitor.asksToBeCalled({ subject: 'Geld en rekeningen', firstName: 'Odette', telephone: '0470123456' });
      await expect(visitor.page.getByText(nl.promise.sent)).toBeVisible();
    });
  });
});

describe('a kiosk of which the tables cannot be opened', () => {
  test('shows the agenda, sends people to paper and telephone before they type, and tells the team', async () => {
    await rm(tables(), { recursive: true });
    await writeFile(tables(), 'garbage');

    await onTheKiosk(async (visitor) => {
      await visitor.opensTheAgenda();
      await expect(visitor.cards().first()).toBeVisible();
      await visitor.touches(nl.strip.back);
      await wantsACall(visitor);
      await isToldTheTruth(visitor);
      await deskReads('cannot-keep');
    });
    await rm(tables());
  });
});

/** From its next start on, this browser never says whether tables open; until `answers` is called in the page. */
const fallSilent = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open') ?? {};
    Object.assign(IDBFactory.prototype, { open: () => new EventTarget() });
    Object.assign(globalThis, { answers: () => void Object.defineProperty(IDBFactory.prototype, 'open', open) });
  });

describe('a kiosk of which the tables never answer', () => {
  test('does not load for ever: it has its agenda, sends people to paper and telephone, and works when they answer', async () => {
    await onTheKiosk(async (visitor) => {
      await visitor.seesTheRestScreen();
      await fallSilent(visitor.page);
      await visitor.page.reload();
      await visitor.reads(nl.loading.title);
      await visitor.opensTheAgenda();
      await visitor.touches(nl.strip.back);
      await wantsACall(visitor);
      await isToldTheTruth(visitor);
      await deskReads('cannot-keep');

      await visitor.page.evaluate('answers()');
      await visitor.touches(nl.cannotKeep.again);
      await visitor.reads(oneLine(nl.callback.subject));
    });
  });
});

/** The browser looks how much room there is now and then only: this waits until it knows. */
const untilNothingFits = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const opened = indexedDB.open('elsewhere');
    opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('rows', { autoIncrement: true }));
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    for (let fits = true; fits;) {
      const writing = opened.result.transaction('rows', 'readwrite');
      writing.objectStore('rows').add('-'.repeat(10_000));
      fits = await new Promise((resolve) => {
        writing.addEventListener('complete', () => setTimeout(() => resolve(true), 200));
        writing.addEventListener('abort', () => resolve(false));
      });
    }
  });

describe('a kiosk with a full disk', () => {
  test('tells who typed that nothing was kept, and the next one before they type; and works again with room', async () => {
    await onTheKiosk(async (visitor) => {
      await visitor.seesTheRestScreen();
      const [date] = await (await place().elsewhere()).datesWithPlaces(1);
      await visitor.opensTheActivity(date!);
      await visitor.answersAll({ firstName: 'Odette', telephone: '0470123456' });
      const browser = await visitor.page.context().newCDPSession(visitor.page);
      const { origin } = place().server;
      await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await untilNothingFits(visitor.page);
      await visitor.touches(nl.signUp.send);
      await visitor.reads(nl.cannotKeep.title);
      await expect(visitor.page.getByRole('main')).toContainText('03 860 34 97');
      await deskReads('cannot-keep');

      await visitor.touches(nl.strip.stop);
      await visitor.wakesTheScreen();
      await wantsACall(visitor);
      await isToldTheTruth(visitor);

      await browser.send('Storage.overrideQuotaForOrigin', { origin });
      await visitor.touches(nl.cannotKeep.again);
      await visitor.reads(oneLine(nl.callback.subject));
    });
  });
});
