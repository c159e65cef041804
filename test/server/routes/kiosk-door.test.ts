// The door for kiosks: who may come in, what they get, and what they hear.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSnapshot } from '../../../src/contract/snapshot.ts';
import { readTicketAnswer } from '../../../src/contract/ticket.ts';
import { days, minutes, seconds } from '../../../src/domain/time.ts';
import { anActivity, aSchedule, day } from '../../support/builders.ts';
import {
  buildPush,
  hall,
  leftCallback,
  leftSignUp,
  leftWithdrawal,
  north,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

vi.setConfig({ testTimeout: 30_000 });

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
const isProblem = async (answer: Response, status: number) => {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/\w/) });
};

describe('enrolling', () => {
  const makeCode = async (headers: { Cookie: string }) => {
    const answer = await server.request('/api/desk/kiosks/buurtlokaal-noord/enrolment-code', {
      method: 'POST',
      headers,
    });
    return ((await answer.json()) as { code: string }).code;
  };

  test('a code from the desk makes a device the kiosk it was made for, once', async () => {
    const code = await makeCode(await server.signIn());
    const first = await server.request('/api/v1/enrol', json({ code: code.toLowerCase() }));
    expect(await first.json()).toMatchObject({ kiosk: north, token: expect.stringMatching(/^[\w-]{43}$/) });
    await isProblem(await server.request('/api/v1/enrol', json({ code })), 403);
  });

  test('after a quarter of an hour the code is worth nothing, and neither is an earlier one', async () => {
    const headers = await server.signIn();
    const earlier = await makeCode(headers);
    const code = await makeCode(headers);
    await isProblem(await server.request('/api/v1/enrol', json({ code: earlier })), 403);
    server.pass(minutes(15));
    await isProblem(await server.request('/api/v1/enrol', json({ code })), 403);
  });

  test('a device that is enrolled anew shuts out the one before', async () => {
    const headers = await server.signIn();
    const tokens: string[] = [];
    for (let times = 0; times < 2; times += 1) {
      const answer = await server.request('/api/v1/enrol', json({ code: await makeCode(headers) }));
      tokens.push(((await answer.json()) as { token: string }).token);
    }
    const ask = (token: string) =>
      server.request('/api/v1/snapshot', { headers: { Authorization: `Bearer ${token}` } });
    expect((await ask(tokens[0]!)).status).toBe(401);
    expect((await ask(tokens[1]!)).status).toBe(200);
  });

  test('codes cannot be tried without end', async () => {
    for (let times = 0; times < 10; times += 1) await server.request('/api/v1/enrol', json({ code: '00000000' }));
    const answer = await server.request('/api/v1/enrol', json({ code: '00000000' }));
    expect(answer.headers.get('Retry-After')).toBe('60');
    await isProblem(answer, 429);
  });

  test('without a code only a demonstration on this very machine lets a kiosk in', async () => {
    await isProblem(await server.request('/api/v1/enrol', json({}), '127.0.0.1'), 403);
    const demo = await startTestServer({ demo: true });
    const own = await demo.request('/api/v1/enrol', json({}), '127.0.0.1');
    expect(await own.json()).toMatchObject({ kiosk: hall });
    const named = await demo.request('/api/v1/enrol', json({ kiosk: 'buurtlokaal-noord' }), '::1');
    expect(await named.json()).toMatchObject({ kiosk: north });
    await isProblem(await demo.request('/api/v1/enrol', json({ kiosk: 'elders' }), '127.0.0.1'), 403);
    await isProblem(await demo.request('/api/v1/enrol', json({}), '192.168.1.20'), 403);
    await isProblem(await demo.request('/api/v1/enrol', json({}, { Host: 'elders.example' }), '127.0.0.1'), 403);
    const throughProxy = json({}, { 'X-Forwarded-For': '127.0.0.1, 203.0.113.7' });
    await isProblem(await demo.request('/api/v1/enrol', throughProxy, '127.0.0.1'), 403);
    await demo.stop();
  });

  test('behind a proxy each address has its own tries', async () => {
    const from = (address: string) =>
      server.request('/api/v1/enrol', json({ code: '00000000' }, { 'X-Forwarded-For': address }), '127.0.0.1');
    for (let times = 0; times < 10; times += 1) await from('203.0.113.7');
    expect((await from('spoofed, 203.0.113.7')).status).toBe(429);
    expect((await from('203.0.113.8')).status).toBe(403);
  });
});

describe('without a token, or with a wrong one', () => {
  test.each(['/api/v1/snapshot', '/api/v1/events', '/api/v1/tickets/00000000'])('%s stays closed', async (path) => {
    await isProblem(await server.request(path), 401);
    await isProblem(await server.request(path, { headers: { Authorization: `Bearer ${'a'.repeat(43)}` } }), 401);
  });

  test('nothing can be handed in', async () => {
    await isProblem(await server.request('/api/v1/push', json(buildPush([leftSignUp()]))), 401);
  });
});

describe('the snapshot', () => {
  const ask = async (headers: Record<string, string> = {}) =>
    server.request('/api/v1/snapshot', { headers: { ...(await server.enrol()), ...headers } });

  test('holds everything public of sixty days, and is read by the contract', async () => {
    const read = readSnapshot(await (await ask()).json());
    expect(read).toMatchObject({ ok: true, value: { kiosk: hall, demo: false, publicAddress: 'http://localhost' } });
    if (!read.ok) return;
    expect(read.value.dates).toHaveLength(9);
    const starts = read.value.dates.map((date) => date.startsAt);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(read.value.activities).toEqual([soup]);
  });

  test('comes packed as the kiosk can unpack it', async () => {
    const plain = Buffer.from(await (await ask()).arrayBuffer());
    const br = await ask({ 'Accept-Encoding': 'gzip, deflate, br' });
    expect(br.headers.get('Content-Encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer()))).toEqual(plain);
    const gzip = await ask({ 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer()))).toEqual(plain);
  });

  test('is not sent again while nothing changed; a sign-up is a change', async () => {
    const etag = (await ask({ 'Accept-Encoding': 'br' })).headers.get('ETag')!;
    const again = await ask({ 'Accept-Encoding': 'br', 'If-None-Match': etag });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    await server.push([leftSignUp()]);
    const changed = await ask({ 'If-None-Match': etag });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({
      dates: expect.arrayContaining([expect.objectContaining({ taken: 1 })]),
    });
  });

  test('is another one tomorrow', async () => {
    const etag = (await ask()).headers.get('ETag')!;
    server.pass(days(2));
    expect((await ask({ 'If-None-Match': etag })).status).toBe(200);
  });

  test('has no names, and neither has anything else a kiosk can ask', async () => {
    const entry = leftSignUp({}, { firstName: 'Kanarievogel', telephone: leftSignUp().personal.telephone! });
    await server.push([entry]);
    const headers = await server.enrol();
    for (const path of ['/api/v1/snapshot', `/api/v1/tickets/${entry.header.code}`]) {
      expect(await (await server.request(path, { headers })).text()).not.toContain('Kanarievogel');
    }
    for (const path of ['/api/desk/callbacks', '/api/desk/dates/soep@2026-11-24/sign-ups', '/api/desk/callbacks.csv']) {
      await isProblem(await server.request(path, { headers }), 401);
    }
  });
});

describe('word of a change', () => {
  test('comes within the request that made it, and a burst is one word', async () => {
    const headers = await server.enrol();
    const stream = await server.request('/api/v1/events', { headers });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('event: ping\ndata: \n\n');
    const heard = reader.read();
    await server.push([leftSignUp()], headers);
    const etag = (await server.request('/api/v1/snapshot', { headers })).headers.get('ETag');
    expect((await heard).value).toBe(`event: snapshot\ndata: ${JSON.stringify({ etag })}\n\n`);
    const next = reader.read();
    await Promise.all([server.push([leftSignUp()], headers), server.push([leftSignUp()], headers)]);
    expect((await next).value).toMatch(/^event: snapshot\n/);
    server.changes.stop();
    expect((await reader.read()).done).toBe(true);
  });
});

describe('a push', () => {
  const push = async (body: string) =>
    server.request('/api/v1/push', { method: 'POST', headers: await server.enrol(), body });

  test('of an older or newer protocol is told what to update, and loses nothing', async () => {
    const old = await push(JSON.stringify({ ...buildPush([leftSignUp()]), v: 0 }));
    expect(await old.clone().json()).toMatchObject({ refusal: { kind: 'too-old', oldestWelcome: 1, newest: 1 } });
    await isProblem(old, 426);
    const tooNew = await push(JSON.stringify({ ...buildPush([leftSignUp()]), v: 2 }));
    await isProblem(tooNew, 426);
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['no entries', JSON.stringify(buildPush([]))],
    ['an entry without an id', JSON.stringify(buildPush([{}]))],
  ])('%s is refused with what is wrong', async (_, body) => isProblem(await push(body), 400));

  test('of more than two megabytes is refused before it is read', async () => {
    await isProblem(await push(`"${'a'.repeat(2 * 1024 * 1024)}"`), 413);
  });

  test('of a thousand entries is taken', async () => {
    const entries = Array.from({ length: 1000 }, () => leftSignUp());
    const receipts = await server.push(entries);
    expect(receipts.map((receipt) => receipt.id)).toEqual(entries.map((entry) => entry.header.id));
    expect(receipts.filter((receipt) => receipt.outcome.kind === 'confirmed')).toHaveLength(3);
  });
});

describe('a ticket', () => {
  const ask = async (code: string) => {
    const answer = await server.request(`/api/v1/tickets/${code}`, { headers: await server.enrol() });
    const read = readTicketAnswer(await answer.json());
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

describe('after a restart', () => {
  test('everything is there: token, receipt, places and callbacks', async () => {
    const headers = await server.enrol();
    const entries = [leftSignUp(), leftCallback()];
    const receipts = await server.push(entries, headers);
    await server.stop({ keep: true });
    server = await startTestServer({ folder: server.folder });
    expect(await server.push(entries, headers)).toEqual(receipts);
    const answer = await server.request('/api/desk/callbacks', { headers: await server.signIn() });
    expect(await answer.json()).toMatchObject({ callbacks: [{ id: entries[1]!.header.id, firstName: 'Mia' }] });
  });
});
