// Who listens and never leaves, or never reads, costs nobody else anything.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anActivity } from '../../support/builders.ts';
import { hall, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let device: { readonly Authorization: string };
let desk: { readonly Cookie: string };
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  device = await server.enrol();
  desk = await server.signIn('Lies', 'coordinator');
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

type Reader = ReadableStreamDefaultReader<string>;

async function listenAs(headers: Record<string, string>, path = '/api/v1/events'): Promise<Reader> {
  const { body } = await server.request(path, { headers });
  if (body === null) throw new Error('A stream has a body.');
  return body.pipeThrough(new TextDecoderStream()).getReader();
}

describe('streams that stay open', () => {
  test.each([
    ['a kiosk', 8, '/api/v1/events', () => ({ ...device })],
    ['a colleague', 20, '/api/desk/events', () => ({ ...desk })],
  ])(
    'of %s are so many; one more ends the oldest, for it may hang on a line that is gone',
    async (_, most, path, as) => {
      const readers: Reader[] = [];
      for (let count = 0; count < most; count += 1) readers.push(await listenAs(as(), path));
      for (const reader of readers) expect((await reader.read()).value).toContain('ping');
      const newest = await listenAs(as(), path);
      expect((await newest.read()).value).toContain('ping');
      expect((await readers[0]?.read())?.done).toBe(true);
      const second = readers[1]?.read();
      server.changes.tell('snapshot', 'dates');
      expect((await second)?.done).toBe(false);
    },
  );

  test('end at once when the kiosk is let go, and it hears nothing of what happens then', async () => {
    const reader = await listenAs(device);
    expect((await reader.read()).value).toContain('ping');
    const other = await server.enrol(server.config.kiosks.find(({ id }) => id !== hall)?.id);
    const answer = await server.request(`/api/desk/kiosks/${hall}/revoke`, { method: 'POST', headers: { ...desk } });
    expect(answer.status).toBe(200);
    await server.push([leftSignUp()], other);
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });
});

describe('a reader that does not read', () => {
  test('is told each kind of change once when it reads again, however often it changed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const reader = await listenAs(device);
    const rounds = 12;
    for (let round = 0; round < rounds; round += 1) {
      for (let times = 0; times < 100; times += 1) server.changes.tell('snapshot', 'dates', 'callbacks', 'kiosks');
      await vi.advanceTimersByTimeAsync(260);
    }
    let heard = '';
    server.changes.stop();
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
    const shown = heard.split('event: snapshot').length - 1;
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(rounds / 2);
  });
});
