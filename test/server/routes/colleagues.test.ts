// Accounts: invitations, roles, removal, passwords, the second factor, sessions and the lock.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList, DeskSetting } from '../../../src/contract/desk.ts';
import type { Colleagues, OneTimeLink, OwnAccount, SecondFactorSecret } from '../../../src/contract/desk-staff.ts';
import { hours } from '../../../src/domain/time/time.ts';
import { expectProblem, leftCallback, startTestServer, type TestServer } from '../../support/server.ts';
import { totp } from '../../support/totp.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.stop());

type Headers = Record<string, string>;
const password = 'a-long-test-password';
const get = (path: string, headers: Headers = {}) => server.request(`/api/desk/${path}`, { headers });
const send = (path: string, headers: Headers, body: unknown) =>
  server.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const post = (path: string, headers: Headers = {}, body: unknown = {}) => send(`/api/desk/${path}`, headers, body);
const read = async <Shape>(answer: Promise<Response>): Promise<Shape> => (await (await answer).json()) as Shape;
const cookiesOf = (answer: Response): Headers => ({
  Cookie: answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .filter((cookie) => !cookie?.endsWith('='))
    .join('; '),
  Origin: 'http://localhost',
});
const enter = (email: string, secret = password) => send('/api/auth/sign-in/email', {}, { email, password: secret });
const idOf = async (headers: Headers): Promise<string> => (await read<DeskSetting>(get('me', headers))).me.id;

const nadia = { name: 'Nadia', email: 'nadia@desk.test', password: 'nadia-has-a-long-one' };
const invite = (lies: Headers, role = 'desk-worker') =>
  read<OneTimeLink>(post('invitations', lies, { name: 'Nadia', role }));

describe('an invitation', () => {
  test('makes one account, with the role that the coordinator chose and nothing of its own choosing', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const { token, until } = await invite(lies);
    expect(until).toBe(server.now() + hours(48));
    expect((await read<Colleagues>(get('colleagues', lies))).invitations).toMatchObject([
      { name: 'Nadia', role: 'desk-worker', until },
    ]);
    expect(await read(post('one-time-link', {}, { token }))).toEqual({
      kind: 'invitation',
      name: 'Nadia',
      role: 'desk-worker',
    });
    expect((await post('one-time-link/use', {}, { token, ...nadia, role: 'coordinator' })).status).toBe(200);
    await expectProblem(await post('one-time-link/use', {}, { token, ...nadia, email: 'x@desk.test' }), 403);
    const hers = cookiesOf(await enter(nadia.email, nadia.password));
    expect((await read<DeskSetting>(get('me', hers))).me).toMatchObject({ name: 'Nadia', role: 'desk-worker' });
    const { colleagues, invitations } = await read<Colleagues>(get('colleagues', lies));
    expect(colleagues.map(({ name, sessions }) => [name, sessions.length])).toEqual([
      ['Lies', 1],
      ['Nadia', 1],
    ]);
    expect(invitations).toEqual([]);
  });

  test('raced by two makes one account', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const { token } = await invite(lies);
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        post('one-time-link/use', {}, { ...nadia, token, name, email: `${name}@desk.test` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await server.staff.colleagues()).length).toBe(2);
  });

  test('ends after two days, when it is withdrawn, and when it is not ours', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const first = await invite(lies);
    const [line] = (await read<Colleagues>(get('colleagues', lies))).invitations;
    await post(`invitations/${line?.id}/withdraw`, lies);
    await expectProblem(await post('one-time-link/use', {}, { token: first.token, ...nadia }), 403);
    const second = await invite(lies);
    server.pass(hours(48));
    await expectProblem(await post('one-time-link', {}, { token: second.token }), 403);
    await expectProblem(await post('one-time-link/use', {}, { token: second.token, ...nadia }), 403);
    await expectProblem(await post('one-time-link', {}, { token: 'x'.repeat(43) }), 403);
  });

  test('that could not be used can be used again', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const { token } = await invite(lies);
    await expectProblem(await post('one-time-link/use', {}, { token, password: nadia.password }), 400);
    await expectProblem(await post('one-time-link/use', {}, { token, ...nadia, password: 'short' }), 400);
    const taken = await post('one-time-link/use', {}, { token, ...nadia, email: 'LIES@desk.test' });
    expect(await taken.json()).toMatchObject({ status: 409, refusal: { kind: 'email-taken' } });
    expect((await post('one-time-link/use', {}, { token, ...nadia })).status).toBe(200);
  });

  test('leaves no token in the database and in the log', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const { token } = await invite(lies);
    const rows = await server.database.read.selectFrom('staff_link').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(server.logged()).not.toContain(token);
  });
});

describe('the limit on links', () => {
  test('ends guessing, and is nobody else’s', async () => {
    const karim = await server.signIn('Karim');
    for (let times = 0; times < 20; times += 1) await post('one-time-link', {}, { token: 'x'.repeat(43) });
    await expectProblem(await post('one-time-link', {}, { token: 'x'.repeat(43) }), 429);
    await expectProblem(await post('one-time-link/use', {}, { token: 'x'.repeat(43), ...nadia }), 429);
    expect((await get('me', karim)).status).toBe(200);
  });
});

describe('somebody who is removed', () => {
  test('is out at once; what they had claimed goes back to the list, and their name stays', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const karim = await server.signIn('Karim');
    const entry = leftCallback();
    await server.push([entry]);
    await post(`callbacks/${entry.header.id}/claim`, karim);
    await post(`callbacks/${entry.header.id}/attempts`, karim, { result: 'no-answer' });
    const id = await idOf(karim);
    const { token } = await read<OneTimeLink>(post(`colleagues/${id}/password-link`, lies));

    expect((await post(`colleagues/${id}/remove`, lies)).status).toBe(200);

    await expectProblem(await get('me', karim), 401);
    await expectProblem(await enter('karim@desk.test'), 401);
    await expectProblem(await post('one-time-link/use', {}, { token, password }), 403);
    const { callbacks } = await read<CallbackList>(get('callbacks', lies));
    expect(callbacks[0]).toMatchObject({ state: { step: 'waiting' }, attempts: [{ by: id, result: 'no-answer' }] });
    expect((await read<DeskSetting>(get('me', lies))).staff.map(({ name }) => name)).toEqual(['Lies', 'Karim']);
    await expectProblem(await post(`colleagues/${id}/remove`, lies), 404);
    const { token: again } = await invite(lies);
    expect((await post('one-time-link/use', {}, { ...nadia, token: again, email: 'karim@desk.test' })).status).toBe(
      200,
    );
  });

  test('is never the last coordinator, also when two remove each other', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const mine = await idOf(lies);
    expect(await read(post(`colleagues/${mine}/remove`, lies))).toMatchObject({
      status: 409,
      refusal: { kind: 'last-coordinator' },
    });
    expect(await read(post(`colleagues/${mine}/role`, lies, { role: 'desk-worker' }))).toMatchObject({ status: 409 });
    const an = await server.signIn('An', 'coordinator');
    const hers = await idOf(an);
    const answers = await Promise.all([
      post(`colleagues/${hers}/remove`, lies),
      post(`colleagues/${mine}/role`, an, { role: 'desk-worker' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await server.staff.colleagues()).filter(({ role }) => role === 'coordinator')).toHaveLength(1);
  });
});

describe('a coordinator who is one no longer', () => {
  test('changes nobody any more, also with what was on its way', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const an = await server.signIn('An', 'coordinator');
    await server.signIn('Nour', 'coordinator');
    const [mine, hers] = [await idOf(lies), await idOf(an)];
    const answers = await Promise.all([
      post(`colleagues/${hers}/role`, lies, { role: 'desk-worker' }),
      post(`colleagues/${mine}/role`, an, { role: 'desk-worker' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 403]);
    expect((await server.staff.colleagues()).filter(({ role }) => role === 'coordinator')).toHaveLength(2);
  });
});

describe('a role', () => {
  test('that is changed counts from the next request on', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const karim = await server.signIn('Karim');
    const id = await idOf(karim);
    await post(`colleagues/${id}/role`, lies, { role: 'coordinator' });
    expect((await get('colleagues', karim)).status).toBe(200);
    await post(`colleagues/${id}/role`, lies, { role: 'desk-worker' });
    await expectProblem(await get('colleagues', karim), 403);
    await expectProblem(await post(`colleagues/${id}/role`, lies, { role: 'king' }), 400);
  });
});

describe('every operation on accounts', () => {
  const operations = [
    ['GET', 'colleagues'],
    ['POST', 'invitations'],
    ['POST', 'invitations/one/withdraw'],
    ['POST', 'second-factor-from'],
    ['POST', 'colleagues/one/role'],
    ['POST', 'colleagues/one/remove'],
    ['POST', 'colleagues/one/reset-second-factor'],
    ['POST', 'colleagues/one/end-sessions'],
    ['POST', 'colleagues/one/sessions/two/end'],
    ['POST', 'colleagues/one/password-link'],
  ] as const;
  const own = ['account/password', 'account/second-factor', 'account/second-factor/confirm', 'account/lock'] as const;
  const ask = (method: string, path: string, headers: Headers) =>
    method === 'GET' ? get(path, headers) : post(path, headers);

  test.each(operations)('%s %s is for coordinators', async (method, path) => {
    await expectProblem(await ask(method, path, { Origin: 'http://localhost' }), 401);
    await expectProblem(await ask(method, path, await server.signIn('Karim')), 403);
    const { status } = await ask(method, path, await server.signIn('Lies', 'coordinator'));
    expect([200, 400, 404]).toContain(status);
  });

  test.each(own)('%s is for whoever is signed in', async (path) => {
    await expectProblem(await post(path, { Origin: 'http://localhost' }), 401);
    expect([200, 400]).toContain((await post(path, await server.signIn('Karim'))).status);
  });

  test.each(operations.filter(([method]) => method === 'POST'))('%s %s is not for another site', async (_, path) => {
    const lies = await server.signIn('Lies', 'coordinator');
    await expectProblem(await post(path, { ...lies, Origin: 'https://elders.example' }), 403);
  });
});

describe('a password', () => {
  test('is changed with the present one, and ends the other sessions', async () => {
    const karim = await server.signIn('Karim');
    const elsewhere = cookiesOf(await enter('karim@desk.test'));
    const next = 'another-long-password';
    await expectProblem(await post('account/password', karim, { current: 'wrong', next }), 400);
    await expectProblem(await post('account/password', karim, { current: password, next: 'short' }), 400);
    expect((await post('account/password', karim, { current: password, next })).status).toBe(200);
    expect((await get('me', karim)).status).toBe(200);
    await expectProblem(await get('me', elsewhere), 401);
    await expectProblem(await enter('karim@desk.test'), 401);
    expect((await enter('karim@desk.test', next)).status).toBe(200);
  });

  test('that was forgotten is set again with the link of a coordinator, once; a newer link ends the older', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const karim = await server.signIn('Karim');
    const path = `colleagues/${await idOf(karim)}/password-link`;
    const older = await read<OneTimeLink>(post(path, lies));
    const { token } = await read<OneTimeLink>(post(path, lies));
    await expectProblem(await post('one-time-link', {}, { token: older.token }), 403);
    expect(await read(post('one-time-link', {}, { token }))).toEqual({
      kind: 'password',
      name: 'Karim',
      email: 'karim@desk.test',
    });
    const next = 'a-fresh-long-password';
    expect((await post('one-time-link/use', {}, { token, password: next })).status).toBe(200);
    await expectProblem(await post('one-time-link/use', {}, { token, password: next }), 403);
    await expectProblem(await get('me', karim), 401);
    expect((await enter('karim@desk.test', next)).status).toBe(200);
  });
});

describe('sessions', () => {
  test('are listed with the device, and each can be ended; nobody ends those of another', async () => {
    const karim = await server.signIn('Karim');
    const phone = cookiesOf(await enter('karim@desk.test'));
    const { sessions } = await read<OwnAccount>(get('account', karim));
    expect(sessions.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    const other = sessions.find(({ isThisOne }) => !isThisOne);
    const an = await server.signIn('An');
    await post(`account/sessions/${other?.id}/end`, an);
    expect((await get('me', phone)).status).toBe(200);
    await post(`account/sessions/${other?.id}/end`, karim);
    await expectProblem(await get('me', phone), 401);
    expect((await get('me', karim)).status).toBe(200);
  });

  test('of a colleague are listed to a coordinator, who ends one of them and never one of somebody else', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const karim = await server.signIn('Karim');
    const [mine, id] = [await idOf(lies), await idOf(karim)];
    const { colleagues } = await read<Colleagues>(get('colleagues', lies));
    const sessionOf = (of: string) => colleagues.find((one) => one.id === of)?.sessions[0];
    expect([sessionOf(mine)?.isThisOne, sessionOf(id)?.isThisOne]).toEqual([true, false]);
    await post(`colleagues/${id}/sessions/${sessionOf(mine)?.id}/end`, lies);
    expect([(await get('me', lies)).status, (await get('me', karim)).status]).toEqual([200, 200]);
    await post(`colleagues/${id}/sessions/${sessionOf(id)?.id}/end`, lies);
    await expectProblem(await get('me', karim), 401);
  });

  test('of a colleague are all ended by a coordinator', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const karim = await server.signIn('Karim');
    await post(`colleagues/${await idOf(karim)}/end-sessions`, lies);
    await expectProblem(await get('me', karim), 401);
  });
});

describe('a second factor', () => {
  async function withCode(karim: Headers): Promise<{ readonly secret: SecondFactorSecret; readonly headers: Headers }> {
    const secret = await read<SecondFactorSecret>(post('account/second-factor', karim, { password }));
    const confirmed = await post('account/second-factor/confirm', karim, { code: totp(secret.uri, Date.now()) });
    expect(confirmed.status).toBe(200);
    return { secret, headers: cookiesOf(confirmed) };
  }

  test('is asked after the password, and the password alone opens nothing', async () => {
    const karim = await server.signIn('Karim');
    await expectProblem(await post('account/second-factor', karim, { password: 'wrong' }), 400);
    const { secret, headers } = await withCode(karim);
    expect(secret.recoveryCodes.length).toBeGreaterThanOrEqual(8);
    expect((await read<OwnAccount>(get('account', headers))).hasSecondFactor).toBe(true);

    const first = await enter('karim@desk.test');
    expect(await first.json()).toEqual({ signedIn: false });
    const half = cookiesOf(first);
    await expectProblem(await get('me', half), 401);
    await expectProblem(await send('/api/auth/second-factor', half, { code: '000000' }), 401);
    await expectProblem(await send('/api/auth/second-factor', {}, { code: totp(secret.uri, Date.now()) }), 401);
    const second = await send('/api/auth/second-factor', half, { code: totp(secret.uri, Date.now()) });
    expect(second.status).toBe(200);
    expect((await get('me', cookiesOf(second))).status).toBe(200);
  });

  test('is replaced by a recovery code, each once', async () => {
    const { secret } = await withCode(await server.signIn('Karim'));
    const [code] = secret.recoveryCodes;
    const signIn = async () => {
      const half = cookiesOf(await enter('karim@desk.test'));
      return send('/api/auth/second-factor', half, { code });
    };
    expect((await signIn()).status).toBe(200);
    await expectProblem(await signIn(), 401);
  });

  test('cannot be guessed without end', async () => {
    const { secret } = await withCode(await server.signIn('Karim'));
    const half = cookiesOf(await enter('karim@desk.test'));
    for (let times = 0; times < 6; times += 1) await send('/api/auth/second-factor', half, { code: '000000' });
    const late = await send('/api/auth/second-factor', half, { code: totp(secret.uri, Date.now()) });
    expect([401, 429]).toContain(late.status);
  });

  test('that is not confirmed asks nothing; a coordinator resets one for whoever lost the telephone', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const karim = await server.signIn('Karim');
    await post('account/second-factor', karim, { password });
    await expectProblem(await post('account/second-factor/confirm', karim, { code: '12345' }), 400);
    expect(await (await enter('karim@desk.test')).json()).toEqual({ signedIn: true });
    const { headers } = await withCode(karim);
    await post(`colleagues/${await idOf(headers)}/reset-second-factor`, lies);
    expect(await (await enter('karim@desk.test')).json()).toEqual({ signedIn: true });
  });
});

describe('the lock', () => {
  test('answers nothing until the password is given', async () => {
    const karim = await server.signIn('Karim');
    await post('account/lock', karim);
    expect(await read(get('callbacks', karim))).toMatchObject({ status: 423 });
    expect((await get('events', karim)).status).toBe(423);
    await expectProblem(await post('account/unlock', karim, { password: 'wrong' }), 400);
    expect((await post('account/unlock', karim, { password })).status).toBe(200);
    expect((await get('callbacks', karim)).status).toBe(200);
  });

  test('cannot be guessed open without end', async () => {
    const karim = await server.signIn('Karim');
    await post('account/lock', karim);
    for (let times = 0; times < 10; times += 1) await post('account/unlock', karim, { password: 'wrong' });
    await expectProblem(await post('account/unlock', karim, { password }), 429);
  });
});

describe('the desk in busy use', () => {
  test('is not counted as somebody who tries links', async () => {
    const karim = await server.signIn('Karim');
    for (let times = 0; times < 30; times += 1) expect((await get('me', karim)).status).toBe(200);
  });
});

describe('a second factor that is required', () => {
  const dayFrom = async (lies: Headers, from: string | null) => post('second-factor-from', lies, { from });
  const needed = { status: 403, refusal: { kind: 'second-factor-needed' } };

  test('closes the desk from its day on to whoever has none, except for setting it up', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    const karim = await server.signIn('Karim');
    expect((await read<Colleagues>(dayFrom(lies, '2026-11-24'))).secondFactorFrom).toBe('2026-11-24');
    expect((await read<OwnAccount>(get('account', karim))).secondFactorFrom).toBe('2026-11-24');
    expect((await get('callbacks', karim)).status).toBe(200);
    server.pass(hours(14));
    for (const path of ['me', 'callbacks', 'events', 'colleagues', 'accounts', 'account%2f..%2fme'])
      expect(await read(get(path, karim))).toMatchObject(needed);
    expect(await read(post('invitations', lies, { name: 'Nadia', role: 'coordinator' }))).toMatchObject(needed);
    const secret = await read<SecondFactorSecret>(post('account/second-factor', karim, { password }));
    expect(await read(get('me', karim))).toMatchObject(needed);
    const confirmed = await post('account/second-factor/confirm', karim, { code: totp(secret.uri, Date.now()) });
    const his = cookiesOf(confirmed);
    expect((await get('me', his)).status).toBe(200);
    expect(await read(post('account/second-factor/remove', his, { password }))).toMatchObject({
      status: 409,
      refusal: { kind: 'second-factor-required' },
    });
  });

  test('is asked again of whoever it is reset for, and no longer when a coordinator says so', async () => {
    const lies = await server.signIn('Lies', 'coordinator');
    await dayFrom(lies, '2026-11-24');
    await dayFrom(lies, null);
    server.pass(hours(48));
    expect((await get('me', lies)).status).toBe(200);
    expect((await read<Colleagues>(get('colleagues', lies))).secondFactorFrom).toBeNull();
  });

  test.each([{ from: '2026-02-30' }, { from: 'tomorrow' }, { from: 5 }, {}, null])(
    'does not begin on %j',
    async (body) => {
      const lies = await server.signIn('Lies', 'coordinator');
      await expectProblem(await post('second-factor-from', lies, body), 400);
    },
  );
});
