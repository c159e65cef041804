// The date of a ticket, for somebody's own agenda: never who comes.
import { afterEach, describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activities/activity.ts';
import { showCode } from '../../../src/domain/entries/code.ts';
import { asId, type Code } from '../../../src/domain/ids.ts';
import { days, hours } from '../../../src/domain/time/time.ts';
import { putActivities } from '../../../src/server/store/activities/activities.ts';
import { materialise } from '../../../src/server/store/activities/materialise.ts';
import { aCode, anActivity, aSchedule, day, neverClosed } from '../../support/builders.ts';
import { linesIn, readByIcalJs } from '../../support/calendars.ts';
import { codeOf } from '../../support/phone.ts';
import { leftCallback, leftSignUp, leftWithdrawal, startTestServer, type TestServer } from '../../support/server.ts';

const soup = (matters: Partial<Activity> = {}, schedule = {}) =>
  anActivity({ location: asId('de-wilg'), places: 2, ...matters, schedule: aSchedule(schedule) });

let server: TestServer;
afterEach(() => server.stop());
const start = async (activity = soup()) => {
  server = await startTestServer({ activities: [activity] });
};
const get = async (path: string) => {
  const answer = await server.request(path);
  return { answer, text: await answer.text() };
};
const change = (activity: Activity) =>
  server.database.write(async (tx) => {
    await putActivities(tx, [activity], 'desk');
    await materialise(tx, server.now(), neverClosed);
    tx.tell('snapshot');
  });

describe('somebody puts the date of a ticket in their agenda', () => {
  const fileOf = async (code: Code) => get(`/q/${showCode(code)}.ics`);
  const titlesOn = async (code: Code) =>
    readByIcalJs((await fileOf(code)).text).map(({ uid, isCancelled }) => [uid, isCancelled]);

  test('it holds that date only, without a name, a number or how many come', async () => {
    await start();
    const mine = leftSignUp({ persons: 2 });
    await server.push([mine]);
    const { answer, text } = await fileOf(mine.header.code);

    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await titlesOn(mine.header.code)).toEqual([['soep@2026-11-24@localhost', false]]);
    for (const secret of ['Mia', '0470', mine.header.code, showCode(mine.header.code), 'personen', 'ATTENDEE'])
      expect(text).not.toContain(secret);
    expect(linesIn(text)).toContain('STATUS:CONFIRMED');
  });

  test('it leads to the page of the activity, as everybody may open it, and not to the ticket', async () => {
    await start();
    const mine = leftSignUp();
    await server.push([mine]);
    const [event] = readByIcalJs((await fileOf(mine.header.code)).text);

    expect(event?.url).toBe(`http://localhost/q/${await codeOf(server, soup().id)}?dag=2026-11-24`);
  });

  test('of a series it holds all coming dates, cancelled ones as cancelled', async () => {
    await start(soup({}, { cancelled: [day('2026-12-01')], until: day('2026-12-08') }));
    const mine = leftSignUp({ attendance: 'series' });
    await server.push([mine]);
    await change(soup({}, { cancelled: [day('2026-12-01'), day('2026-12-08')], until: day('2026-12-08') }));

    expect(await titlesOn(mine.header.code)).toEqual([
      ['soep@2026-11-24@localhost', false],
      ['soep@2026-12-08@localhost', true],
    ]);
  });

  test('who waits has a date that is not certain, and it is newer when they get the place', async () => {
    await start();
    const [first, waits] = [leftSignUp({ persons: 2 }), leftSignUp()];
    await server.push([first, waits]);
    const before = await fileOf(waits.header.code);
    expect(linesIn(before.text)).toContain('STATUS:TENTATIVE');

    server.pass(hours(1));
    await server.push([leftWithdrawal(first.header.code)]);
    const after = await fileOf(waits.header.code);
    expect(linesIn(after.text)).toContain('STATUS:CONFIRMED');
    expect(readByIcalJs(after.text)[0]?.modifiedAt).toBe(server.now());
  });

  test('who withdrew, whose date is over, and who asked for a call have none, and are told so', async () => {
    await start();
    const [gone, past, call] = [leftSignUp(), leftSignUp(), leftCallback()];
    await server.push([gone, past, call, leftWithdrawal(gone.header.code)]);
    const shown = async (code: Code) => {
      const { answer, text } = await fileOf(code);
      return [answer.status, text.includes('Bij deze code hoort geen datum')];
    };

    expect([await shown(gone.header.code), await shown(call.header.code)]).toEqual(Array(2).fill([404, true]));
    server.pass(days(2));
    expect(await shown(past.header.code)).toEqual([404, true]);
  });

  test('guessing is counted together with that of pages', async () => {
    await start();
    const guess = (path: string) => server.request(path, {}, '203.0.113.9');
    for (let tries = 0; tries < 15; tries += 1) {
      expect((await guess(`/q/${aCode(9)}`)).status).toBe(404);
      expect((await guess(`/q/${aCode(9)}.ics`)).status).toBe(404);
    }

    const refused = await guess(`/q/${aCode(9)}.ics`);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
    expect((await guess('/q/hallo.ics')).status).toBe(404);
    expect(server.logged()).not.toContain(aCode(9));
  });
});
