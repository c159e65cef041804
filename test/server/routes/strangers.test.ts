// What strangers send: always an answer that says what to do, never a fault of ours, and nothing personal in the log.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anActivity } from '../../support/builders.ts';
import { bend } from '../../support/databases.ts';
import { buildPush, leftCallback, leftSignUp, seal, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let device: Record<string, string>;
let desk: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  device = await server.enrol();
  desk = await server.signIn('Kanarie');
});
afterAll(() => server.stop());

const posts = [
  '/api/v1/push',
  '/api/v1/enrol',
  '/api/auth/sign-in/email',
  '/api/auth/sign-out',
  '/api/desk/first-coordinator',
  '/api/desk/callbacks/01936b2a-0000-7000-8000-000000000001/claim',
  '/api/desk/callbacks/01936b2a-0000-7000-8000-000000000001/attempts',
  '/api/desk/callbacks/01936b2a-0000-7000-8000-000000000001/close',
  '/api/desk/needs-review/x/seen',
  '/api/desk/access-log',
  '/api/desk/kiosks/de-wilg-hal/enrolment-code',
];
const calm = async (answer: Response) => {
  expect(answer.status).toBeLessThan(500);
  if (answer.status >= 400 && new URL(answer.url || 'http://x/api/').pathname.startsWith('/api/')) {
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  }
};

/** Something near to a real entry, and wrong somewhere. */
const nearEntry = fc
  .tuple(
    fc.constantFrom(leftSignUp(), leftCallback()),
    fc.constantFrom('id', 'kind', 'date', 'code', 'madeAt', 'persons', 'v'),
    fc.anything(),
  )
  .map(([entry, field, value]) => ({ ...entry, header: { ...entry.header, [field]: value } }));

describe('whatever is sent', () => {
  test('rubbish bodies never are a fault of ours', async () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array().map((bytes) => bytes.slice()),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...posts), bodies, async (path, body) => {
        await calm(await server.request(path, { method: 'POST', headers: { ...device, ...desk }, body }));
      }),
      { numRuns: 300 },
    );
  });

  test('entries that are nearly right are taken or told, never a fault of ours', async () => {
    const { envelope } = await seal(leftSignUp(), server.keys);
    await fc.assert(
      fc.asyncProperty(fc.array(nearEntry, { minLength: 1, maxLength: 4 }), async (entries) => {
        const sealed = entries.map(({ header }) => ({ header: JSON.stringify(header) ?? '', envelope }));
        const body = JSON.stringify(buildPush(sealed));
        await calm(await server.request('/api/v1/push', { method: 'POST', headers: device, body }));
      }),
      { numRuns: 200 },
    );
  });

  test('odd paths and queries never are a fault of ours', async () => {
    const piece = fc.oneof(
      fc.webPath(),
      fc.webFragments(),
      fc.constantFrom('/..%2f..%2fpackage.json', '/%00', '/%', '/%c0%ae'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/', '/api', '/api/v1', '/api/desk', '/desk', '/assets', '/api/v1/codes', '/api/desk/dates'),
        piece,
        async (start, rest) => {
          const url = new URL(`${start}/${rest}`.replaceAll(/\/+/g, '/'), 'http://localhost');
          const answer = await server.request(url.pathname + url.search, { headers: { ...device, ...desk } });
          expect(answer.status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('odd headers never are a fault of ours', async () => {
    const odd = ['Bearer', 'Bearer x', `Bearer ${'x'.repeat(5000)}`, 'Basic YTpi', ''];
    for (const Authorization of odd)
      expect((await server.request('/api/v1/snapshot', { headers: { Authorization } })).status).toBe(401);
    for (const value of ['*', '"', '"a", W/"b"', ',,,', 'x'.repeat(5000)]) {
      const headers = { ...device, 'If-None-Match': value, 'Accept-Encoding': value };
      expect((await server.request('/api/v1/snapshot', { headers })).status).toBe(200);
    }
    expect((await server.request('/api/desk/me', { headers: { Cookie: 'desk.session_token=%E0%A4%A' } })).status).toBe(
      401,
    );
  });
});

describe('the log', () => {
  test('has routes and no people: no name, number, code, e-mail or token', async () => {
    const entry = leftCallback({}, { firstName: 'Kanarievogel', telephone: '+32479999999' as never });
    await server.push([entry], { Authorization: device['Authorization']! });
    await server.request(`/api/v1/codes/${entry.header.code}?naam=Kanarievogel`, { headers: device });
    await server.request(`/Kanarievogel/${entry.header.code}`);
    await server.request('/api/desk/callbacks', { headers: desk });
    const wrong = JSON.stringify({ email: 'kanarie@desk.test', password: 'Kanarievogel' });
    await server.request('/api/auth/sign-in/email', { method: 'POST', body: wrong });
    const logged = server.logged();
    for (const secret of [
      'Kanarie',
      'kanarie',
      '479999999',
      entry.header.code,
      'desk.test',
      device['Authorization']!.slice('DPoP '.length),
    ]) {
      expect(logged).not.toContain(secret);
    }
    expect(logged).toContain('"route":"/api/v1/codes/:code"');
    expect(logged).not.toContain('fault');
  });

  test('a fault of ours is logged by its kind, and answered without a word about it', async () => {
    const broken = await startTestServer();
    const headers = await broken.enrol();
    bend(broken.folder);
    await broken.database.write(async ({ db }) => {
      await db.schema.dropTable('needs_review').execute();
    });
    const entry = leftSignUp({}, { firstName: 'Kanarievogel' });
    const answer = await broken.request('/api/v1/push', {
      method: 'POST',
      headers,
      body: await broken.body([entry]),
    });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      type: 'urn:buurtkiosk:problem:fault',
      status: 500,
      title: 'Internal error',
      detail: 'Nothing was lost. Try again in a moment.',
    });
    expect(broken.logged()).toContain('"fault"');
    expect(broken.logged()).not.toContain('Kanarievogel');
    expect(broken.logged()).not.toContain('set_aside (');
    await broken.stop();
  });
});

describe('the pages', () => {
  const get = (path: string, headers: Record<string, string> = {}) => server.request(path, { headers });

  test('kiosk and desk have their own door, every desk address is the desk', async () => {
    expect(await (await get('/')).text()).toBe('<h1>kiosk</h1>');
    for (const path of ['/desk', '/desk/', '/desk/terugbellijst'])
      expect(await (await get(path)).text()).toBe('<h1>desk</h1>');
    expect((await get('/desk')).headers.get('Cache-Control')).toBe('no-cache');
  });

  test('a file with a hash is kept for ever, the service worker never', async () => {
    const file = await get('/assets/kiosk-1a2b3c.js', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(file.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('Content-Encoding')).toBe('br');
    expect((await get('/service-worker.js')).headers.get('Cache-Control')).toBe('no-cache');
  });

  test('what is not there is told plainly', async () => {
    expect([(await get('/nothing')).status, await (await get('/nothing')).text()]).toEqual([
      404,
      'Deze pagina bestaat niet.',
    ]);
    const answer = await get('/api/nothing');
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });

  test('health tells life and readiness apart', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ alive: true });
    expect(await (await get('/readyz')).json()).toEqual({ ready: true });
  });
});
