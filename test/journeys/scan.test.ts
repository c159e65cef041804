// A code before the kiosk's camera: real Chromium, its camera playing films of codes that somebody holds up.
import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { hours } from '../../src/domain/time/time.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';
import { axeFinds } from './axe.ts';
import { aFilmedCamera } from './a-camera.ts';
import { aTicketOfToday, hearsThatItBeginsSoon } from './a-ticket-of-today.ts';
import type { AnotherKiosk } from './another-kiosk.ts';
import type { Visitor } from './a-visitor.ts';
import { expect } from './expect.ts';
import { inANeighbourhood, nightly } from './setting.ts';

const camera = aFilmedCamera();
const place = inANeighbourhood(undefined, camera.browser);

/** As the QR code on paper says it. */
const printed = async (elsewhere: AnotherKiosk, code: string): Promise<string> =>
  `${(await elsewhere.agenda()).snapshot.publicAddress}/q/${code}`;

async function scans(visitor: Visitor): Promise<void> {
  await visitor.wakesTheScreen();
  await visitor.page.getByRole('button', { name: nl.start.scan }).tap();
}
const says = ({ page }: Visitor, words: string) => expect(page.getByText(words)).toBeVisible();

/** A coming date, and the code of its activity. */
async function anActivity(elsewhere: AnotherKiosk): Promise<{ readonly title: string; readonly text: string }> {
  const { snapshot, occurrences } = await elsewhere.agenda();
  const isComing = ({ date }: Occurrence): boolean =>
    date.state === 'planned' && date.startsAt > Date.now() + hours(24);
  const one = occurrences.find(isComing);
  const code = snapshot.codes.find(({ about }) => about.kind === 'activity' && about.activity === one?.activity.id);
  if (one === undefined || code === undefined) throw new Error('The demonstration has no activity with a code.');
  return { title: one.activity.title, text: await printed(elsewhere, code.code) };
}

/** Notes every camera that the page opens. */
const noteCameras = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const streams: MediaStream[] = [];
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    Object.assign(devices, {
      getUserMedia: async (wish: MediaStreamConstraints) => {
        const stream = await open(wish);
        streams.push(stream);
        return stream;
      },
    });
    Object.assign(window, { howManyLook: () => streams.filter(({ active }) => active).length });
  });
const howManyLook = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const count: unknown = Reflect.get(window, 'howManyLook');
    return typeof count === 'function' ? Number(count()) : Number.NaN;
  });

describe('a code that is held before the camera', () => {
  test('of an activity opens its page, also without a network', async () => {
    const { title, text } = await anActivity(await place().elsewhere());
    camera.seesCode(text);
    const visitor = await place().aKiosk();
    await scans(visitor);
    await visitor.reads(title);

    await visitor.touches(nl.strip.stop);
    await visitor.losesTheNetwork();
    await scans(visitor);
    await visitor.reads(title);
  });

  test('of a ticket of today says that somebody is here, and knows it the next time', async () => {
    const elsewhere = await place().elsewhere();
    camera.seesCode(await printed(elsewhere, (await aTicketOfToday(elsewhere)).code));
    const visitor = await place().aKiosk({ before: async (page) => void (await hearsThatItBeginsSoon(page)) });
    await scans(visitor);
    await visitor.reads(nl.code.signUpState.confirmed);
    await visitor.touches(nl.checkIn.submit);
    await visitor.reads(nl.checkIn.welcome);
    await expect(visitor.page.getByText('Neem gerust plaats.')).toBeVisible();
    await visitor.touches(nl.ticket.done);

    await scans(visitor);
    await visitor.reads(nl.checkIn.isHere);
  });

  test('of a ticket lets somebody say that they cannot come', async () => {
    const elsewhere = await place().elsewhere();
    const [date] = await elsewhere.datesWithPlaces(2);
    const { code } = await elsewhere.signUp(date!, 2);
    camera.seesCode(await printed(elsewhere, code ?? ''));
    const visitor = await place().aKiosk();
    await scans(visitor);
    await visitor.reads(nl.code.signUpState.confirmed);
    await expect(visitor.page.getByText(date!.activity.title)).toBeVisible();
    await visitor.touches(nl.ticket.cannotCome);
    await visitor.touches(nl.withdraw.yes);
    await visitor.reads(nl.withdraw.doneTitle);
    await visitor.touches(nl.ticket.done);

    await scans(visitor);
    await visitor.reads(nl.code.signUpState.withdrawn);
  });

  test.each([
    ['a shop', 'https://winkel.example/q/7K3F9QWX?korting=1'],
    ['a network', 'WIFI:T:WPA;S:thuis;P:geheim;;'],
  ])('of %s gets a kind sentence, and is never opened', async (_, text) => {
    camera.seesCode(text);
    const visitor = await place().aKiosk();
    const { page } = visitor;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await scans(visitor);
    await says(visitor, nl.scanning.foreign);
    expect(await axeFinds(page)).toEqual([]);

    expect(new URL(page.url()).pathname).toBe('/');
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.content()).not.toMatch(/winkel|geheim/);
    expect(asked.filter((url) => /winkel|codes/.test(url))).toEqual([]);
    await visitor.touches(nl.strip.stop);
    await visitor.seesTheRestScreen();
    expect(place().server.printed()).not.toMatch(/winkel|geheim/);
  });

  test('of ours with a wrong sign is called damaged, and the way on is to type it', async () => {
    const elsewhere = await place().elsewhere();
    const { code } = await elsewhere.signUp((await elsewhere.datesWithPlaces(1))[0]!, 1);
    const wrong = `${code?.slice(0, 7)}${code?.endsWith('0') === true ? '1' : '0'}`;
    camera.seesCode(await printed(elsewhere, wrong));
    const visitor = await place().aKiosk();
    await scans(visitor);
    await says(visitor, nl.scanning.damaged);

    const keys = visitor.page.getByRole('group', { name: nl.keyboard.label });
    for (const sign of code ?? '') await keys.getByRole('button', { name: sign, exact: true }).tap();
    await visitor.reads(nl.code.signUpState.confirmed);
  });

  // The reader's own tests read a frame of each: one that moves and one that is dark go through a browser's camera too.
  const troubles = [
    ['motion', 0.3],
    ['low light', 0.5],
  ] as const;
  const others = [
    ['noise', 0.5],
    ['rotation', 0.8],
    ['blur', 0.3],
    ['shade', 0.5],
    ['damaged', 0.3],
  ] as const;
  test.each([...troubles, ...(nightly ? others : [])])('is read in spite of %s', async (trouble, severity) => {
    const { title, text } = await anActivity(await place().elsewhere());
    camera.seesCode(text, trouble, severity);
    const visitor = await place().aKiosk();
    await scans(visitor);
    await expect(visitor.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  });
});

describe('a camera with many points', () => {
  test('reads it too, also where the machine takes most pictures at half size', async () => {
    const { title, text } = await anActivity(await place().elsewhere());
    camera.seesCodeFinely(text);
    const visitor = await place().aKiosk();
    const browser = await visitor.page.context().newCDPSession(visitor.page);
    await browser.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await scans(visitor);
    await expect(visitor.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  });
});

describe('the camera', () => {
  test('looks only while somebody scans, and the wipe leaves none open', async () => {
    camera.seesTheHall();
    const visitor = await place().aKiosk({ before: async (page) => void (await noteCameras(page)) });
    const { page } = visitor;
    expect(await howManyLook(page)).toBe(0);
    await scans(visitor);
    await says(visitor, nl.scanning.aim);
    expect(await howManyLook(page)).toBe(1);

    await visitor.touches(nl.strip.back);
    await visitor.reads(oneLine(nl.start.title));
    expect(await howManyLook(page)).toBe(0);

    await page.getByRole('button', { name: nl.start.scan }).tap();
    await says(visitor, nl.scanning.aim);
    await visitor.touches(nl.strip.stop);
    await visitor.seesTheRestScreen();
    expect(await howManyLook(page)).toBe(0);
    expect(await page.evaluate(() => document.querySelector('video'))).toBeNull();
  });

  test('that is covered says so, and looks on when it is free again', async () => {
    camera.isCovered();
    const visitor = await place().aKiosk();
    await scans(visitor);
    await says(visitor, nl.scanning.trouble.dark.title);
    await visitor.touches(nl.strip.back);

    camera.seesTheHall();
    await visitor.page.getByRole('button', { name: nl.start.scan }).tap();
    await says(visitor, nl.scanning.aim);
  });
});
