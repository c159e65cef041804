// The doors before the desk: signing in, and the first account.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noRole } from '../../../src/contract/desk.ts';
import { makeFirstCoordinator, offerFirstCoordinator } from '../../../src/server/auth/first-coordinator.ts';
import { anActivity } from '../../support/builders.ts';
import { sayToStaff } from '../../support/databases.ts';
import { expectProblem, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ places: 3 })] });
});
afterEach(() => server.stop());

type Headers = Record<string, string>;
const get = (path: string, headers: Headers = {}) => server.request(`/api/desk/${path}`, { headers });
const post = (path: string, headers: Headers = {}, body?: unknown) =>
  server.request(`/api/desk/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const read = async <Shape>(answer: Promise<Response>): Promise<Shape> => (await (await answer).json()) as Shape;

/** With the password that every test account has. */
async function enter(email: string): Promise<Headers> {
  const body = JSON.stringify({ email, password: 'a-long-test-password' });
  const answer = await server.request('/api/auth/sign-in/email', { method: 'POST', body });
  return {
    Cookie: answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };
}

const an = { name: 'An', email: 'an@desk.test', role: 'desk-worker' } as const;

describe('signing in', () => {
  test('gives a cookie that no page can read and no other site can use, for twelve hours', async () => {
    await server.staff.add({ ...an, password: 'a-long-test-password' });
    const body = JSON.stringify({ email: 'AN@desk.test', password: 'a-long-test-password' });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await server.request('/api/auth/sign-in/email', { method: 'POST', headers, body });
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/HttpOnly; SameSite=Strict$/i)]);
    expect(answer.headers.getSetCookie()[0]).toContain('Max-Age=43200');
  });

  test('with a wrong password, an unknown e-mail or rubbish is refused the same way', async () => {
    await server.staff.add({ ...an, password: 'a-long-test-password' });
    const bodies = [{ email: 'an@desk.test', password: 'wrong' }, { email: 'x@desk.test', password: 'wrong' }, 7, {}];
    const answers = await Promise.all(
      bodies.map(async (body) => {
        const answer = await server.request('/api/auth/sign-in/email', { method: 'POST', body: JSON.stringify(body) });
        return [answer.status, await answer.text()];
      }),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
  });

  test('cannot be tried without end', async () => {
    const attempt = () => server.request('/api/auth/sign-in/email', { method: 'POST', body: '{}' });
    for (let times = 0; times < 10; times += 1) expect((await attempt()).status).toBe(401);
    await expectProblem(await attempt(), 429);
  });

  test.each(['sign-up/email', 'change-email', 'delete-user', 'update-user', 'ok'])(
    'is all there is: %s is not there',
    async (path) => expectProblem(await server.request(`/api/auth/${path}`, { method: 'POST', body: '{}' }), 404),
  );

  test('ends with signing out', async () => {
    const headers = await server.signIn();
    expect((await get('me', headers)).status).toBe(200);
    const out = await server.request('/api/auth/sign-out', {
      method: 'POST',
      headers: { ...headers, Origin: 'http://localhost' },
    });
    expect(out.status).toBe(200);
    await expectProblem(await get('me', headers), 401);
  });

  test.each([
    'me',
    'callbacks',
    'callbacks.csv',
    'dates',
    'dates/soep@2026-11-24/sign-ups',
    'kiosks',
    'events',
    'access-log',
  ])('is needed for %s', async (path) => expectProblem(await get(path), 401));

  test('a page of another site cannot act with our cookie', async () => {
    const headers = await server.signIn('Lies', 'coordinator');
    const path = 'kiosks/de-wilg-hal/enrolment-code';
    await expectProblem(await post(path, { ...headers, 'Sec-Fetch-Site': 'cross-site' }), 403);
    await expectProblem(await post(path, { ...headers, Origin: 'https://elders.example' }), 403);
    expect((await post(path, { ...headers, Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(
      200,
    );
  });
});

describe('the first account', () => {
  const lies = { name: 'Lies', email: 'lies@desk.test', password: 'a-long-test-password' };

  test('is made with the link that was printed, once', async () => {
    expect(await read(get('welcome'))).toEqual({ demo: false, firstCoordinator: true });
    const token = await offerFirstCoordinator(server, (count) => new Uint8Array(count).fill(7));
    await expectProblem(await post('first-coordinator', {}, { ...lies, token: 'x'.repeat(43) }), 403);
    await expectProblem(await post('first-coordinator', {}, { ...lies, token, password: 'short' }), 400);
    await expectProblem(await post('first-coordinator', {}, { ...lies, token, name: 'Li\0es' }), 400);
    expect((await post('first-coordinator', {}, { ...lies, token })).status).toBe(200);
    await expectProblem(await post('first-coordinator', {}, { ...lies, email: 'x@desk.test', token }), 403);
    expect(await read(get('welcome'))).toEqual({ demo: false, firstCoordinator: false });
    expect(await offerFirstCoordinator(server, (count) => new Uint8Array(count))).toBeUndefined();
  });

  test('is a coordinator', async () => {
    const token = await offerFirstCoordinator(server, (count) => new Uint8Array(count).fill(7));
    await post('first-coordinator', {}, { ...lies, token, role: 'desk-worker' });
    const headers = await enter(lies.email);
    expect(await read(get('me', headers))).toMatchObject({ me: { name: 'Lies', role: 'coordinator' } });
    expect((await get('access-log', headers)).status).toBe(200);
  });

  test('two at the same moment make one', async () => {
    const token = (await offerFirstCoordinator(server, (count) => new Uint8Array(count).fill(7)))!;
    const made = await Promise.all(
      ['a', 'b'].map((name) => makeFirstCoordinator(server, token, { ...lies, name, email: `${name}@desk.test` })),
    );
    expect(made.filter((one) => one.ok)).toHaveLength(1);
    expect(await server.staff.all()).toHaveLength(1);
  });

  test('the link holds only until the next start; what is kept of it is a hash', async () => {
    const token = (await offerFirstCoordinator(server, (count) => new Uint8Array(count).fill(7)))!;
    await offerFirstCoordinator(server, (count) => new Uint8Array(count).fill(8));
    await expectProblem(await post('first-coordinator', {}, { ...lies, token }), 403);
    const stored = await server.database.read.selectFrom('setting').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(token);
  });
});

describe('an account whose role is not known', () => {
  test.each(['null', "'boss'", "''", "'Coordinator'", "'constructor'"])('may do nothing: %s', async (role) => {
    await server.signIn('Lies', 'coordinator');
    await server.stop({ keep: true });
    await sayToStaff(server.folder, `update "user" set role = ${role}`);
    server = await startTestServer({ folder: server.folder });
    const headers = await enter('lies@desk.test');

    for (const path of [
      'me',
      'callbacks',
      'callbacks.csv',
      'dates',
      'kiosks',
      'events',
      'access-log',
      'passes',
      'posters',
    ]) {
      const answer = await get(path, headers);
      await expectProblem(answer.clone(), 403);
      expect(await answer.json()).toMatchObject({ refusal: noRole });
    }
    await expectProblem(await post('kiosks/de-wilg-hal/revoke', headers), 403);
    expect(server.logged()).toContain('no known role');
    expect(server.logged()).not.toMatch(/lies|boss|desk\.test/i);
  });

  test('can still sign out', async () => {
    await server.signIn('Lies', 'coordinator');
    await server.stop({ keep: true });
    await sayToStaff(server.folder, `update "user" set role = 'boss'`);
    server = await startTestServer({ folder: server.folder });
    const headers = await enter('lies@desk.test');
    const out = await server.request('/api/auth/sign-out', {
      method: 'POST',
      headers: { ...headers, Origin: 'http://localhost' },
    });
    expect(out.status).toBe(200);
    await expectProblem(await get('me', headers), 401);
  });
});
