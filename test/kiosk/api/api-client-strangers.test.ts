// What a proxy, a captive portal or a cache answers in the server's place counts as no connection, whatever its status.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApiClient, type KioskApiClient, type PushContent } from '../../../src/kiosk/api/api-client.ts';
import { aCode, anEntry, aReceipt, aSignUp, entryId } from '../../support/builders.ts';
import { aDevice, aSnapshot, mondayMorning } from '../../support/kiosk.ts';
import { sealed } from '../../support/sealing.ts';
import { deviceKey } from '../../support/a-device.ts';
import { aProblem } from '../../support/own-mark.ts';
import { startSmallServer, type SmallServer } from '../support/small-server.ts';

let server: SmallServer;
let api: KioskApiClient;

beforeEach(async () => {
  server = await startSmallServer();
  api = createApiClient(
    () => mondayMorning,
    async () => deviceKey,
  );
});
afterEach(() => {
  server.die();
  vi.unstubAllGlobals();
});

const entry = await sealed(anEntry(aSignUp()));
const health = {
  version: '1',
  waiting: 1,
  rejected: 0,
  oldestAt: mondayMorning,
  persisted: null,
  roomLeft: null,
  lastTrouble: null,
  camera: null,
};
const left: PushContent = { entries: [entry], lastReceipt: null, shown: new Set(), health };
const pushAnswer = { receipts: [aReceipt({ id: entryId(1) })], serverTime: mondayMorning, knowsLast: true };
const pushed = JSON.stringify(pushAnswer);

const html = { 'Content-Type': 'text/html' };
const json = { 'Content-Type': 'application/json' };
const problem = { 'Content-Type': 'application/problem+json' };
const page = '<!doctype html><title>Welkom op ons netwerk</title>';

const strangers: readonly [string, number, string, Readonly<Record<string, string>>][] = [
  ['a portal with its page', 200, page, html],
  ['a portal with empty JSON', 200, '{}', json],
  ['a portal that leads to its page', 302, '', { Location: '/portal' }],
  ['a portal that leads to its page and sends the body along', 307, '', { Location: '/portal' }],
  ['a filter that cannot read the request', 400, page, html],
  ['a portal that wants a sign-in', 401, page, { ...html, 'WWW-Authenticate': 'Basic realm="wifi"' }],
  ['a filter that forbids', 403, page, html],
  ['a proxy while the server restarts', 404, page, html],
  ['a host that takes no POST', 405, page, html],
  ['a proxy that wants a sign-in', 407, page, { ...html, 'Proxy-Authenticate': 'Basic realm="proxy"' }],
  ['a proxy that has lost patience', 408, page, html],
  ['a host that serves nobody', 426, page, html],
  ['a proxy that counts', 429, page, { ...html, 'Retry-After': '3600' }],
  ['a filter of the law', 451, page, html],
  ['a proxy without a server', 502, page, html],
  ['a proxy with a page for it', 503, page, { ...html, 'Retry-After': '3600' }],
  ['a portal that says what it is', 511, page, html],
  ['a problem of somebody else', 403, '{"type":"about:blank","status":403}', problem],
  ['a problem in our words without our mark', 401, aProblem(401, 'not-enrolled'), problem],
  ['a refusal of the entry in our words without our mark', 400, aProblem(400, 'unreadable'), problem],
  ['a nonce from nowhere', 401, '{}', { ...json, 'WWW-Authenticate': 'DPoP error="use_dpop_nonce"' }],
  ['an answer of before out of a cache, without our mark', 200, JSON.stringify(aSnapshot()), { ...json, ETag: '"7"' }],
  ['a receipt out of a cache, without our mark', 200, pushed, json],
  ['a token out of a cache, without our mark', 200, JSON.stringify(aDevice), json],
  ['nothing has changed, says a cache', 304, '', { ETag: '"7"' }],
  ['half of an answer', 200, pushed.slice(0, 30), json],
];

const questions = [
  ['enrolling', () => api.enrol(aCode(1))],
  ['asking for the agenda', () => api.snapshot(aDevice, '"7"')],
  ['handing in', () => api.push(aDevice, left)],
  ['asking for a code', () => api.code(aDevice, aCode(1))],
] as const;

describe.each(questions)('%s', (_, ask) => {
  test.each(strangers)('past %s (%i) is no connection', async (_who, status, body, headers) => {
    server.sayAsStranger(status, body, headers);

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline' } });
    expect(server.asked).toHaveLength(1);
  });

  test('past a proxy for which it is too large (413) is no connection, and it says so', async () => {
    server.sayAsStranger(413, page, html);

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline', tooLarge: true } });
  });

  test('and an answer of ours that a proxy wrote anew is no refusal', async () => {
    for (const body of [page, '{"type":"about:blank"}', '{"type":7}', 'null']) {
      server.say(403, body, problem);
      expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline' } });
      server.say(400, aProblem(400, 'unreadable'), html);
      expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline' } });
    }
  });
});

describe('listening', () => {
  const stream = 'event: snapshot\ndata: {}\n\n';
  test.each([
    ...strangers,
    ['a cache that plays a stream', 200, stream, { 'Content-Type': 'text/event-stream' }],
  ] as const)('past %s (%i) hears nothing, and ends', async (_who, status, body, headers) => {
    server.sayAsStranger(status, body, headers);
    let heard = 0;

    await api.listen(aDevice, () => (heard += 1), new AbortController().signal);

    expect(heard).toBe(0);
  });
});

describe('a nonce', () => {
  test('is taken from the server only', async () => {
    server.sayAsStranger(200, page, { 'DPoP-Nonce': 'of-a-stranger' });
    await api.snapshot(aDevice, null);
    server.say(304, undefined, { 'DPoP-Nonce': 'of-the-server' });
    await api.snapshot(aDevice, null);
    await api.snapshot(aDevice, null);

    const nonces = server.asked.map(({ headers }) => {
      const [, claims = ''] = String(headers['dpop']).split('.');
      return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { nonce?: string }).nonce;
    });
    expect(nonces).toEqual([undefined, undefined, 'of-the-server']);
  });
});
