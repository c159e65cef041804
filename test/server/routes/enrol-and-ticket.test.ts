// A device becomes a kiosk, and a code tells where things stand.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCodeAnswer } from '../../../src/contract/code.ts';
import { days, minutes, seconds } from '../../../src/domain/time/time.ts';
import { anActivity, aSchedule, day } from '../../support/builders.ts';
import {
  hall,
  leftCallback,
  leftSignUp,
  leftWithdrawal,
  north,
  expectProblem,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
const soup = anActivity({ places: 3 });
beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
});
afterEach(() => server.stop());

const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Host: 'localhost:8080', ...headers },
  body: JSON.stringify(body),
});

describe('a ticket', () => {
  const ask = async (code: string) => {
    const answer = await server.request(`/api/v1/codes/${code}`, { headers: await server.enrol() });
    const read = readCodeAnswer(await answer.json());
    return read.ok ? read.value : answer.status;
  };

  test('tells where a sign-up stands, from waiting to withdrawn', async () => {
    const inside = leftSignUp({ persons: 3 });
    const waiting = [leftSignUp(), leftSignUp({ persons: 2 })];
    await server.push([inside, ...waiting]);
    const common = { kind: 'sign-up', title: soup.title, on: '2026-11-24' };
    expect(await ask(waiting[1]!.header.code)).toMatchObject({ ...common, persons: 2, state: 'waiting', position: 2 });
    await server.push([leftWithdrawal(inside.header.code)]);
    expect(await ask(inside.header.code)).toMatchObject({ ...common, state: 'withdrawn', position: null });
    expect(await ask(waiting[1]!.header.code)).toMatchObject({ ...common, state: 'confirmed', position: null });
  });

  test('of a series is about its next date', async () => {
    const series = leftSignUp({ attendance: 'series' });
    await server.push([series]);
    server.pass(days(3));
    expect(await ask(series.header.code)).toMatchObject({ on: '2026-12-01', state: 'confirmed' });
  });

  test('of a cancelled date says so', async () => {
    const entry = leftSignUp();
    await server.push([entry]);
    await server.stop({ keep: true });
    const cancelled = anActivity({ ...soup, schedule: aSchedule({ cancelled: [day('2026-11-24')] }) });
    server = await startTestServer({ folder: server.folder, activities: [cancelled] });
    expect(await ask(entry.header.code)).toMatchObject({ state: 'cancelled' });
  });

  test('of a callback request tells whether somebody called', async () => {
    const entry = leftCallback();
    await server.push([entry]);
    const slip = { kind: 'callback-request', subject: 'money', promisedOn: '2026-11-26' };
    expect(await ask(entry.header.code)).toEqual({ ...slip, state: 'waiting' });
    const headers = await server.signIn();
    const at = `/api/desk/callbacks/${entry.header.id}`;
    await server.request(`${at}/claim`, { method: 'POST', headers });
    await server.request(`${at}/attempts`, json({ result: 'no-answer' }, headers));
    expect(await ask(entry.header.code)).toEqual({ ...slip, state: 'called' });
    await server.request(`${at}/close`, json({ outcome: 'helped' }, headers));
    expect(await ask(entry.header.code)).toEqual({ ...slip, state: 'closed' });
  });

  test('that nobody has is not found; and a kiosk cannot try codes without end', async () => {
    for (let times = 0; times < 30; times += 1) expect(await ask(leftSignUp().header.code)).toBe(404);
    expect(await ask(leftSignUp().header.code)).toBe(429);
    server.pass(seconds(60));
    expect(await ask('geen-code')).toBe(404);
  });
});

describe('enrolling', () => {
  const coordinator = () => server.signIn('Lies', 'coordinator');
  const makeCode = async (headers: { Cookie: string }) => {
    const answer = await server.request('/api/desk/kiosks/buurtlokaal-noord/enrolment-code', {
      method: 'POST',
      headers,
    });
    return ((await answer.json()) as { code: string }).code;
  };

  test('a code from the desk makes a device the kiosk it was made for, once', async () => {
    const code = await makeCode(await coordinator());
    const first = await server.request('/api/v1/enrol', json({ code: code.toLowerCase() }));
    expect(await first.json()).toMatchObject({
      kiosk: north,
      token: expect.stringMatching(/^[\w-]{43}$/),
      identity: server.keys.identity,
    });
    await expectProblem(await server.request('/api/v1/enrol', json({ code })), 403);
  });

  test('the code comes without a square to scan where no other device can reach this server', async () => {
    const headers = await coordinator();
    const path = '/api/desk/kiosks/buurtlokaal-noord/enrolment-code';
    const made = await server.request(path, { method: 'POST', headers });
    expect(await made.json()).toMatchObject({ qr: null });
  });

  test('after a quarter of an hour the code is worth nothing, and neither is an earlier one', async () => {
    const headers = await coordinator();
    const earlier = await makeCode(headers);
    const code = await makeCode(headers);
    await expectProblem(await server.request('/api/v1/enrol', json({ code: earlier })), 403);
    server.pass(minutes(15));
    await expectProblem(await server.request('/api/v1/enrol', json({ code })), 403);
  });

  test('a device that is enrolled anew shuts out the one before', async () => {
    const headers = await coordinator();
    const tokens: string[] = [];
    for (let times = 0; times < 2; times += 1) {
      const answer = await server.request('/api/v1/enrol', json({ code: await makeCode(headers) }));
      tokens.push(((await answer.json()) as { token: string }).token);
    }
    const ask = (token: string) => server.request('/api/v1/snapshot', { headers: { Authorization: `DPoP ${token}` } });
    expect((await ask(tokens[0]!)).status).toBe(401);
    expect((await ask(tokens[1]!)).status).toBe(200);
  });

  test('codes cannot be tried without end', async () => {
    for (let times = 0; times < 10; times += 1) await server.request('/api/v1/enrol', json({ code: '00000000' }));
    const answer = await server.request('/api/v1/enrol', json({ code: '00000000' }));
    expect(answer.headers.get('Retry-After')).toBe('60');
    await expectProblem(answer, 429);
  });

  test('without a code only a demonstration on this very machine lets a kiosk in', async () => {
    await expectProblem(await server.request('/api/v1/enrol', json({}), '127.0.0.1'), 403);
    const demo = await startTestServer({ demo: true });
    const own = await demo.request('/api/v1/enrol', json({}), '127.0.0.1');
    expect(await own.json()).toMatchObject({ kiosk: hall });
    const named = await demo.request('/api/v1/enrol', json({ kiosk: 'buurtlokaal-noord' }), '::1');
    expect(await named.json()).toMatchObject({ kiosk: north });
    await expectProblem(await demo.request('/api/v1/enrol', json({ kiosk: 'elders' }), '127.0.0.1'), 403);
    await expectProblem(await demo.request('/api/v1/enrol', json({}), '192.168.1.20'), 403);
    await expectProblem(await demo.request('/api/v1/enrol', json({}, { Host: 'elders.example' }), '127.0.0.1'), 403);
    const throughProxy = json({}, { 'X-Forwarded-For': '127.0.0.1, 203.0.113.7' });
    await expectProblem(await demo.request('/api/v1/enrol', throughProxy, '127.0.0.1'), 403);
    await demo.stop();
  });
});
