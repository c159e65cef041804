// The server was put back from an older backup: what it lost is asked for again, and what it knows is not taken twice.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList, SignUpList } from '../../src/contract/desk.ts';
import { type PushAnswer, readPushAnswer } from '../../src/contract/push.ts';
import type { SealedEntry } from '../../src/contract/entry.ts';
import type { Entry } from '../../src/domain/entries/entry.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import { done } from '../../src/domain/result.ts';
import { type Instant, addDuration, minutes } from '../../src/domain/time/time.ts';
import { drain } from '../../src/sync/drain.ts';
import type { ApiClient } from '../../src/sync/api-client.ts';
import { anActivity } from '../support/builders.ts';
import { keepCopy } from '../support/databases.ts';
import {
  buildPush,
  leftCallback,
  leftSignUp,
  monday,
  seal,
  startTestServer,
  type TestServer,
} from '../support/server.ts';
import { eventually } from '../support/eventually.ts';
import { memoryOutbox } from '../support/sync-fakes.ts';

let server: TestServer;
let device: { Authorization: string };
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ places: 3 })] });
  device = await server.enrol();
});
afterEach(() => server.stop());

type Sealed = Awaited<ReturnType<typeof seal>>;

async function push(
  entries: readonly Sealed[],
  last: EntryId | null,
  receivedAt: Instant | null = null,
): Promise<PushAnswer> {
  const lastReceipt = last === null ? null : { id: last, receivedAt };
  const body = JSON.stringify({ ...buildPush(entries, server.now()), lastReceipt });
  const answer = await server.request('/api/v1/push', { method: 'POST', headers: device, body });
  const read = readPushAnswer(await answer.json());
  if (!read.ok) throw new Error(`The push was answered with ${answer.status}.`);
  return read.value;
}

const sealed = (entries: readonly Entry[]): Promise<readonly Sealed[]> =>
  Promise.all(entries.map((entry) => seal(entry, server.keys)));
const idOf = (entry: Entry | undefined): EntryId | null => entry?.header.id ?? null;

async function restart(whileStopped: () => Promise<void>): Promise<void> {
  await server.stop({ keep: true });
  await whileStopped();
  server = await startTestServer({ folder: server.folder });
}

async function askDesk<Shape>(path: string, cookie: { Cookie: string }): Promise<Shape> {
  return (await (await server.request(`/api/desk/${path}`, { headers: cookie })).json()) as Shape;
}

describe('a push that names the last receipt', () => {
  test('is taken when the server knows it, also when nothing else is in it', async () => {
    const [soup, call] = [leftSignUp(), leftCallback()];
    const first = await push(await sealed([soup]), null);
    expect(first).toMatchObject({ knowsLast: true, receipts: [{ id: soup.header.id }] });
    expect(await push([], idOf(soup))).toEqual({ receipts: [], knowsLast: true, serverTime: monday });
    expect(await push(await sealed([call]), idOf(soup))).toMatchObject({ receipts: [{ id: call.header.id }] });
  });

  test('takes nothing when the server does not know it', async () => {
    const call = leftCallback();
    const answer = await push(await sealed([call]), idOf(leftCallback()));
    expect(answer).toEqual({ receipts: [], knowsLast: false, serverTime: monday });
    expect(await server.database.read.selectFrom('entry').select('id').execute()).toEqual([]);
  });

  test('is taken only when the server gave that very receipt: it may know the entry from another time', async () => {
    const soup = leftSignUp();
    await push(await sealed([soup]), null);

    expect(await push([], idOf(soup), monday)).toMatchObject({ knowsLast: true });
    expect(await push(await sealed([leftCallback()]), idOf(soup), addDuration(monday, minutes(1)))).toMatchObject({
      receipts: [],
      knowsLast: false,
    });
  });

  test('an entry that was set aside is known too', async () => {
    const odd = { ...(await seal(leftSignUp({ persons: 99 }), server.keys)) };
    const answer = await push([odd], null);
    expect(answer.receipts).toMatchObject([{ outcome: { kind: 'refused' } }]);
    expect(await push([], answer.receipts[0]?.id ?? null)).toMatchObject({ knowsLast: true });
  });

  test('that is empty still counts as contact', async () => {
    server.pass(minutes(5));
    await push([], null);
    const kiosk = () => server.database.read.selectFrom('kiosk').select('last_contact_at').executeTakeFirst();
    await eventually(async () => expect(await kiosk()).toEqual({ last_contact_at: server.now() }));
  });
});

describe('after an older backup was put back', () => {
  const before = [leftSignUp({ persons: 2 }), leftCallback()];
  const lost = [leftSignUp(), leftSignUp(), leftCallback()];

  async function restore(): Promise<{ readonly all: readonly Sealed[]; readonly receipts: PushAnswer['receipts'] }> {
    const early = await sealed(before);
    const { receipts } = await push(early, null);
    let putBack = () => Promise.resolve();
    await restart(async () => {
      putBack = await keepCopy(server.folder);
    });
    const late = await sealed(lost);
    const more = await push(late, idOf(before.at(-1)));
    await restart(() => putBack());
    return { all: [...early, ...late], receipts: [...receipts, ...more.receipts] };
  }

  test('it says so, and offered everything again it has each entry once, with the receipts it gave', async () => {
    const { all, receipts } = await restore();
    const fresh = await sealed([leftSignUp()]);
    expect(await push(fresh, idOf(lost.at(-1)))).toMatchObject({ receipts: [], knowsLast: false });
    const again = await push([...all, ...fresh], null);
    expect(again.receipts.slice(0, all.length)).toEqual(receipts);
    expect(again.receipts.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'confirmed' },
      { kind: 'promised' },
      { kind: 'confirmed' },
      { kind: 'waiting', position: 1 },
      { kind: 'promised' },
      { kind: 'waiting', position: 2 },
    ]);
    expect(await push([], again.receipts.at(-1)?.id ?? null)).toMatchObject({ knowsLast: true });
    const lies = await server.signIn();
    const { callbacks } = await askDesk<CallbackList>('callbacks', lies);
    expect(callbacks.filter(({ seat }) => seat === null).map(({ id }) => id)).toEqual([before[1], lost[2]].map(idOf));
    const list = await askDesk<SignUpList>('dates/soep@2026-11-24/sign-ups', lies);
    expect(list.date).toMatchObject({ places: 3, taken: 3, waiting: 2 });
    expect(list.signUps.map(({ id }) => id).slice(0, 3)).toEqual([before[0], lost[0], lost[1]].map(idOf));
  });

  test('a kiosk drains into it as into any other, also when nobody leaves anything new', async () => {
    const { all, receipts } = await restore();
    const entries = [...before, ...lost];
    const outbox = memoryOutbox(
      all.map(({ header: headerText, envelope }, at): SealedEntry => {
        const entry = entries[at];
        if (entry === undefined) throw new Error('Each envelope has its entry.');
        return { header: entry.header, headerText, envelope };
      }),
    );
    await outbox.recordReceipts(await outbox.waiting(100), receipts);
    const api: ApiClient = {
      push: async (some, last) =>
        done(
          await push(
            some.map((one) => ({ ...one, header: one.headerText })),
            last?.id ?? null,
            last?.receivedAt,
          ),
        ),
    };
    const drained = await drain({ outbox, api, now: server.now, onServerTime: () => {} }, true);
    expect(drained).toEqual({ kind: 'empty', receipted: entries.length });
    expect(outbox.receipts.slice(entries.length)).toEqual(receipts);
    const rows = await server.database.read.selectFrom('entry').select('id').orderBy('seq').execute();
    expect(rows.map(({ id }) => id)).toEqual(entries.map(idOf));
  });
});
