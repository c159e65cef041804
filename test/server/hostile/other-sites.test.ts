// A page of another site acts with a colleague's cookie: whatever it says of itself, nothing happens.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anActivity } from '../../support/builders.ts';
import { dumpOf } from '../../support/dump.ts';
import { expectProblem, leftCallback, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let desk: { readonly Cookie: string };
const callback = leftCallback();
beforeAll(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  desk = await server.signIn('Lies', 'coordinator');
  await server.push([callback]);
});
afterAll(() => server.stop());

describe('an act at the desk', () => {
  const own = 'http://localhost';
  const json = 'application/json';
  const acts: readonly [string, string][] = [
    ['claim', '/api/desk/callbacks/:id/claim'],
    ['attempt', '/api/desk/callbacks/:id/attempts'],
    ['code', '/api/desk/kiosks/de-wilg-hal/enrolment-code'],
    ['letting go', '/api/desk/kiosks/de-wilg-hal/revoke'],
    ['printing', '/api/desk/access-log'],
    ['first account', '/api/desk/first-coordinator'],
    ['signing out', '/api/auth/sign-out'],
    ['signing in', '/api/auth/sign-in/email'],
  ];
  const foreign: readonly [string, Record<string, string>][] = [
    ['another site', { Origin: 'https://elders.example' }],
    ['another port', { Origin: 'http://localhost:8081' }],
    ['a page without a name', { Origin: 'null' }],
    ['a page that says it is ours, and a browser that does not', { Origin: own, 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbouring host', { Origin: own, 'Sec-Fetch-Site': 'same-site' }],
    ['a browser that says it is ours, and a page that is not', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }],
    ['an address typed in', { 'Sec-Fetch-Site': 'none' }],
    ['a form elsewhere', { Origin: 'https://elders.example', 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a form of text', { Origin: 'null', 'Content-Type': 'text/plain' }],
    ['a form with files', { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['nowhere', {}],
  ];

  const sent = (path: string, headers: Record<string, string>) =>
    server.request(path.replace(':id', callback.header.id), {
      method: 'POST',
      headers: { 'Content-Type': json, ...headers, Cookie: desk.Cookie },
      body: '{"result":"spoken"}',
    });

  describe.each(acts)('%s', (_, path) => {
    test.each(foreign)('cannot come from %s, with a good cookie', async (__, headers) => {
      const before = dumpOf(server.folder);
      await expectProblem(await sent(path, headers), 403);
      expect(dumpOf(server.folder)).toEqual(before);
    });
  });

  test.each(acts)('%s cannot come from a page whose name was pointed at this machine', async (_, path) => {
    const url = `http://elders.example${path.replace(':id', callback.header.id)}`;
    const rebound = { Origin: 'http://elders.example', 'Sec-Fetch-Site': 'same-origin' };
    const headers = { 'Content-Type': json, Cookie: desk.Cookie, ...rebound };
    await expectProblem(await server.request(url, { method: 'POST', headers, body: '{}' }), 403);
  });

  test.each(['http://127.0.0.1:8080', 'http://[::1]:8080', 'http://buurt.localhost'])(
    'comes from our own page at %s, which is nobody else’s',
    async (origin) => {
      const url = `${origin}/api/desk/kiosks/de-wilg-hal/enrolment-code`;
      const headers = { Cookie: desk.Cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
      expect((await server.request(url, { method: 'POST', headers })).status).toBe(200);
    },
  );

  test('comes from our own page, by its own word or the browser’s', async () => {
    const path = '/api/desk/kiosks/de-wilg-hal/enrolment-code';
    const site = { 'Sec-Fetch-Site': 'same-origin' };
    for (const headers of [{ Origin: own }, site, { Origin: own, ...site }])
      expect((await sent(path, headers)).status).toBe(200);
  });

  test('comes from our own page behind TLS, where the server itself is asked by plain http', async () => {
    const behindTls = await startTestServer({ publicAddress: 'https://buurt.example' });
    const headers = await behindTls.signIn('Lies', 'coordinator');
    const path = '/api/desk/kiosks/de-wilg-hal/enrolment-code';
    expect((await behindTls.request(path, { method: 'POST', headers })).status).toBe(200);
    await expectProblem(
      await behindTls.request(path, { method: 'POST', headers: { ...headers, Origin: 'https://elders.example' } }),
      403,
    );
    await behindTls.stop();
  });
});
