// The demonstration, today and next month.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { CallbackList } from '../../../src/contract/desk.ts';
import type { PassLine } from '../../../src/contract/pass.ts';
import { isCode, isPassCode } from '../../../src/domain/entries/code.ts';
import type { PosterLine } from '../../../src/contract/poster.ts';
import { asId } from '../../../src/domain/ids.ts';
import { shownInAll } from '../../../src/domain/posters/poster-visits.ts';
import { days } from '../../../src/domain/time/time.ts';
import { demoPasses } from '../../../src/server/demo/passes.ts';
import { followCalendar } from '../../../src/server/boot/housekeeping.ts';
import { filesHolding } from '../../support/canary.ts';
import { leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
const follow = () =>
  followCalendar({
    ...server,
    demo: true,
    now: server.now(),
    random: (count) => randomBytes(count),
    makeId: (madeAt) => asId(v7({ msecs: madeAt })),
  });

beforeEach(async () => {
  server = await startTestServer({ demo: true });
  await follow();
});
afterEach(() => server.stop());

const coming = async () =>
  (await (await server.request('/api/desk/dates', { headers: await server.signIn(`Mia${server.now()}`) })).json()) as {
    id: string;
    taken: number;
    startsAt: number;
  }[];
const counts = async () => ({
  entries: (await server.database.read.selectFrom('entry').select('id').execute()).length,
  staff: (await server.staff.all()).length,
});

describe('a demonstration', () => {
  test('starts with an agenda of sixty days, people who signed up, and requests with their colleagues', async () => {
    const dates = await coming();
    expect(dates.length).toBeGreaterThan(50);
    expect(dates.some((date) => date.taken > 0)).toBe(true);
    const headers = await server.signIn('Jef');
    const { callbacks } = (await (await server.request('/api/desk/callbacks', { headers })).json()) as CallbackList;
    expect(callbacks).toHaveLength(9);
    expect(callbacks.some((line) => line.state.step === 'claimed')).toBe(true);
    expect(callbacks.some((line) => line.attempts.length > 0)).toBe(true);
    expect(callbacks.every((line) => line.firstName !== '')).toBe(true);
    expect(callbacks.filter((line) => line.pass?.kind === 'known').map((line) => line.firstName)).toEqual([
      'Samira',
      'Yusuf',
    ]);
  });

  test('has buurtpassen to try: one of each kind, and one that was lost', async () => {
    const headers = await server.signIn('Jef');
    const passes = async (show: string) =>
      (await (await server.request(`/api/desk/passes?show=${show}`, { headers })).json()) as PassLine[];
    const valid = await passes('valid');
    expect(valid.map(({ firstName }) => firstName)).toEqual(['Agnieszka', 'Yusuf', 'Samira', 'Godelieve']);
    expect(valid.at(-1)?.code).toBe('PASSDEMK');
    expect(await passes('withdrawn')).toMatchObject([{ firstName: 'Willy', code: 'PASSW3GH' }]);
    expect(demoPasses.every(({ code }) => isCode(code) && isPassCode(code))).toBe(true);
  });

  test('has posters that people opened, also weeks later, and one of which somebody said that it is not right', async () => {
    const hang = async () => {
      const headers = await server.signIn(`Rik${server.now()}`);
      const posters: readonly PosterLine[] = await (await server.request('/api/desk/posters', { headers })).json();
      return posters;
    };
    const posters = await hang();
    expect(posters.map(({ about }) => about.kind).toSorted()).toEqual([
      'activity',
      'activity',
      'location',
      'neighbourhood',
    ]);
    expect(posters.flatMap(({ reports }) => reports)).toHaveLength(1);
    const counted = (lines: readonly PosterLine[]) => lines.filter(({ days: of }) => shownInAll(of) !== null).length;
    expect(counted(posters)).toBe(3);
    server.pass(days(30));
    await follow();
    const later = await hang();
    expect([later.length, counted(later)]).toEqual([4, 3]);
  });

  test('seals its invented people as if they were real', async () => {
    const names = ['Hatice', 'Claudine', 'Godelieve', 'Agnieszka', '32470000004'];
    expect(filesHolding(server.folder, names)).toEqual([]);
    await server.stop({ keep: true });
    expect(filesHolding(server.folder, names)).toEqual([]);
    server = await startTestServer({ demo: true, folder: server.folder });
  });

  test('its two colleagues can sign in, and only one of them is coordinator', async () => {
    for (const email of ['coordinator@demo.local', 'balie@demo.local']) {
      const body = JSON.stringify({ email, password: 'buurtkiosk-demo' });
      const answer = await server.request('/api/auth/sign-in/email', { method: 'POST', body });
      expect(answer.status).toBe(200);
      const Cookie = answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
      const accessLog = await server.request('/api/desk/access-log', { headers: { Cookie } });
      expect(accessLog.status).toBe(email.startsWith('coordinator') ? 200 : 403);
    }
  });

  test('started again the same day it is the same', async () => {
    const before = await counts();
    await follow();
    expect(await counts()).toEqual(before);
  });

  test('started again a month later it shows a full agenda, and what visitors left is still there', async () => {
    const entry = leftSignUp({ date: asId((await coming()).at(-1)!.id) });
    const [receipt] = await server.push([entry]);
    server.pass(days(31));
    await follow();
    const dates = await coming();
    expect(dates.length).toBeGreaterThan(50);
    expect(dates.filter((date) => date.startsAt > server.now() + days(50)).length).toBeGreaterThan(0);
    expect(await server.push([entry])).toEqual([receipt]);
    const row = await server.database.read
      .selectFrom('sign_up')
      .selectAll()
      .where('entry', '=', entry.header.id)
      .execute();
    expect(row).toMatchObject([{ state: receipt?.outcome.kind }]);
  });
});
