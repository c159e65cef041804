import { createHash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SealedEntry } from '../../../src/contract/entry.ts';
import type { Health } from '../../../src/contract/health.ts';
import { protocolVersion } from '../../../src/contract/version.ts';
import { seconds } from '../../../src/domain/time/time.ts';
import { createApiClient, type KioskApiClient, type PushContent } from '../../../src/kiosk/api/api-client.ts';
import { aCode, anEntry, aReceipt, aSignUp, entryId } from '../../support/builders.ts';
import { aDevice, aSnapshot, mondayMorning } from '../../support/kiosk.ts';
import { sealed } from '../../support/sealing.ts';
import { deviceKey } from '../../support/a-device.ts';
import { ownMark, ownProblem } from '../../support/own-mark.ts';
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
const other = await sealed(anEntry(aSignUp({ id: entryId(2) })));
const health: Health = {
  version: '1',
  waiting: 1,
  rejected: 0,
  oldestAt: mondayMorning,
  persisted: null,
  roomLeft: null,
  lastTrouble: null,
  camera: null,
};
const left = (...entries: readonly SealedEntry[]): PushContent => ({
  entries,
  lastReceipt: null,
  shown: new Set(),
  health,
});
const questions = [
  ['enrolling', () => api.enrol(aCode(1))],
  ['asking for the agenda', () => api.snapshot(aDevice, null)],
  ['handing in', () => api.push(aDevice, left(entry))],
  ['asking for a code', () => api.code(aDevice, aCode(1))],
] as const;

describe.each(questions)('%s', (_, ask) => {
  test.each([
    [401, 'not-enrolled', {}, { kind: 'not-enrolled' }],
    [403, 'enrolment-refused', {}, { kind: 'not-enrolled' }],
    [401, 'use-nonce', {}, { kind: 'busy', retryAfter: null }],
    [426, 'too-old', {}, { kind: 'too-old' }],
    [426, 'too-new', {}, { kind: 'too-old' }],
    [429, 'too-many-tries', { 'Retry-After': '7' }, { kind: 'busy', retryAfter: seconds(7) }],
    [429, 'too-many-tries', {}, { kind: 'busy', retryAfter: null }],
    [503, 'unavailable', { 'Retry-After': 'Mon, 23 Nov 2026 10:00:00 GMT' }, { kind: 'busy', retryAfter: null }],
    [500, 'fault', {}, { kind: 'busy', retryAfter: null }],
    [404, 'not-found', {}, { kind: 'busy', retryAfter: null }],
    [413, 'too-large', {}, { kind: 'refused', problem: 'too-large' }],
    [400, 'unreadable', {}, { kind: 'refused', problem: 'unreadable' }],
    [400, 'not-accepted', {}, { kind: 'refused', problem: 'not-accepted' }],
  ] as const)('with %i %s and %j as the answer is a failure in words', async (status, name, headers, failure) => {
    server.refuse(status, name, headers);

    expect(await ask()).toEqual({ ok: false, refusal: failure });
  });

  test('and hearing a problem of a newer server that it does not know waits', async () => {
    server.say(409, '{"type":"urn:buurtkiosk:problem:of-tomorrow"}', ownProblem);

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'busy', retryAfter: null } });
  });

  test('without a network is a failure, not a mistake', async () => {
    server.die();

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline' } });
  });

  test.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['null', 'null'],
    ['other JSON', '{"kind":"weather","token":1}'],
    ['half of an answer', JSON.stringify(aSnapshot()).slice(0, 200)],
  ])('and getting %s is told apart from no network', async (_what, body) => {
    server.say(200, body);

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'unreadable' } });
  });

  test('and being cut off in the middle of the answer is a failure', async () => {
    server.write((response) => {
      response.writeHead(200, { ...ownMark, 'Content-Length': '5000' });
      response.write('{"v":1,', () => response.destroy());
    });

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline' } });
  });

  test('and being cut off before the answer is a failure', async () => {
    server.write((response) => void response.destroy());

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline' } });
  });
});

describe('a kiosk enrols', () => {
  test('with a code, and gets its token', async () => {
    server.say(200, JSON.stringify(aDevice));

    expect(await api.enrol(aCode(1))).toEqual({ ok: true, value: aDevice });
    expect(server.asked).toMatchObject([{ what: 'POST /api/v1/enrol', body: { code: aCode(1) } }]);
  });

  test('without a code where it stands alone', async () => {
    server.say(200, JSON.stringify(aDevice));

    await api.enrol(null);

    expect(server.asked).toMatchObject([{ body: {} }]);
  });
});

describe('a server that does not say who it is', () => {
  test.each(['token', 'kiosk', 'identity'] as const)('has no %s to give: nobody is enrolled with it', async (name) => {
    const { [name]: _, ...rest } = aDevice;
    server.say(200, JSON.stringify(rest));

    expect(await api.enrol(aCode(1))).toEqual({ ok: false, refusal: { kind: 'unreadable' } });
  });
});

describe('a kiosk asks for the agenda', () => {
  test('and gets it with its mark', async () => {
    server.say(200, JSON.stringify(aSnapshot()), { ETag: '"7"' });

    expect(await api.snapshot(aDevice, null)).toEqual({ ok: true, value: { etag: '"7"', snapshot: aSnapshot() } });
    expect(server.asked[0]?.what).toBe('GET /api/v1/snapshot');
    expect(server.asked[0]?.headers.authorization).toBe('DPoP token-1');
    expect(server.asked[0]?.headers['if-none-match']).toBeUndefined();
  });

  test('and hears that what it has is still good', async () => {
    server.say(304, undefined, { ETag: '"7"' });

    expect(await api.snapshot(aDevice, '"7"')).toEqual({ ok: true, value: 'unchanged' });
    expect(server.asked[0]?.headers['if-none-match']).toBe('"7"');
  });
});

describe('a kiosk proves who it is', () => {
  const proofs = () => server.asked.map(({ headers }) => decodeJwt(String(headers['dpop'])));
  const stale = { 'WWW-Authenticate': 'DPoP error="use_dpop_nonce"', 'DPoP-Nonce': 'the-nonce-of-now' };

  test('with another proof for each question, made for that question and for its token', async () => {
    server.say(304);
    await api.snapshot(aDevice, '"7"');
    await api.code(aDevice, aCode(1));

    const ath = createHash('sha256').update(aDevice.token).digest('base64url');
    const [first, second] = proofs();
    expect(first).toMatchObject({ htm: 'GET', htu: `${location.origin}/api/v1/snapshot`, ath });
    expect(second).toMatchObject({ htm: 'GET', htu: `${location.origin}/api/v1/codes/${aCode(1)}`, ath });
    expect(first?.jti).not.toBe(second?.jti);
  });

  test('already when it enrols, and shows nothing of its key but the public half', async () => {
    server.say(200, JSON.stringify(aDevice));
    await api.enrol(aCode(1));

    const { jwk } = decodeProtectedHeader(String(server.asked[0]?.headers['dpop']));
    expect(Object.keys(jwk ?? {}).toSorted()).toEqual(['crv', 'kty', 'x', 'y']);
  });

  test('once more, at once, when the nonce was too old: that is no failure', async () => {
    server.write((response) => {
      const isFirst = server.asked.length === 1;
      response.writeHead(isFirst ? 401 : 304, { ...ownMark, ...(isFirst && stale) }).end();
    });

    expect(await api.snapshot(aDevice, '"7"')).toEqual({ ok: true, value: 'unchanged' });
    expect(proofs().map((proof) => proof['nonce'])).toEqual([undefined, 'the-nonce-of-now']);
  });

  test('and takes the nonce of each answer along to the next question', async () => {
    server.say(304, undefined, { 'DPoP-Nonce': 'for-the-next' });
    await api.snapshot(aDevice, '"7"');
    await api.snapshot(aDevice, '"7"');

    expect(proofs().at(-1)?.['nonce']).toBe('for-the-next');
  });

  test('but not without end, and it stays enrolled when no nonce is ever right', async () => {
    server.refuse(401, 'use-nonce', stale);

    expect(await api.snapshot(aDevice, null)).toEqual({ ok: false, refusal: { kind: 'busy', retryAfter: null } });
    expect(server.asked).toHaveLength(2);
  });

  test('with its token alone where no key could be kept', async () => {
    const keyless = createApiClient(
      () => mondayMorning,
      async () => undefined,
    );
    server.say(304);
    await keyless.snapshot(aDevice, '"7"');

    expect(server.asked[0]?.headers).toMatchObject({ authorization: 'Bearer token-1' });
    expect(server.asked[0]?.headers['dpop']).toBeUndefined();
  });
});

describe('a kiosk hands in what visitors left', () => {
  test('in order, with the version and the moment, and gets the receipts', async () => {
    const answer = { receipts: [aReceipt(), aReceipt({ id: entryId(2) })], serverTime: mondayMorning, knowsLast: true };
    server.say(200, JSON.stringify(answer));

    expect(await api.push(aDevice, left(entry, other))).toEqual({ ok: true, value: answer });
    expect(server.asked).toMatchObject([
      { what: 'POST /api/v1/push', body: { v: protocolVersion, sentAt: mondayMorning, lastReceipt: null, health } },
    ]);
  });

  test('each with the exact text that it was sealed with, and with nothing more', async () => {
    server.say(200, '{}');

    await api.push(aDevice, left(entry, other));

    expect(server.asked).toMatchObject([
      {
        body: {
          entries: [entry, other].map(({ headerText, envelope }) => ({ header: headerText, envelope })),
        },
      },
    ]);
  });

  test('or nothing: it greets, and says whose receipt came last and of when it is', async () => {
    server.say(200, JSON.stringify({ receipts: [], serverTime: mondayMorning, knowsLast: false }));

    const lastReceipt = { id: entryId(2), receivedAt: mondayMorning };
    const answer = await api.push(aDevice, { ...left(), lastReceipt });

    expect(answer.ok && answer.value.knowsLast).toBe(false);
    expect(server.asked).toMatchObject([{ body: { entries: [], lastReceipt } }]);
  });
});

describe('a kiosk asks for a ticket', () => {
  const ticket = {
    kind: 'callback-request',
    subject: 'Geld en rekeningen',
    promisedOn: '2026-11-26',
    state: 'called',
  };

  test('and gets how it stands', async () => {
    server.say(200, JSON.stringify(ticket));

    expect(await api.code(aDevice, aCode(1))).toEqual({ ok: true, value: ticket });
    expect(server.asked[0]?.what).toBe(`GET /api/v1/codes/${aCode(1)}`);
  });

  test('that nobody knows, and hears so', async () => {
    server.refuse(404, 'unknown-code');

    expect(await api.code(aDevice, aCode(1))).toEqual({ ok: true, value: 'unknown' });
  });
});
