// What every answer tells a browser: a page does what we wrote, keeps to itself, and comes by TLS where there is TLS.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anActivity } from '../../support/builders.ts';
import { leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let behindTls: TestServer;
let device: Record<string, string>;
let desk: Record<string, string>;
const entry = leftSignUp();
beforeAll(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  behindTls = await startTestServer({ publicAddress: 'https://buurt.example' });
  device = await server.enrol();
  desk = await server.signIn();
  await server.push([entry]);
});
afterAll(async () => {
  await server.stop();
  await behindTls.stop();
});

/** Of every kind: pages, files, JSON, a table, a stream, nothing, refusals, faults. */
const answers: readonly [
  string,
  string,
  (Omit<RequestInit, 'headers'> & { as?: 'device' | 'desk'; headers?: Record<string, string> })?,
][] = [
  ['the kiosk', '/'],
  ['the kiosk, as its own store asks for it', '/index.html'],
  ['the desk', '/desk'],
  ['a desk address', '/desk/terugbellijst'],
  ['a script', '/assets/kiosk-1a2b3c.js'],
  ['the service worker', '/service-worker.js'],
  ['a part of a file', '/service-worker.js', { headers: { Range: 'bytes=900-' } }],
  ['no page', '/nothing'],
  ['no page to post to', '/', { method: 'POST' }],
  ['a look at what may be asked', '/', { method: 'OPTIONS' }],
  ['only the head', '/', { method: 'HEAD' }],
  ['life', '/healthz'],
  ['readiness', '/readyz'],
  ['nothing in the interface', '/api/nothing'],
  ['a device that is not ours', '/api/v1/snapshot'],
  ['a snapshot', '/api/v1/snapshot', { as: 'device' }],
  ['a stream', '/api/v1/events', { as: 'device' }],
  ['a push that is no push', '/api/v1/push', { as: 'device', method: 'POST', body: '{' }],
  ['too much', '/api/v1/enrol', { method: 'POST', body: 'x'.repeat(5000) }],
  ['a wrong code', '/api/v1/enrol', { method: 'POST', body: '{"code":"00000000"}' }],
  ['a wrong password', '/api/auth/sign-in/email', { method: 'POST', body: '{}' }],
  ['no such way in', '/api/auth/sign-up/email', { method: 'POST', body: '{}' }],
  ['the desk without a person', '/api/desk/callbacks'],
  ['the callback list', '/api/desk/callbacks', { as: 'desk' }],
  ['a table', '/api/desk/callbacks.csv', { as: 'desk' }],
  ['the stream of a desk', '/api/desk/events', { as: 'desk' }],
  [
    'another site',
    '/api/desk/access-log',
    { as: 'desk', method: 'POST', headers: { Origin: 'https://elders.example' } },
  ],
  ['the agenda', '/agenda'],
  ['a ticket', `/q/${entry.header.code}`],
  ['no ticket', '/q/00000000'],
  ['no code', '/q/x'],
];

async function headersOf([, path, { as, headers, ...init } = {}]: (typeof answers)[number]): Promise<Headers> {
  const who = as === 'device' ? device : as === 'desk' ? desk : {};
  const answer = await server.request(path, { ...init, headers: { ...who, ...headers } });
  await answer.body?.cancel();
  return answer.headers;
}

const policyOf = (headers: Headers): Map<string, string> =>
  new Map(
    (headers.get('Content-Security-Policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe.each(answers)('%s', (...answer) => {
  test('runs no script but ours, in no frame, and makes none out of text', async () => {
    const policy = policyOf(await headersOf(answer));
    expect(["'none'", "'self'"]).toContain(policy.get('default-src'));
    expect(policy.get('script-src')).toBeUndefined();
    for (const name of ['object-src', 'base-uri', 'frame-ancestors']) expect(policy.get(name)).toBe("'none'");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect(["'none'", 'service-worker code-reader']).toContain(policy.get('trusted-types'));
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|http/);
  });

  test.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', expect.stringMatching(/^(no-referrer|same-origin)$/)],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Access-Control-Allow-Origin', null],
    ['Strict-Transport-Security', null],
    ['X-Powered-By', null],
    ['Server', null],
  ])('has %s: %s', async (name, value) => expect((await headersOf(answer)).get(name)).toEqual(value));

  test('asks nothing of the device; only the kiosk its camera', async () => {
    const policy = (await headersOf(answer)).get('Permissions-Policy') ?? '';
    const [camera, ...others] = policy.split(', ');
    expect(camera).toBe(answer[1] === '/' || answer[1] === '/index.html' ? 'camera=(self)' : 'camera=()');
    expect(others.length).toBeGreaterThan(15);
    for (const one of others) expect(one).toMatch(/^[a-z-]+=\(\)$/);
  });
});

describe('a page for phones', () => {
  test('may do nothing but send its forms to us, and tells no other site where somebody was', async () => {
    const policy = policyOf(await headersOf(['', '/agenda']));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'self'");
    expect((await headersOf(['', '/agenda'])).get('Referrer-Policy')).toBe('same-origin');
    expect(policy.get('trusted-types')).toBe("'none'");
  });
});

describe('behind a proxy that speaks TLS', () => {
  test.each(['/', '/desk', '/agenda', '/q/x', '/nothing', '/api/nothing', '/api/v1/snapshot'])(
    '%s makes the browser come back by TLS for a year',
    async (path) =>
      expect((await behindTls.request(path)).headers.get('Strict-Transport-Security')).toBe('max-age=31536000'),
  );
});

describe('every answer to a kiosk', () => {
  const json = { 'Content-Type': 'application/json' };
  const asked: readonly [string, number, string, (() => RequestInit)?][] = [
    ['a snapshot', 200, '/api/v1/snapshot', () => ({ headers: device })],
    ['a stream', 200, '/api/v1/events', () => ({ headers: device })],
    ['a code', 200, `/api/v1/codes/${entry.header.code}`, () => ({ headers: device })],
    ['no code', 404, '/api/v1/codes/00000000', () => ({ headers: device })],
    ['no such route', 404, '/api/v1/nothing', () => ({ headers: device })],
    ['no token', 401, '/api/v1/snapshot'],
    ['no push', 400, '/api/v1/push', () => ({ method: 'POST', headers: { ...device, ...json }, body: '{' })],
    ['a push of tomorrow', 426, '/api/v1/push', () => ({ method: 'POST', headers: device, body: tomorrow })],
    ['a wrong code', 403, '/api/v1/enrol', () => ({ method: 'POST', headers: json, body: '{"code":"00000000"}' })],
    ['too much', 413, '/api/v1/enrol', () => ({ method: 'POST', headers: json, body: 'x'.repeat(5000) })],
  ];
  const tomorrow = JSON.stringify({ v: 99, sentAt: 0, entries: [] });

  test.each(asked)('%s (%i) carries our mark, and a refusal a type of ours', async (_, status, path, init) => {
    const answer = await server.request(path, init?.() ?? {}, '192.168.1.77');
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Buurtkiosk-Protocol')).toBe('1');
    expect(answer.headers.get('Cache-Control')).toMatch(/no-store|no-cache/);
    if (status < 400) await answer.body?.cancel();
    else expect(await answer.json()).toMatchObject({ type: expect.stringMatching(/^urn:buurtkiosk:problem:[a-z-]+$/) });
  });

  test('does so when nothing changed', async () => {
    const first = await server.request('/api/v1/snapshot', { headers: device });
    await first.body?.cancel();
    const headers = { ...device, 'If-None-Match': first.headers.get('ETag') ?? '' };
    const answer = await server.request('/api/v1/snapshot', { headers });
    expect([answer.status, answer.headers.get('Buurtkiosk-Protocol')]).toEqual([304, '1']);
  });

  test('does so when there were too many', async () => {
    const guess = () => server.request('/api/v1/codes/00000000', { headers: device });
    let answer = await guess();
    for (let tries = 0; tries < 40 && answer.status !== 429; tries += 1) answer = await guess();
    expect([answer.status, answer.headers.get('Buurtkiosk-Protocol')]).toEqual([429, '1']);
    expect(await answer.json()).toMatchObject({ type: 'urn:buurtkiosk:problem:too-many-tries' });
  });

  test('and no page has it', async () => {
    for (const path of ['/', '/agenda', '/healthz', '/api/nothing'])
      expect((await server.request(path)).headers.get('Buurtkiosk-Protocol')).toBeNull();
  });
});
