// How soon the screen answers a finger on a processor six times slower than this one.
import type { Locator, Page } from 'playwright';
import { nl } from '../support/kiosk-text.ts';
import type { Neighbourhood } from '../journeys/neighbourhood.ts';
import { atMost, median, informational, type Row } from './measure.ts';

const slowdown = 6;
/** An answer quicker than this is not reported by the browser: it counts as this. */
const leastReported = 16;
/** Longer than any answer, and than a new screen does not count taps yet. */
const pause = 400;

declare global {
  interface Window {
    answers: number[];
  }
}

/** Notes the longest event of every interaction, from touch to the next picture. */
const observe = (page: Page): Promise<void> =>
  page.evaluate((durationThreshold) => {
    // Newer than what TypeScript knows of it.
    const events: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold };
    window.answers = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry instanceof PerformanceEventTiming && entry.interactionId > 0) window.answers.push(entry.duration);
    }).observe(events);
  }, leastReported);

/** Touches and waits; answers how long the screen took, in milliseconds. */
async function touch(page: Page, what: Locator): Promise<number> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (box === null) throw new Error('There is nothing to touch.');
  await page.waitForTimeout(pause);
  await page.evaluate(() => (window.answers = []));
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(pause);
  return Math.max(leastReported, ...(await page.evaluate(() => window.answers)));
}

export async function benchTaps(position: Neighbourhood): Promise<readonly Row[]> {
  const [date] = await (await position.elsewhere()).datesWithPlaces(1);
  if (date === undefined) throw new Error('The demonstration has no date with places.');
  const visitor = await position.aKiosk({ reducedMotion: 'no-preference' });
  const { page } = visitor;
  const cdp = await page.context().newCDPSession(page);
  await observe(page);
  const throttle = (rate: number) => cdp.send('Emulation.setCPUThrottlingRate', { rate });

  await visitor.opensTheAgenda();
  await visitor.turnsTo(date.date.on);
  const kinds = page.getByRole('group', { name: nl.agenda.kinds });
  await throttle(slowdown);
  const filter: number[] = [];
  for (const label of Array.from({ length: 4 }, () => [...Object.values(nl.agenda.kind), nl.agenda.allKinds]).flat())
    filter.push(await touch(page, kinds.getByRole('button', { name: label, exact: true })));

  const open: number[] = [];
  const card = page.getByRole('list').getByRole('button').filter({ hasText: date.activity.title });
  for (let times = 0; times < 12; times += 1) {
    open.push(await touch(page, card));
    await touch(page, visitor.button(nl.strip.back));
  }

  await throttle(1);
  await card.tap();
  await visitor.touches(nl.activity.signUp);
  for (let step = 0; step < 2; step += 1)
    if (!(await page.getByLabel(nl.signUp.nameLabel).isVisible())) await visitor.touches(nl.next);
  await page.getByLabel(nl.signUp.nameLabel).waitFor();
  await throttle(slowdown);
  const keys = page.getByRole('group', { name: nl.keyboard.label });
  const key: number[] = [];
  const eraser = keys.getByRole('button', { name: nl.keyboard.erase });
  for (let times = 0; times < 10; times += 1) {
    key.push(await touch(page, keys.getByRole('button', { name: 'N', exact: true })));
    key.push(await touch(page, eraser));
  }
  await throttle(1);

  const all = [...filter, ...open, ...key];
  return [
    atMost(`tap at ${slowdown}x CPU throttle: median INP`, median(all), 'ms', 100),
    informational(`tap at ${slowdown}x CPU throttle: worst INP`, Math.max(...all), 'ms'),
    informational('tap: agenda filter, median', median(filter), 'ms'),
    informational('tap: open activity, median', median(open), 'ms'),
    informational('tap: key press, median', median(key), 'ms'),
  ];
}
