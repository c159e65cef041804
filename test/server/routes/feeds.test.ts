// The agenda for other programs: the same dates as ours, what changed is known, and never a person.
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activities/activity.ts';
import { asId } from '../../../src/domain/ids.ts';
import { addDays, localDateOf } from '../../../src/domain/time/local-date.ts';
import { datesOf } from '../../../src/domain/activities/schedule.ts';
import { days, hours, minutes } from '../../../src/domain/time/time.ts';
import { putActivities } from '../../../src/server/store/activities/activities.ts';
import { materialise } from '../../../src/server/store/activities/materialise.ts';
import { anActivity, aSchedule, at, day, time, neverClosed } from '../../support/builders.ts';
import { aPhone, codeOf } from '../../support/phone.ts';
import { readByIcalJs, readers } from '../../support/calendars.ts';
import {
  expectProblem,
  leftCallback,
  leftSignUp,
  monday,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

const soup = (matters: Partial<Activity> = {}, schedule = {}) =>
  anActivity({ location: asId('de-wilg'), places: 2, ...matters, schedule: aSchedule(schedule) });
const walk = anActivity({
  id: asId('wandelen'),
  title: 'Wandelen',
  neighbourhood: asId('noord'),
  location: asId('buurtlokaal-noord'),
  schedule: aSchedule({ firstOn: day('2026-11-26'), repeat: { every: 'once' } }),
});

let server: TestServer;
afterEach(() => server.stop());
const start = async (options: Parameters<typeof startTestServer>[0] = { activities: [soup(), walk] }) => {
  server = await startTestServer(options);
};
const get = async (path: string, headers = {}) => {
  const answer = await server.request(path, { headers });
  return { answer, text: await answer.text() };
};
const eventsAt = async (path: string) => readByIcalJs((await get(path)).text);
const change = (activity: Activity) =>
  server.database.write(async (tx) => {
    await putActivities(tx, [activity, walk], 'desk');
    await materialise(tx, server.now(), neverClosed);
    tx.tell('snapshot');
  });

describe('an activity that repeats over a clock change', () => {
  const sundays = aSchedule({
    firstOn: day('2026-03-01'),
    startsAt: time('09:30'),
    endsAt: time('11:00'),
    cancelled: [day('2026-03-29'), day('2026-10-25')],
  });

  test.each(
    readers.flatMap(([name, read]) => [
      ['spring', '2026-03-02 10:00', name, read] as const,
      ['autumn', '2026-10-05 10:00', name, read] as const,
    ]),
  )('in %s, seen from %s, %s reads the same dates as our own agenda', async (_, moment, __, read) => {
    const activity = soup({}, sundays);
    const now = at(moment);
    await start({ activities: [activity], now });

    const today = localDateOf(now);
    const ours = datesOf(activity, { from: today, until: addDays(today, 60), closureOn: neverClosed });
    expect(ours.filter(({ state }) => state === 'cancelled')).toHaveLength(1);
    expect(
      read((await get('/agenda.ics')).text).map(({ startsAt, endsAt, isCancelled }) => [startsAt, endsAt, isCancelled]),
    ).toEqual(ours.map(({ startsAt, endsAt, state }) => [startsAt, endsAt, state === 'cancelled']));
  });
});

describe('a calendar that subscribed', () => {
  const known = async () =>
    (await eventsAt('/agenda.ics')).map(({ uid, sequence, modifiedAt }) => ({ uid, sequence, modifiedAt }));

  test('knows each date again after a restart, and nothing is newer than it was', async () => {
    await start();
    const before = await known();
    await server.stop({ keep: true });
    await start({ folder: server.folder, now: at('2026-11-23 11:00') });

    expect(before[0]?.uid).toBe('soep@2026-11-24@localhost');
    expect(await known()).toEqual(before);
  });

  test('knows each date again after a change, and that it is newer', async () => {
    await start();
    const before = await known();
    server.pass(hours(1));
    await change(soup({ title: 'Soep en brood' }, { startsAt: time('11:30') }));

    const isSoup = ({ uid }: { uid: string }) => uid.startsWith('soep@');
    expect(await known()).toEqual(
      before.map((one) => (isSoup(one) ? { ...one, sequence: 1, modifiedAt: server.now() } : one)),
    );
    expect((await eventsAt('/agenda.ics')).find(isSoup)).toMatchObject({
      title: 'Soep en brood',
      startsAt: at('2026-11-24 11:30'),
    });
  });

  test('hears at once that a date is called off, and until its day is over', async () => {
    await start();
    await change(soup({}, { cancelled: [day('2026-11-24')] }));
    const tuesday = async () => (await eventsAt('/agenda.ics')).find(({ uid }) => uid.includes('2026-11-24'));

    expect(await tuesday()).toMatchObject({ isCancelled: true, sequence: 1 });
    expect((await get('/agenda.json')).text).toContain('EventCancelled');
    expect((await get('/feed.xml')).text).toContain('Geannuleerd: Soep op dinsdag');

    server.pass(days(1));
    expect(await tuesday()).toMatchObject({ isCancelled: true });
    server.pass(days(1));
    expect(await tuesday()).toBeUndefined();
  });

  test('asks for what it has and gets nothing, until something is new', async () => {
    await start();
    for (const path of ['/agenda.ics', '/agenda.json', '/feed.xml', '/agenda/centrum.ics']) {
      const first = await get(path);
      const tag = first.answer.headers.get('ETag') ?? '';
      const again = await get(path, { 'If-None-Match': tag, 'Accept-Encoding': 'gzip' });
      expect([first.answer.status, again.answer.status, again.text]).toEqual([200, 304, '']);
      expect(again.answer.headers.get('Cache-Control')).toBe('public, max-age=300');

      await change(soup({ title: `Soep voor ${path}` }));
      const changed = await get(path, { 'If-None-Match': tag });
      expect([changed.answer.status, changed.text.includes(`Soep voor ${path}`)]).toEqual([200, true]);
    }
  });

  test('reads when it last was otherwise: a seat that was taken is no news in a calendar', async () => {
    await start();
    const since = async (path: string) => (await get(path)).answer.headers.get('Last-Modified');
    const [ics, json] = [await since('/agenda.ics'), await since('/agenda.json')];
    expect([ics, json]).toEqual(Array(2).fill(new Date(monday).toUTCString()));

    server.pass(minutes(10));
    await server.push([leftSignUp()]);
    expect(await since('/agenda.ics')).toBe(ics);
    expect(await since('/agenda.json')).toBe(new Date(server.now()).toUTCString());
  });

  test('gets it small', async () => {
    await start();
    const answer = await server.request('/agenda.ics', { headers: { 'Accept-Encoding': 'gzip' } });

    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe((await get('/agenda.ics')).text);
  });
});

describe('an agenda of one neighbourhood or one location', () => {
  test.each([
    ['/agenda.ics', ['Soep op dinsdag', 'Wandelen']],
    ['/agenda/centrum.ics', ['Soep op dinsdag']],
    ['/agenda/noord.ics', ['Wandelen']],
    ['/agenda/buurtlokaal-noord.ics', ['Wandelen']],
    ['/agenda/zuid.ics', []],
  ])('%s holds %j', async (path, titles) => {
    await start();
    expect([...new Set((await eventsAt(path)).map(({ title }) => title))]).toEqual(titles);
  });

  test('is there as JSON-LD and as Atom too', async () => {
    await start();
    expect(JSON.parse((await get('/agenda/noord.json')).text)).toMatchObject({
      '@id': 'http://localhost/agenda/noord.json',
      name: 'Agenda Noord, Willebroek',
      numberOfItems: 1,
    });
    expect((await get('/agenda/noord.xml')).text).toContain('<id>http://localhost/agenda/noord.xml</id>');
  });

  test.each(['/agenda/elders.ics', '/agenda/elders', '/agenda/noord.pdf', '/agenda/willebroek.ics', '/agenda/.ics'])(
    '%s is nothing',
    async (path) => {
      await start();
      expect((await get(path)).answer.status).toBe(404);
    },
  );
});

describe('somebody reads of a date in a calendar, a feed or a list, and wants to know more', () => {
  const urls = async () => {
    const list: { itemListElement: { item: { url: string; offers: { url: string } } }[] } = JSON.parse(
      (await get('/agenda.json')).text,
    );
    const entries = [...(await get('/feed.xml')).text.matchAll(/<entry>.*?<link [^>]*href="([^"]*)"/gs)];
    return {
      ics: (await eventsAt('/agenda.ics')).map(({ url }) => url),
      json: list.itemListElement.map(({ item }) => item.url),
      offers: list.itemListElement.map(({ item }) => item.offers.url),
      xml: entries.map(([, url = '']) => url),
    };
  };

  test('the link opens the page of the activity on that very day, at the address that counts', async () => {
    await start();
    const [soupCode, walkCode] = [await codeOf(server, soup().id), await codeOf(server, walk.id)];
    const { ics } = await urls();
    expect(ics.slice(0, 3)).toEqual([
      `http://localhost/q/${soupCode}?dag=2026-11-24`,
      `http://localhost/q/${walkCode}?dag=2026-11-26`,
      `http://localhost/q/${soupCode}?dag=2026-12-01`,
    ]);

    const page = await aPhone(server).open(ics[2]?.slice('http://localhost'.length) ?? 'nowhere');
    expect([page.status, page.words.includes('Soep op dinsdag'), page.words.includes('1 december')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(page.html).toContain(`<link rel="canonical" href="${ics[2]}"`);
    expect(page.html).toContain(`"url":"${ics[2]}"`);
  });

  test('it is the same in each format, and after a change', async () => {
    await start();
    const { ics, json, offers, xml } = await urls();
    expect(ics.length).toBeGreaterThan(5);
    expect([json, offers, xml]).toEqual([ics, ics, ics]);

    await change(soup({ title: 'Soep en brood' }, { startsAt: time('11:30') }));
    expect((await urls()).ics).toEqual(ics);
  });

  test('when that day is over it leads to the next one', async () => {
    await start();
    const [first = ''] = (await urls()).ics;
    server.pass(days(2));

    expect((await aPhone(server).open(first.slice('http://localhost'.length))).words).toContain('1 december');
  });
});

describe('a program that asks for agendas without end', () => {
  const ask = async (path: string, address: string) => server.request(path, {}, address);

  test('is told when to come back, from all of them together, while others go on', async () => {
    await start();
    const paths = ['/agenda.ics', '/agenda.json', '/feed.xml', '/agenda/noord.ics'];
    for (let asked = 0; asked < 600; asked += 1)
      expect((await ask(paths[asked % paths.length] ?? '', '203.0.113.7')).status).toBe(200);

    const refused = await ask('/agenda.ics', '203.0.113.7');
    expect([refused.status, refused.headers.get('Retry-After'), refused.headers.get('ETag')]).toEqual([
      429,
      '60',
      null,
    ]);
    await expectProblem(refused, 429);
    expect((await ask('/agenda.ics', '203.0.113.8')).status).toBe(200);
    server.pass(minutes(1));
    expect((await ask('/agenda.ics', '203.0.113.7')).status).toBe(200);
  });

  test('keeps nobody from the pages of a phone', async () => {
    await start();
    for (let asked = 0; asked <= 600; asked += 1) await ask('/agenda/zuid.ics', '203.0.113.7');

    expect((await ask('/agenda', '203.0.113.7')).status).toBe(200);
  });
});

describe('every agenda for other programs', () => {
  test.each([
    ['/agenda.ics', 'text/calendar; charset=utf-8'],
    ['/agenda.json', 'application/ld+json; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ])('%s says what it is, may do nothing, and names no person, code or kiosk', async (path, type) => {
    await start();
    const entries = [leftSignUp(), leftSignUp(), leftSignUp(), leftCallback()];
    await server.push(entries);
    const { answer, text } = await get(path);

    expect(answer.headers.get('Content-Type')).toBe(type);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'; style-src 'none'");
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(text).toContain('Soep op dinsdag');
    for (const secret of [
      'Mia',
      '0470',
      '32470',
      'de-wilg-hal',
      ...entries.flatMap(({ header }) => [header.id, header.code]),
    ])
      expect(text).not.toContain(secret);
  });
});
