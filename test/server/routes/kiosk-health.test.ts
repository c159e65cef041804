// How kiosks are, as the desk hears it; and the end of a device that is lost.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Health } from '../../../src/contract/health.ts';
import type { Enrolment, EnrolmentCode, KioskLine } from '../../../src/contract/desk.ts';
import { asInstant, type Duration, hours, type Instant, minutes } from '../../../src/domain/time/time.ts';
import { anActivity } from '../../support/builders.ts';
import { buildPush, expectProblem, hall, leftCallback, monday, seal, startTestServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';

let server: TestServer;
let device: { Authorization: string };
let lies: { Cookie: string };
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  device = await server.enrol();
  lies = await server.signIn('Lies', 'coordinator');
});
afterEach(() => server.stop());

const well: Health = {
  version: '0.1.0',
  waiting: 0,
  rejected: 0,
  oldestAt: null,
  persisted: true,
  roomLeft: 2_000_000_000,
  lastTrouble: null,
  camera: null,
};
const before = (at: Instant, by: Duration): Instant => asInstant(at - by);
const push = (body: object) =>
  server.request('/api/v1/push', {
    method: 'POST',
    headers: device,
    body: JSON.stringify({ ...buildPush([], server.now()), ...body }),
  });
async function line(): Promise<KioskLine | undefined> {
  const answer = await server.request('/api/desk/kiosks', { headers: lies });
  return ((await answer.json()) as KioskLine[]).find(({ id }) => id === hall);
}
const post = (path: string) => server.request(`/api/desk/kiosks/${path}`, { method: 'POST', headers: lies });

describe('what a kiosk says of itself', () => {
  test('is at the desk at its next look, and the desk is told to look; the same again is no news', async () => {
    expect(await line()).toMatchObject({ health: null, alarm: null });
    const shown: string[] = [];
    server.changes.listen((change) => void shown.push(change));
    await push({ health: { ...well, roomLeft: 1_000_000_000 } });
    expect(await line()).toMatchObject({
      health: { ...well, roomLeft: 1_000_000_000, reportedAt: monday },
      alarm: null,
    });
    await push({ health: well });
    await push({ health: null });
    expect(shown).toEqual(['kiosks']);
    expect(await line()).toMatchObject({ health: well });
    const lastTrouble = { kind: 'page-broke' as const, at: monday };
    await push({ health: { ...well, lastTrouble } });
    expect(await line()).toMatchObject({ alarm: 'trouble', trouble: 'page-broke', health: { lastTrouble } });
    expect(shown).toEqual(['kiosks', 'kiosks']);
  });

  test('does not count what it hands in at that moment', async () => {
    const entries = await Promise.all([leftCallback(), leftCallback()].map((one) => seal(one, server.keys)));
    const oldestAt = before(monday, hours(3));
    await push({ entries, health: { ...well, waiting: 2, oldestAt } });
    expect(await line()).toMatchObject({ health: { waiting: 0, oldestAt: null }, alarm: null });
    await push({ health: { ...well, waiting: 2, oldestAt } });
    expect(await line()).toMatchObject({ health: { waiting: 2, oldestAt }, alarm: 'old-queue' });
  });

  test('is heard also when nothing else it sends can be taken', async () => {
    const health = { ...well, waiting: 1, oldestAt: before(monday, hours(1)) };
    expect((await push({ v: 99, health })).status).toBe(426);
    expect(await line()).toMatchObject({ alarm: 'old-queue', health });
    expect((await push({ entries: [{}], health: { ...health, rejected: 1 } })).status).toBe(400);
    expect(await line()).toMatchObject({ health: { rejected: 1 } });
    expect((await push({ v: 99, health: 'well' })).status).toBe(426);
    expect((await push({ v: 99, sentAt: 'now', health })).status).toBe(426);
  });

  test('is counted by the clock of the server, when the kiosk lives in another hour', async () => {
    const sentAt = before(monday, hours(2));
    const oldestAt = before(sentAt, minutes(5));
    await push({ sentAt, health: { ...well, waiting: 1, oldestAt, lastTrouble: { kind: 'store', at: sentAt } } });
    expect(await line()).toMatchObject({
      alarm: 'trouble',
      health: {
        clockOffset: hours(2),
        oldestAt: before(monday, minutes(5)),
        lastTrouble: { at: monday },
      },
    });
  });

  test('ends with silence, as long as the configuration says', async () => {
    await push({ health: { ...well, rejected: 1 } });
    server.pass(minutes(30));
    expect(await line()).toMatchObject({ alarm: 'trouble', trouble: 'rejected' });
    server.pass(minutes(1));
    expect(await line()).toMatchObject({ alarm: 'silent', trouble: null });
  });
});

describe('a device that is lost', () => {
  const snapshot = () => server.request('/api/v1/snapshot', { headers: device });

  test('comes in no more, at once; another may take its place with a code', async () => {
    await push({ health: well });
    expect((await snapshot()).status).toBe(200);
    const open = (await (await post(`${hall}/enrolment-code`)).json()) as EnrolmentCode;
    const answer = await post(`${hall}/revoke`);
    expect(await answer.json()).toEqual(await line());
    expect(await line()).toMatchObject({ enrolledAt: null, lastContactAt: null, health: null, alarm: null });
    await expectProblem(await snapshot(), 401);
    await expectProblem(await push({ entries: [await seal(leftCallback(), server.keys)] }), 401);
    const enrol = (code: string) => server.request('/api/v1/enrol', { method: 'POST', body: JSON.stringify({ code }) });
    expect((await enrol(open.code)).status).toBe(403);
    const fresh = (await (await post(`${hall}/enrolment-code`)).json()) as EnrolmentCode;
    const { token } = (await (await enrol(fresh.code)).json()) as Enrolment;
    device = { Authorization: `DPoP ${token}` };
    expect((await push({ entries: [await seal(leftCallback(), server.keys)] })).status).toBe(200);
  });

  test('hears nothing more on the line that it had open, and others do', async () => {
    const other = await server.enrol(server.config.kiosks[1]?.id);
    const [lost, stored] = await Promise.all(
      [device, other].map(async (headers) => {
        const stream = await server.request('/api/v1/events', { headers });
        return stream.body!.pipeThrough(new TextDecoderStream()).getReader();
      }),
    );
    for (const one of [lost, stored]) expect((await one!.read()).value).toContain('ping');
    await post(`${hall}/revoke`);
    expect((await lost!.read()).done).toBe(true);
    server.changes.tell('snapshot');
    expect((await stored!.read()).value).toContain('event: snapshot');
    server.changes.stop();
  });

  test('must be one of ours, and who ends it must be signed in', async () => {
    await expectProblem(await post('elders/revoke'), 404);
    await expectProblem(await server.request(`/api/desk/kiosks/${hall}/revoke`, { method: 'POST' }), 401);
    await expectProblem(
      await server.request(`/api/desk/kiosks/${hall}/revoke`, { method: 'POST', headers: device }),
      401,
    );
    expect((await snapshot()).status).toBe(200);
  });
});
