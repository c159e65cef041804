// PostgreSQL goes away in the middle of everything, and comes back: nobody is told an untruth, and nothing is lost.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/domain/entries/entry.ts';
import type { Receipt } from '../../src/domain/entries/receipt.ts';
import { allChanges } from '../../src/server/changes/changes.ts';
import { anActivity } from '../support/builders.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { codeNumber, expectProblem, leftCallback, startTestServer, type TestServer } from '../support/server.ts';

let postgres: PostgresServer;
let server: TestServer;
let kiosk: { Authorization: string };
let made = 0;

beforeAll(async () => {
  postgres = await startPostgres({ inMemory: true });
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  made += 1;
  const url = (await postgres.create(`lost_${made}`)).replace('buurt@', 'buurt:geheim-woord@');
  const place = { kind: 'postgres', url } as const;
  server = await startTestServer({ activities: [anActivity()], places: { entries: place, staff: place } });
  kiosk = await server.enrol();
});
afterEach(() => server.stop());

const send = async (entries: readonly Entry[]): Promise<Response> =>
  server.request('/api/v1/push', { method: 'POST', headers: kiosk, body: await server.body(entries) });

describe('while PostgreSQL is away', () => {
  test('every request is told to come back; the server lives, is not ready, and recovers by itself', async () => {
    const lies = await server.signIn();
    await postgres.kill();
    const away = await send([leftCallback()]);
    expect([away.status, away.headers.get('Retry-After')]).toEqual([503, '5']);
    await expectProblem(away, 503);
    await expectProblem(await server.request('/readyz'), 503);
    expect((await server.request('/healthz')).status).toBe(200);
    await expectProblem(await server.request('/api/desk/callbacks', { headers: lies }), 503);
    await expectProblem(await server.request('/api/v1/snapshot', { headers: kiosk }), 503);
    const onAPhone = await server.request(`/q/${codeNumber(5)}?taal=fr`);
    expect([onAPhone.status, onAPhone.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(await onAPhone.text()).toContain('Réessayez dans quelques minutes.');
    const signIn = { email: 'lies@desk.test', password: 'a-long-test-password' };
    const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(signIn) };
    await expectProblem(await server.request('/api/auth/sign-in/email', asked), 503);

    await postgres.start();
    expect((await server.request('/readyz')).status).toBe(200);
    expect((await server.request('/api/desk/callbacks', { headers: lies })).status).toBe(200);
    expect((await send([leftCallback()])).status).toBe(200);
    expect(server.logged()).not.toContain('geheim-woord');
    expect(server.logged()).toContain('database unreachable');
  });

  test('who listened is told that everything may have changed, once it is back', async () => {
    const heard = new Set<string>();
    server.changes.listen((change) => void heard.add(change));
    await postgres.kill();
    await postgres.start();
    await vi.waitFor(() => expect([...heard].toSorted()).toEqual(allChanges.toSorted()), 30_000);
  });
});

describe('a plug that is pulled while eight kiosks push', () => {
  test('what got its receipt is there with the same receipt, and the rest is taken when it comes again', async () => {
    const entries: Entry[] = [];
    const receipts = new Map<string, Receipt>();
    /** Answers whether it was taken. The only other answer is: not now. */
    const take = async (entry: Entry): Promise<boolean> => {
      const answer = await send([entry]);
      if (!answer.ok) {
        expect(answer.status).toBe(503);
        return false;
      }
      const { receipts: given } = (await answer.json()) as { receipts: Receipt[] };
      for (const receipt of given) receipts.set(receipt.id, receipt);
      return true;
    };
    const pushUntilAway = async (): Promise<void> => {
      for (;;) {
        const entry = leftCallback();
        entries.push(entry);
        if (!(await take(entry))) return;
      }
    };
    const pushing = Promise.all(Array.from({ length: 8 }, pushUntilAway));
    await vi.waitFor(() => expect(receipts.size).toBeGreaterThan(40), { timeout: 30_000, interval: 1 });
    await postgres.kill();
    await pushing;
    const before = new Map(receipts);
    expect(entries.length - before.size).toBe(8);
    await postgres.start();
    for (const entry of entries) while (!(await take(entry))) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(receipts.size).toBe(entries.length);
    for (const [id, receipt] of before) expect(receipts.get(id)).toEqual(receipt);
    const rows = await server.database.read.selectFrom('entry').select('seq').orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
  });
});
