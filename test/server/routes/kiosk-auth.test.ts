// The door for kiosks: who may come in, what they get, and what they hear.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSnapshot } from '../../../src/contract/snapshot.ts';
import { days } from '../../../src/domain/time/time.ts';
import { anActivity } from '../../support/builders.ts';
import {
  buildPush,
  hall,
  leftCallback,
  leftSignUp,
  expectProblem,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
const soup = anActivity({ places: 3 });
beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
});
afterEach(() => server.stop());

const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Host: 'localhost:8080', ...headers },
  body: JSON.stringify(body),
});

describe('without a token, or with a wrong one', () => {
  test.each(['/api/v1/snapshot', '/api/v1/events', '/api/v1/codes/00000000'])('%s stays closed', async (path) => {
    await expectProblem(await server.request(path), 401);
    await expectProblem(await server.request(path, { headers: { Authorization: `Bearer ${'a'.repeat(43)}` } }), 401);
  });

  test('nothing can be handed in', async () => {
    await expectProblem(await server.request('/api/v1/push', json(JSON.parse(await server.body([leftSignUp()])))), 401);
  });
});

describe('the snapshot', () => {
  const ask = async (headers: Record<string, string> = {}) =>
    server.request('/api/v1/snapshot', { headers: { ...(await server.enrol()), ...headers } });

  test('holds everything public of sixty days, and is read by the contract', async () => {
    const read = readSnapshot(await (await ask()).json());
    expect(read).toMatchObject({ ok: true, value: { kiosk: hall, demo: false, publicAddress: 'http://localhost' } });
    if (!read.ok) return;
    expect(read.value.dates).toHaveLength(9);
    const starts = read.value.dates.map((date) => date.startsAt);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(read.value.activities).toEqual([soup]);
  });

  test('comes packed as the kiosk can unpack it', async () => {
    const plain = Buffer.from(await (await ask()).arrayBuffer());
    const br = await ask({ 'Accept-Encoding': 'gzip, deflate, br' });
    expect(br.headers.get('Content-Encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer()))).toEqual(plain);
    const gzip = await ask({ 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer()))).toEqual(plain);
  });

  test('is not sent again while nothing changed; a sign-up is a change', async () => {
    const etag = (await ask({ 'Accept-Encoding': 'br' })).headers.get('ETag')!;
    const again = await ask({ 'Accept-Encoding': 'br', 'If-None-Match': etag });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    await server.push([leftSignUp()]);
    const changed = await ask({ 'If-None-Match': etag });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({
      dates: expect.arrayContaining([expect.objectContaining({ taken: 1 })]),
    });
  });

  test('is another one tomorrow', async () => {
    const etag = (await ask()).headers.get('ETag')!;
    server.pass(days(2));
    expect((await ask({ 'If-None-Match': etag })).status).toBe(200);
  });

  test('has no names, and neither has anything else a kiosk can ask', async () => {
    const entry = leftSignUp({}, { firstName: 'Kanarievogel', telephone: leftSignUp().personal.telephone! });
    await server.push([entry]);
    const headers = await server.enrol();
    for (const path of ['/api/v1/snapshot', `/api/v1/codes/${entry.header.code}`]) {
      expect(await (await server.request(path, { headers })).text()).not.toContain('Kanarievogel');
    }
    for (const path of ['/api/desk/callbacks', '/api/desk/dates/soep@2026-11-24/sign-ups', '/api/desk/callbacks.csv']) {
      await expectProblem(await server.request(path, { headers }), 401);
    }
  });
});

describe('word of a change', () => {
  test('comes within the request that made it, and a burst is one word', async () => {
    const headers = await server.enrol();
    const stream = await server.request('/api/v1/events', { headers });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('event: ping\ndata: \n\n');
    const heard = reader.read();
    await server.push([leftSignUp()], headers);
    const etag = (await server.request('/api/v1/snapshot', { headers })).headers.get('ETag');
    expect((await heard).value).toBe(`event: snapshot\ndata: ${JSON.stringify({ etag })}\n\n`);
    const next = reader.read();
    await Promise.all([server.push([leftSignUp()], headers), server.push([leftSignUp()], headers)]);
    expect((await next).value).toMatch(/^event: snapshot\n/);
    server.changes.stop();
    expect((await reader.read()).done).toBe(true);
  });
});

describe('a push', () => {
  const push = async (body: string) =>
    server.request('/api/v1/push', { method: 'POST', headers: await server.enrol(), body });

  test('of an older or newer protocol is told what to update, and loses nothing', async () => {
    const old = await push(JSON.stringify({ ...buildPush([]), v: 0 }));
    expect(await old.clone().json()).toMatchObject({ refusal: { kind: 'too-old', oldestWelcome: 1, newest: 1 } });
    await expectProblem(old, 426);
    const tooNew = await push(JSON.stringify({ ...buildPush([]), v: 2 }));
    await expectProblem(tooNew, 426);
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['an entry without an id', JSON.stringify(buildPush([{}]))],
  ])('%s is refused with what is wrong', async (_, body) => expectProblem(await push(body), 400));

  test('of more than two megabytes is refused before it is read', async () => {
    await expectProblem(await push(`"${'a'.repeat(2 * 1024 * 1024)}"`), 413);
  });

  test('of a thousand entries is taken', async () => {
    const entries = Array.from({ length: 1000 }, () => leftSignUp());
    const receipts = await server.push(entries);
    expect(receipts.map((receipt) => receipt.id)).toEqual(entries.map((entry) => entry.header.id));
    expect(receipts.filter((receipt) => receipt.outcome.kind === 'confirmed')).toHaveLength(3);
  });
});

describe('after a restart', () => {
  test('everything is there: token, receipt, places and callbacks', async () => {
    const headers = await server.enrol();
    const entries = [leftSignUp(), leftCallback()];
    const receipts = await server.push(entries, headers);
    await server.stop({ keep: true });
    server = await startTestServer({ folder: server.folder });
    expect(await server.push(entries, headers)).toEqual(receipts);
    const answer = await server.request('/api/desk/callbacks', { headers: await server.signIn() });
    expect(await answer.json()).toMatchObject({ callbacks: [{ id: entries[1]!.header.id, firstName: 'Mia' }] });
  });
});
