// The key that belongs to a token: whoever has the token alone reads nothing, also not a moment later, also not elsewhere.
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../../src/domain/time/time.ts';
import { makeProofKey, prove, type Asking } from '../../../src/kiosk/api/proof.ts';
import { enrol } from '../../../src/server/store/kiosks.ts';
import { deviceKey } from '../../support/a-device.ts';
import { expectProblem, hall, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let token: string;
let nonce: string;
beforeEach(async () => {
  server = await startTestServer();
  token = (await server.enrol()).Authorization.slice('DPoP '.length);
  nonce = (await show({})).headers.get('DPoP-Nonce') ?? '';
});
afterEach(() => server.stop());

const snapshot = 'http://localhost/api/v1/snapshot';

interface Showing extends Partial<Asking> {
  readonly key?: CryptoKeyPair;
  readonly scheme?: 'DPoP' | 'Bearer';
}

/** Asks for the snapshot with a proof that is right but for what is given. */
async function show({ key = deviceKey, scheme = 'DPoP', ...asking }: Showing): Promise<Response> {
  const proof = await prove(key, { method: 'GET', url: snapshot, token, nonce, ...asking });
  return server.request('/api/v1/snapshot', { headers: { Authorization: `${scheme} ${token}`, DPoP: proof } });
}

describe('a token that was given to a key', () => {
  test('opens the door with a proof of that key', async () => {
    expect((await show({})).status).toBe(200);
  });

  test.each(['/api/v1/snapshot', '/api/v1/events', '/api/v1/codes/7K3F9QWX'])(
    'alone opens nothing at %s, under neither name',
    async (path) => {
      for (const headers of [
        { Authorization: `Bearer ${token}` },
        { Authorization: `DPoP ${token}`, DPoP: '' },
        { Authorization: `DPoP ${token}`, DPoP: 'a.b.c' },
      ])
        await expectProblem(await server.request(path, { headers }), 401);
    },
  );

  test('alone leaves nothing either', async () => {
    const body = await server.body([leftSignUp()]);
    const headers = { Authorization: `Bearer ${token}` };
    await expectProblem(await server.request('/api/v1/push', { method: 'POST', headers, body }), 401);
    expect(await server.database.read.selectFrom('entry').selectAll().execute()).toEqual([]);
  });

  test('is not opened by the key of another device', async () => {
    await expectProblem(await show({ key: await makeProofKey() }), 401);
  });

  test('nor by another device that says it has this key, also when the key was proved a moment ago', async () => {
    expect((await show({})).status).toBe(200);
    const { privateKey } = await makeProofKey();
    await expectProblem(await show({ key: { publicKey: deviceKey.publicKey, privateKey } }), 401);
    expect((await show({})).status).toBe(200);
  });

  test.each([
    ['made for another question', { url: 'http://localhost/api/v1/events' }],
    ['made for another way of asking', { method: 'POST' }],
    ['made for another token', { token: 'a'.repeat(43) }],
    ['made for no token', { token: undefined }],
  ])('nor by a proof that was %s', async (_, asking) => {
    const answer = await show(asking);
    expect(answer.headers.get('WWW-Authenticate')).not.toContain('use_dpop_nonce');
    await expectProblem(answer, 401);
  });

  test('goes with the proof to whatever name this server has', async () => {
    expect((await show({ url: 'https://buurt.example/api/v1/snapshot' })).status).toBe(200);
  });

  test('is not opened by a proof without a signature, nor by one of another kind', async () => {
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', deviceKey.publicKey);
    const jwk = { kty, crv, x, y };
    const claims = { jti: '1', htm: 'GET', htu: snapshot, iat: 1, nonce };
    const part = (what: unknown) => Buffer.from(JSON.stringify(what)).toString('base64url');
    const unsigned = `${part({ typ: 'dpop+jwt', alg: 'none', jwk })}.${part(claims)}.`;
    const secret = new TextEncoder().encode('a secret that both ends would know');
    const hashed = await new SignJWT(claims).setProtectedHeader({ typ: 'dpop+jwt', alg: 'HS256' }).sign(secret);
    const otherwise = await new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256', jwk: JSON.parse(JSON.stringify(jwk)) })
      .sign(deviceKey.privateKey);
    for (const DPoP of [unsigned, hashed, otherwise]) {
      const headers = { Authorization: `DPoP ${token}`, DPoP };
      await expectProblem(await server.request('/api/v1/snapshot', { headers }), 401);
    }
  });

  test('is worth nothing once the desk let the kiosk go, whoever proves what', async () => {
    await server.request(`/api/desk/kiosks/${hall}/revoke`, { method: 'POST', headers: await server.signIn() });
    await expectProblem(await show({}), 401);
  });
});

describe('a proof that is too old', () => {
  test('gets the nonce of now, and with that one the answer', async () => {
    server.pass(minutes(7));
    const stale = await show({});
    expect(stale.headers.get('WWW-Authenticate')).toContain('error="use_dpop_nonce"');
    const fresh = stale.headers.get('DPoP-Nonce') ?? '';
    await expectProblem(stale, 401);
    expect((await show({ nonce: fresh })).status).toBe(200);
  });

  test('or has no nonce, or one that somebody made up, is told the same', async () => {
    for (const other of [undefined, 'made-up', `${nonce}x`])
      expect((await show({ nonce: other })).headers.get('WWW-Authenticate')).toContain('use_dpop_nonce');
  });

  test('is judged by the nonce, not by the clock of the kiosk, which may be hours wrong', async () => {
    server.pass(hours(5));
    const fresh = (await show({})).headers.get('DPoP-Nonce') ?? '';
    // The proof's own moment is that of this machine: far from the server's.
    expect((await show({ nonce: fresh })).status).toBe(200);
  });

  test('stays good while the nonce turns, so that nobody is sent away in between', async () => {
    server.pass(minutes(3));
    expect((await show({})).status).toBe(200);
  });

  test('is known to another process with the same keys', async () => {
    const other = await startTestServer({ folder: server.folder });
    const headers = {
      Authorization: `DPoP ${token}`,
      DPoP: await prove(deviceKey, { method: 'GET', url: snapshot, token, nonce }),
    };
    expect((await other.request('/api/v1/snapshot', { headers })).status).toBe(200);
    await other.stop({ keep: true });
  });
});

describe('a kiosk from before keys', () => {
  const old = async () => {
    const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
    return server.database.write((tx) =>
      enrol(tx, { kiosk: hall, alone: false, key: null, now: server.now(), random }),
    );
  };
  const alone = async (given: string) =>
    (await server.request('/api/v1/snapshot', { headers: { Authorization: `Bearer ${given}` } })).status;

  test('goes on with its token alone', async () => {
    expect(await alone(await old())).toBe(200);
  });

  test('is bound to its key when it first shows one, and from then on the token alone is worth nothing', async () => {
    token = await old();
    expect((await show({})).status).toBe(200);
    expect(await alone(token)).toBe(401);
    expect((await show({})).status).toBe(200);
    await expectProblem(await show({ key: await makeProofKey() }), 401);
  });

  test('is not bound by a proof that is wrong', async () => {
    token = await old();
    await show({ url: 'http://localhost/api/v1/events' });
    await show({ nonce: 'made-up' });
    expect(await alone(token)).toBe(200);
  });

  test('enrols without a key, as it always did', async () => {
    const demo = await startTestServer({ demo: true });
    const init = { method: 'POST', headers: { Host: 'localhost:8080' }, body: '{}' };
    const enrolled = await demo.unproved('/api/v1/enrol', init, '127.0.0.1');
    const headers = { Authorization: `Bearer ${((await enrolled.json()) as { token: string }).token}` };
    expect((await demo.request('/api/v1/snapshot', { headers })).status).toBe(200);
    await demo.stop();
  });
});

describe('enrolling with a key', () => {
  test('a proof that is wrong leaves the code unused', async () => {
    const made = await server.request(`/api/desk/kiosks/${hall}/enrolment-code`, {
      method: 'POST',
      headers: await server.signIn('Lies', 'coordinator'),
    });
    const { code } = (await made.json()) as { code: string };
    const ask = (headers: Record<string, string>) =>
      server.request('/api/v1/enrol', { method: 'POST', headers, body: JSON.stringify({ code }) });
    await expectProblem(await ask({ DPoP: 'a.b.c' }), 400);
    const enrolled = (await (await ask({})).json()) as { token: string };
    const path = '/api/v1/snapshot';
    const bare = await server.request(path, { headers: { Authorization: `Bearer ${enrolled.token}` } });
    expect(bare.status).toBe(401);
    const proved = await server.request(path, { headers: { Authorization: `DPoP ${enrolled.token}` } });
    expect(proved.status).toBe(200);
  });
});
