// A session: what its cookie promises, when it ends, and from where alone it can be used.
import { createHook } from 'node:async_hooks';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../../src/domain/time/time.ts';
import { anActivity } from '../../support/builders.ts';
import { expectProblem, leftCallback, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let behindTls: TestServer;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  behindTls = await startTestServer({ publicAddress: 'https://buurt.example' });
});
afterEach(async () => {
  await server.stop();
  await behindTls.stop();
});

const password = 'a-long-test-password';
const an = { name: 'An', email: 'an@desk.test', role: 'desk-worker', password } as const;

const signIn = (at: TestServer, body: object, headers: Record<string, string> = {}) =>
  at.request('/api/auth/sign-in/email', { method: 'POST', headers, body: JSON.stringify(body) });

describe('the cookie', () => {
  test('behind TLS belongs to this host alone, and goes by TLS alone', async () => {
    await behindTls.staff.add(an);
    const [cookie, ...others] = (await signIn(behindTls, an)).headers.getSetCookie();
    expect(others).toEqual([]);
    const [named, ...said] = (cookie ?? '').split('; ');
    expect(named).toMatch(/^__Host-desk=[^;]{60,}$/);
    expect(said.toSorted()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict', 'Secure']);
  });

  test('on this machine by plain http is the same but for TLS', async () => {
    await server.staff.add(an);
    const [cookie, ...others] = (await signIn(server, an)).headers.getSetCookie();
    expect(others).toEqual([]);
    const [named, ...said] = (cookie ?? '').split('; ');
    expect(named).toMatch(/^desk=/);
    expect(said.toSorted()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict']);
  });

  test('lets in behind TLS too, and signing out ends it there and here', async () => {
    const headers = await behindTls.signIn();
    const me = () => behindTls.request('/api/desk/me', { headers });
    expect((await me()).status).toBe(200);
    const out = await behindTls.request('/api/auth/sign-out', { method: 'POST', headers });
    expect(out.headers.getSetCookie().join()).toMatch(/^__Host-desk=; .*Max-Age=0/);
    await expectProblem(await me(), 401);
  });

  test.each(['x', '', '%', 'a.b', '__proto__'])('that somebody made up lets nobody in: "%s"', async (value) => {
    for (const name of ['desk', '__Host-desk', '__Secure-desk', 'desk.session_token'])
      await expectProblem(await server.request('/api/desk/me', { headers: { Cookie: `${name}=${value}` } }), 401);
  });

  test('is worth nothing without its signature', async () => {
    const { Cookie } = await server.signIn();
    const bare = Cookie.replace(/\..*$/, '');
    for (const changed of [bare, `${bare}.`, `${Cookie}A`, Cookie.replace('desk=', 'desk=a')])
      await expectProblem(await server.request('/api/desk/me', { headers: { Cookie: changed } }), 401);
  });
});

describe('a session', () => {
  /** Its moments are better-auth's own, by the clock of the machine. */
  function turnBack(field: 'updatedAt' | 'expiresAt', by: number): void {
    const raw = new DatabaseSync(join(server.folder, 'staff.sqlite'));
    const row = raw.prepare(`select id, ${field} as at from session`).get();
    const at = new Date(new Date(String(row?.['at'])).getTime() - by).toISOString();
    raw.prepare(`update session set ${field} = ? where id = ?`).run(at, String(row?.['id']));
    raw.close();
  }
  const sessions = () => {
    const raw = new DatabaseSync(join(server.folder, 'staff.sqlite'));
    const rows = raw.prepare('select updatedAt as at from session').all();
    raw.close();
    return rows.map((row) => new Date(String(row['at'])).getTime());
  };

  test('ends when nothing was asked for two hours', async () => {
    const headers = await server.signIn();
    turnBack('updatedAt', hours(2) + minutes(1));
    await expectProblem(await server.request('/api/desk/me', { headers }), 401);
    expect(sessions()).toEqual([]);
  });

  test('goes on while somebody asks, for twelve hours at the most', async () => {
    const headers = await server.signIn();
    const [begun = 0] = sessions();
    for (let asks = 0; asks < 3; asks += 1) {
      turnBack('updatedAt', hours(1));
      expect((await server.request('/api/desk/me', { headers })).status).toBe(200);
      expect(sessions()[0]).toBeGreaterThanOrEqual(begun);
    }
    turnBack('expiresAt', hours(12));
    await expectProblem(await server.request('/api/desk/me', { headers }), 401);
  });

  test('that ended hears nothing more', async () => {
    const headers = await server.signIn();
    const stream = await server.request('/api/desk/events', { headers });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('ping');
    await server.request('/api/auth/sign-out', { method: 'POST', headers });
    await server.push([leftCallback()]);
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  });
});

describe('a wrong password and an unknown address', () => {
  /** How many passwords are worked on meanwhile: that is what takes time, and what could be measured from outside. */
  async function worked(task: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const hook = createHook({ init: (_, type) => void (count += type === 'SCRYPTREQUEST' ? 1 : 0) }).enable();
    await task();
    hook.disable();
    return count;
  }

  test('get the same answer, after the same work', async () => {
    await server.staff.add(an);
    const known = { email: an.email, password: 'not-the-right-one' };
    const unknown = { email: 'nobody@desk.test', password: 'not-the-right-one' };
    const answers: string[] = [];
    const heard = async (body: object) => {
      const answer = await signIn(server, body);
      answers.push(JSON.stringify([answer.status, [...answer.headers], await answer.text()]));
    };
    expect(await worked(() => heard(known))).toBe(1);
    expect(await worked(() => heard(unknown))).toBe(1);
    expect(answers[0]).toBe(answers[1]);
  });
});
