// Who guesses is stopped; who is busy is not. And who asks is not decided by what they write in a header.
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutes } from '../../../src/domain/time/time.ts';
import { enrol } from '../../../src/server/store/kiosks.ts';
import { RateLimit } from '../../../src/server/http/rate-limit.ts';
import { anActivity } from '../../support/builders.ts';
import {
  codeNumber,
  expectProblem,
  hall,
  leftSignUp,
  monday,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let proxied: TestServer;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  proxied = await startTestServer({ publicAddress: 'https://buurt.example' });
});
afterEach(async () => {
  await server.stop();
  await proxied.stop();
});

interface Try {
  readonly at?: TestServer;
  readonly from?: string;
  readonly forwarded?: string;
}
const forwardedBy = (forwarded?: string): Record<string, string> =>
  forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };

const post = (path: string, body: unknown, { at = server, from, forwarded }: Try = {}) =>
  at.request(path, { method: 'POST', headers: forwardedBy(forwarded), body: JSON.stringify(body) }, from);
const guess = (by: Try = {}) => post('/api/v1/enrol', { code: '00000000' }, by);
const statuses = async (times: number, ask: (time: number) => Promise<Response>): Promise<ReadonlySet<number>> => {
  const heard = new Set<number>();
  for (let time = 0; time < times; time += 1) heard.add((await ask(time)).status);
  return heard;
};
const only = (...wanted: readonly number[]) => new Set(wanted);

describe('who guesses', () => {
  test.each([
    ['a code that enrols', '/api/v1/enrol', { code: '00000000' }, 10, 403],
    ['a way in', '/api/auth/sign-in/email', {}, 10, 401],
    [
      'the first link',
      '/api/desk/first-coordinator',
      { token: 'x'.repeat(43), name: 'x', email: 'x@x.be', password: 'x'.repeat(12) },
      10,
      403,
    ],
  ])('%s is stopped after some tries, for a while', async (_, path, body, tries, wrong) => {
    expect(await statuses(tries, () => post(path, body, { from: '203.0.113.9' }))).toEqual(only(wrong));
    const stopped = await post(path, body, { from: '203.0.113.9' });
    expect(stopped.headers.get('Retry-After')).toBe('60');
    await expectProblem(stopped, 429);
    expect((await post(path, body, { from: '203.0.113.10' })).status).toBe(wrong);
    server.pass(minutes(1));
    expect((await post(path, body, { from: '203.0.113.9' })).status).toBe(wrong);
  });

  test('one account from everywhere is stopped too, whether there is such an account or not', async () => {
    await server.staff.add({
      name: 'An',
      email: 'an@desk.test',
      role: 'desk-worker',
      password: 'a-long-test-password',
    });
    for (const email of ['an@desk.test', 'nobody@desk.test']) {
      const attempt = (time: number) =>
        post('/api/auth/sign-in/email', { email, password: 'wrong' }, { from: `203.0.113.${time}` });
      expect(await statuses(20, attempt)).toEqual(only(401));
      await expectProblem(await attempt(21), 429);
      expect((await post('/api/auth/sign-in/email', { email: email.toUpperCase(), password: 'wrong' })).status).toBe(
        429,
      );
    }
    server.pass(minutes(15));
    const right = { email: 'an@desk.test', password: 'a-long-test-password' };
    expect((await post('/api/auth/sign-in/email', right)).status).toBe(200);
  });

  test('with a token that was stolen cannot ask without end', async () => {
    const random = (count: number): Uint8Array => randomBytes(count);
    // From before proofs: to make six thousand of those takes longer than to ask.
    const made = { kiosk: hall, alone: false, key: null, now: monday, random };
    const Authorization = `Bearer ${await server.database.write((tx) => enrol(tx, made))}`;
    const ask = () => server.request('/api/v1/nothing', { headers: { Authorization } });
    const heard = await Promise.all(Array.from({ length: 6000 }, async () => (await ask()).status));
    expect(new Set(heard)).toEqual(only(404));
    await expectProblem(await ask(), 429);
    const others = await server.enrol(server.config.kiosks.find(({ id }) => id !== hall)?.id);
    expect((await server.request('/api/v1/snapshot', { headers: others })).status).toBe(200);
  });
});

describe('who is busy', () => {
  test('all kiosks of a place behind one address drain a thousand entries each, and go on', async () => {
    const kiosks = await Promise.all(server.config.kiosks.map(({ id }) => server.enrol(id)));
    for (const headers of kiosks) {
      const body = await server.body(Array.from({ length: 1000 }, () => leftSignUp()));
      const sent = { method: 'POST', headers, body };
      expect((await server.request('/api/v1/push', sent, '203.0.113.9')).status).toBe(200);
      const single = async () =>
        server.request('/api/v1/push', { ...sent, body: await server.body([leftSignUp()]) }, '203.0.113.9');
      expect(await statuses(100, single)).toEqual(only(200));
    }
  });

  test('a family at the kiosk looks at all its tickets', async () => {
    const headers = await server.enrol();
    const entries = Array.from({ length: 12 }, () => leftSignUp());
    await server.push(entries);
    const access = (one: number) =>
      server.request(`/api/v1/codes/${entries[one % 12]?.header.code}`, { headers }, '203.0.113.9');
    expect(await statuses(24, access)).toEqual(only(200));
  });
});

describe('who asks', () => {
  test('is told by a proxy on this machine, last in its header', async () => {
    const from = (forwarded: string) => guess({ at: proxied, from: '127.0.0.1', forwarded });
    await statuses(10, () => from('203.0.113.7'));
    expect((await from('spoofed, 203.0.113.7')).status).toBe(429);
    expect((await from('203.0.113.8')).status).toBe(403);
  });

  test('is told the same way for the pages of phones', async () => {
    const through = (forwarded: string) =>
      proxied.request(`/q/${codeNumber(9)}`, { headers: { 'X-Forwarded-For': forwarded } }, '127.0.0.1');
    await statuses(31, () => through('198.51.100.1, 203.0.113.20'));
    expect((await through('203.0.113.20')).status).toBe(429);
    expect((await through('203.0.113.21')).status).toBe(404);
  });

  test.each([
    ['somebody elsewhere', () => proxied, '203.0.113.7'],
    ['somebody here, where there is no proxy', () => server, '127.0.0.1'],
  ])('%s cannot say to be another', async (_, at, from) => {
    expect(await statuses(10, (time) => guess({ at: at(), from, forwarded: `198.51.100.${time}` }))).toEqual(only(403));
    expect((await guess({ at: at(), from, forwarded: '198.51.100.99' })).status).toBe(429);
  });

  test('is the proxy itself when what it says is no address', async () => {
    await statuses(10, (time) => guess({ at: proxied, from: '127.0.0.1', forwarded: `name-${time}` }));
    expect((await guess({ at: proxied, from: '127.0.0.1', forwarded: 'x, ' })).status).toBe(429);
  });

  test('is a whole network of IPv6, however it is written, and one address of IPv4', async () => {
    const others = ['2001:db8:1:2::', '2001:db8:1:2:ffff::1', '2001:0DB8:0001:0002::7', '2001:db8:1:2:3:4:5:6'];
    expect(await statuses(10, (time) => guess({ from: others[time % 4] ?? '' }))).toEqual(only(403));
    expect((await guess({ from: '2001:db8:1:2::99%eth0' })).status).toBe(429);
    for (const elsewhere of ['2001:db8:1:3::', '::1', '::2:0:0:0:1', '203.0.113.1'])
      expect((await guess({ from: elsewhere })).status).toBe(403);
    await statuses(10, () => guess({ from: '::ffff:203.0.113.50' }));
    expect((await guess({ from: '203.0.113.50' })).status).toBe(429);
    expect((await guess({ from: '203.0.113.51' })).status).toBe(403);
  });
});

describe('the count', () => {
  test('does not grow without end, and keeps who tried last', () => {
    const limit = new RateLimit(1, minutes(1));
    limit.try('first', monday);
    for (let name = 0; name < 30_000; name += 1) limit.try(`name-${name}`, monday);
    expect(limit.size).toBe(10_000);
    expect(limit.try('name-29999', monday).may).toBe(false);
    expect(limit.try('first', monday).may).toBe(true);
  });
});
