import { describe, expect, test } from 'vitest';
import { openApiClient } from '../../../src/desk/api/api-client.ts';
import { asId } from '../../../src/domain/ids.ts';
import { aRequest, config, karim, lies, now } from '../support/builders.ts';
import { aFakeDesk, password } from '../support/fake-desk.ts';

function aDesk() {
  const server = aFakeDesk(config);
  const line = aRequest();
  server.lines.set(line.id, line);
  return { server, line, api: openApiClient(server.fetch) };
}

const answering = (status: number, body: string) =>
  openApiClient(() => Promise.resolve(new Response(body === '' ? null : body, { status })));

describe('asking the server', () => {
  test('the open list comes as it is', async () => {
    const { api, line } = aDesk();
    expect(await api.callbacks('open')).toEqual({ ok: true, value: { callbacks: [line], needsReview: [] } });
  });

  test('a session that ended is said, not thrown', async () => {
    const { server, api } = aDesk();
    server.me = null;
    expect(await api.setting()).toEqual({ ok: false, refusal: { kind: 'signed-out' } });
  });

  test('no network is said, not thrown', async () => {
    const { server, api, line } = aDesk();
    server.cut = true;
    expect(await api.callbacks('open')).toEqual({ ok: false, refusal: { kind: 'offline' } });
    expect(await api.claim(line.id)).toEqual({ ok: false, refusal: { kind: 'offline' } });
    expect(await api.signIn('lies@x.be', password)).toEqual({ ok: false, refusal: { kind: 'offline' } });
  });

  test.each([
    [502, 'offline'],
    [503, 'offline'],
    [504, 'offline'],
    [404, 'gone'],
    [500, 'unexpected'],
  ])('an answer %i is said as %s', async (status, kind) => {
    expect(await answering(status, '').kiosks()).toEqual({ ok: false, refusal: { kind } });
  });

  test('a page of a café network in place of the list is not taken for one', async () => {
    const api = answering(200, '<html>Welkom bij wifi</html>');
    expect(await api.dates()).toEqual({ ok: false, refusal: { kind: 'unexpected' } });
    expect(await api.claim(asId('x'))).toEqual({ ok: false, refusal: { kind: 'unexpected' } });
  });
});

describe('tapping', () => {
  test('who claims first has it; the other hears who', async () => {
    const { server, api, line } = aDesk();
    server.me = karim;
    await api.claim(line.id);
    server.me = lies;
    expect(await api.claim(line.id)).toEqual({
      ok: false,
      refusal: { kind: 'refused', refusal: { kind: 'claimed-by-other', by: karim.id, since: now } },
    });
  });

  test('a refusal in words that this desk does not know is unexpected', async () => {
    const api = answering(409, JSON.stringify({ refusal: { kind: 'on-holiday' } }));
    expect(await api.claim(asId('x'))).toEqual({ ok: false, refusal: { kind: 'unexpected' } });
  });

  test('a result and an outcome travel as the contract says', async () => {
    const { api, line, server } = aDesk();
    await api.claim(line.id);
    await api.attempt(line.id, 'spoken');
    const closed = await api.close(line.id, 'helped');
    expect(closed.ok && closed.value.state.step).toBe('closed');
    expect(server.lines.get(line.id)?.attempts.map(({ result }) => result)).toEqual(['spoken']);
  });
});

describe('signing in', () => {
  test('a wrong password is told apart from a broken server', async () => {
    const { api } = aDesk();
    expect(await api.signIn('lies@x.be', 'verkeerd')).toEqual({ ok: false, refusal: { kind: 'wrong-password' } });
    expect(await answering(500, '').signIn('a', 'b')).toEqual({ ok: false, refusal: { kind: 'unexpected' } });
    expect(await answering(429, '').signIn('a', 'b')).toEqual({ ok: false, refusal: { kind: 'too-often' } });
  });

  test('the link for the first account works once', async () => {
    const { api } = aDesk();
    const account = { name: 'Lies', email: 'lies@x.be', password: 'een-lang-wachtwoord' };
    const good = await api.firstCoordinator({ token: 'a-token-that-is-printed-once', ...account });
    expect(good).toEqual({ ok: true, value: null });
    const used = await api.firstCoordinator({ token: 'an-older-token-that-was-used', ...account });
    expect(used).toEqual({ ok: false, refusal: { kind: 'used-link' } });
    expect(await answering(400, '{}').firstCoordinator({ token: 'x', ...account })).toEqual({
      ok: false,
      refusal: { kind: 'not-accepted' },
    });
  });
});
