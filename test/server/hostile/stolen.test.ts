// Somebody holds a device's token: they read what is public. Once it is let go they read nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Personal } from '../../../src/domain/entries/entry.ts';
import { asId } from '../../../src/domain/ids.ts';
import { hours, seconds } from '../../../src/domain/time/time.ts';
import { anActivity } from '../../support/builders.ts';
import { holds } from '../../support/canary.ts';
import {
  buildPush,
  expectProblem,
  hall,
  leftCallback,
  leftSignUp,
  north,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

const people: readonly Personal[] = [
  { firstName: 'Kanarievogel', telephone: asId('+32479123987') },
  { firstName: 'Zébulon-Ünïqüe', telephone: asId('+32487654321') },
  { firstName: 'Фатіма-Еспанья', telephone: asId('+33612345678') },
];
const words = people.flatMap(({ firstName, telephone }) => [firstName ?? '', telephone?.slice(1) ?? '']);
const entries = [
  leftSignUp({}, people[0]),
  leftCallback({}, people[1]),
  leftSignUp({ date: asId('none@2026-11-24') }, people[2]),
];

let server: TestServer;
let stolen: { readonly Authorization: string };
let desk: { readonly Cookie: string; readonly Origin: string };
beforeAll(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  stolen = await server.enrol(north);
  desk = await server.signIn('Lies', 'coordinator');
  const device = await server.enrol(hall);
  await server.push(entries, device);
});
afterAll(() => server.stop());

/** Every route of the server that reads, with what is really there in its address; the catch-alls lead to a file. */
function readings(): readonly string[] {
  const routes = server.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  return [...new Set(routes)].flatMap((path) => {
    if (path.includes(':code')) return entries.map(({ header }) => path.replace(/:code\??/, header.code));
    if (path.includes('/dates/:id')) return [path.replace(':id', 'soep@2026-11-24')];
    return path.includes(':id')
      ? entries.map(({ header }) => path.replace(':id', header.id))
      : [path.replace('*', 'x')];
  });
}

async function heard(path: string, headers: Record<string, string>): Promise<string> {
  server.pass(seconds(3));
  const answer = await server.request(path, { headers });
  const said = JSON.stringify([...answer.headers]);
  if (answer.headers.get('Content-Type') !== 'text/event-stream') return said + (await answer.text());
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  server.changes.tell('snapshot', 'callbacks', 'dates', 'kiosks');
  const second = await reader?.read();
  await reader?.cancel();
  return said + Buffer.concat([first?.value ?? new Uint8Array(), second?.value ?? new Uint8Array()]).toString();
}

/** What was sealed, in pieces that nobody could have by chance. */
async function sealedPieces(): Promise<readonly string[]> {
  const rows = await server.database.read.selectFrom('entry').select('personal').execute();
  return rows.flatMap(({ personal }) => personal.match(/[\w-]{40,}/g) ?? []);
}

describe('whoever holds a token', () => {
  test('reads no name, no number and no envelope at any door', async () => {
    const pieces = await sealedPieces();
    expect(pieces.length).toBeGreaterThanOrEqual(entries.length * 4);
    for (const path of readings()) {
      const text = await heard(path, { ...stolen });
      for (const word of words) expect(holds(text, word), `${path} holds ${word}`).toBe(false);
      for (const piece of pieces) expect(text.includes(piece), `${path} holds an envelope`).toBe(false);
    }
  });

  test('hears no more of it for handing the same in again', async () => {
    const sent = await server.body(entries.map(({ header }) => ({ header, personal: {} })));
    const answer = await server.request('/api/v1/push', { method: 'POST', headers: stolen, body: sent });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    for (const word of words) expect(holds(text, word)).toBe(false);
  });

  test('without its key reads nothing at all, and neither with the cookie’s name for it', async () => {
    for (const path of ['/api/v1/snapshot', '/api/v1/events', `/api/v1/codes/${entries[0]?.header.code}`]) {
      await expectProblem(await server.unproved(path, { headers: stolen }), 401);
      const token = stolen.Authorization.replace('DPoP ', '');
      await expectProblem(await server.unproved(path, { headers: { Authorization: `Bearer ${token}` } }), 401);
      await expectProblem(await server.unproved(path, { headers: { Cookie: `desk=${token}` } }), 401);
    }
  });

  test('would be found out by this search: the desk reads all of them at the same doors', async () => {
    const all = (await Promise.all(readings().map((path) => heard(path, { ...desk })))).join('\n');
    for (const word of words) expect(holds(all, word)).toBe(true);
  });
});

describe('a token that was let go', () => {
  test('opens no door for devices, now or later, and its stream has ended', async () => {
    const stream = await server.request('/api/v1/events', { headers: stolen });
    const reader = stream.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    const gone = await server.request(`/api/desk/kiosks/${north}/revoke`, { method: 'POST', headers: desk });
    expect(gone.status).toBe(200);
    expect((await reader?.read())?.done).toBe(true);
    const doors = server.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'));
    const forDevices = new Set(doors.map(({ method, path }) => `${method} ${path}`));
    forDevices.delete('POST /api/v1/enrol');
    expect(forDevices.size).toBeGreaterThanOrEqual(4);
    for (const context of forDevices) {
      const [method = '', path = ''] = context.split(' ');
      const ask = { method, headers: stolen, ...(method === 'POST' ? { body: JSON.stringify(buildPush([])) } : {}) };
      const address = path.replace(':code', entries[0]?.header.code ?? '');
      for (let times = 0; times < 2; times += 1) {
        await expectProblem(await server.request(address, ask), 401);
        server.pass(hours(1));
      }
    }
  });
});
