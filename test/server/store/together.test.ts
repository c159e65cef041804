// Pushes that wait for the same transaction are decided together, as if one came after the other.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Health } from '../../../src/contract/health.ts';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import type { EntryId, KioskId } from '../../../src/domain/ids.ts';
import { readOpeningHours } from '../../../src/domain/time/opening-hours.ts';
import { asInstant, milliseconds } from '../../../src/domain/time/time.ts';
import { healthOf } from '../../../src/server/store/database/json.ts';
import type { Accepted, Pushed } from '../../../src/server/ingest/accept-push.ts';
import { sealOnArrival } from '../../../src/server/ingest/seal-on-arrival.ts';
import { makePushQueue, type TakePush } from '../../../src/server/ingest/push-queue.ts';
import type { Write } from '../../../src/server/store/database/write-queue.ts';
import { anActivity } from '../../support/builders.ts';
import {
  codeNumber,
  hall,
  leftCallback,
  leftSignUp,
  leftWithdrawal,
  monday,
  north,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let take: TakePush;
let transactions: number;

beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ places: 2 })] });
  transactions = 0;
  const write: Write = (job) => {
    transactions += 1;
    return server.database.write(job);
  };
  const { openingHours, promise } = server.config;
  const rules = { hours: readOpeningHours(openingHours), openDays: promise.openDays, makeCode: () => codeNumber(7) };
  take = makePushQueue(write, rules);
});
afterEach(() => server.stop());

interface Matters extends Partial<Omit<Pushed, 'arrived' | 'arrival'>> {
  readonly kiosk?: KioskId;
  /** Whether the visitors read the answers. */
  readonly shown?: boolean;
}

async function pushOf(entries: readonly Entry[], { kiosk = hall, shown = true, ...matters }: Matters = {}) {
  const arrived = await Promise.all(
    entries.map(async (entry) => ({ ...(await sealOnArrival(entry, server.keys.sealer())), shown })),
  );
  const arrival = { origin: { kind: 'kiosk', kiosk } as const, receivedAt: monday, clockOffset: milliseconds(0) };
  return { arrived, arrival, lastReceipt: null, health: null, ...matters };
}
const outcomesOf = ({ receipts }: Accepted) => receipts.map(({ outcome }) => outcome);
const wellWith = (waiting: number): Health => ({
  version: 'test',
  waiting,
  rejected: 0,
  oldestAt: waiting > 0 ? monday : null,
  persisted: true,
  roomLeft: null,
  lastTrouble: null,
  camera: null,
});
const idsOf = async (table: 'entry' | 'callback'): Promise<readonly EntryId[]> => {
  const { read } = server.database;
  if (table === 'entry')
    return (await read.selectFrom('entry').select('id').orderBy('seq').execute()).map((row) => row.id);
  return (await read.selectFrom('callback').select('entry').execute()).map((row) => row.entry);
};

describe('pushes that wait for the same transaction', () => {
  test('two kiosks ask for the last places: who came first has them, the others stand in line as they came', async () => {
    const pushes = [
      await pushOf([leftSignUp({ persons: 2 })]),
      await pushOf([leftSignUp({ kiosk: north })], { kiosk: north }),
      await pushOf([leftSignUp()]),
    ];
    const answers = await Promise.all(pushes.map(take));
    expect(transactions).toBe(1);
    expect(answers.flatMap(outcomesOf)).toEqual([
      { kind: 'confirmed', series: null },
      { kind: 'waiting', position: 1, series: null },
      { kind: 'waiting', position: 2, series: null },
    ]);
    const { read } = server.database;
    const rows = await read.selectFrom('entry').select(['id', 'kiosk', 'seq']).orderBy('seq').execute();
    expect(rows.map(({ id }) => id)).toEqual(answers.flatMap(({ receipts }) => receipts.map((receipt) => receipt.id)));
    expect(rows.map(({ kiosk }) => kiosk)).toEqual([hall, north, hall]);
  });

  test('one that cannot be taken does not harm the others', async () => {
    const broken = await pushOf([leftCallback()]);
    const arrival = { ...broken.arrival, receivedAt: asInstant(Number.NaN) };
    const [soup, call] = [leftSignUp({ persons: 2 }), leftSignUp({ kiosk: north })];
    const pushes = [await pushOf([soup]), { ...broken, arrival }, await pushOf([call], { kiosk: north })];
    const answers = await Promise.allSettled(pushes.map(take));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers.flatMap((one) => (one.status === 'fulfilled' ? outcomesOf(one.value) : []))).toEqual([
      { kind: 'confirmed', series: null },
      { kind: 'waiting', position: 1, series: null },
    ]);
    expect(await idsOf('entry')).toEqual([soup.header.id, call.header.id]);
  });

  test('a kiosk whose last receipt is lost is told so, and takes nothing from the others', async () => {
    const [mine, theirs] = [leftSignUp({ persons: 2 }), leftSignUp({ persons: 2, kiosk: north })];
    const lastReceipt = { id: leftCallback().header.id, receivedAt: null };
    const pushes = [
      await pushOf([mine], { lastReceipt, health: wellWith(1) }),
      await pushOf([theirs], { kiosk: north }),
    ];
    expect(await Promise.all(pushes.map(take))).toMatchObject([
      { knowsLast: false, receipts: [] },
      { knowsLast: true, receipts: [{ id: theirs.header.id, outcome: { kind: 'confirmed' } }] },
    ]);
    expect(transactions).toBe(1);
    expect(await idsOf('entry')).toEqual([theirs.header.id]);
  });

  test('the same entry in two of them is one entry with one receipt', async () => {
    const soup = leftSignUp();
    const pushes = [await pushOf([soup]), await pushOf([leftSignUp(), soup])];
    const [first, second] = await Promise.all(pushes.map(take));
    expect(transactions).toBe(1);
    expect(first?.receipts).toMatchObject([{ id: soup.header.id }]);
    expect(second?.receipts[1]).toEqual(first?.receipts[0]);
    expect(await idsOf('entry')).toHaveLength(2);
  });

  test('whoever read the answer in the first and was gone in the second is called, once', async () => {
    const mia = leftSignUp();
    await take(await pushOf([leftSignUp({ persons: 2 })]));
    const pushes = [await pushOf([mia]), await pushOf([mia], { shown: false }), await pushOf([mia], { shown: false })];
    await Promise.all(pushes.map(take));
    expect(await idsOf('callback')).toEqual([mia.header.id]);
  });

  test('and gave up in between: nobody calls', async () => {
    const mia = leftSignUp();
    await take(await pushOf([leftSignUp({ persons: 2 })]));
    const pushes = [
      await pushOf([mia]),
      await pushOf([leftWithdrawal(mia.header.code)]),
      await pushOf([mia], { shown: false }),
    ];
    await Promise.all(pushes.map(take));
    expect(await idsOf('callback')).toEqual([]);
  });

  test('a place that the first gives up is the second one’s', async () => {
    const [mia, jan] = [leftSignUp({ persons: 2 }), leftSignUp({ persons: 2, kiosk: north })];
    const pushes = [
      await pushOf([mia]),
      await pushOf([leftWithdrawal(mia.header.code)]),
      await pushOf([jan], { kiosk: north }),
    ];
    const answers = await Promise.all(pushes.map(take));
    expect(transactions).toBe(1);
    expect(answers.flatMap(outcomesOf)).toEqual([
      { kind: 'confirmed', series: null },
      { kind: 'withdrawn', what: 'sign-up' },
      { kind: 'confirmed', series: null },
    ]);
  });

  test('two entries that made the same code each get their own', async () => {
    const soup = leftSignUp();
    const other = leftSignUp({ code: soup.header.code, kiosk: north });
    const pushes = [await pushOf([soup]), await pushOf([other], { kiosk: north })];
    const codes = (await Promise.all(pushes.map(take))).flatMap(({ receipts }) => receipts.map(({ code }) => code));
    expect(codes).toEqual([soup.header.code, codeNumber(7)]);
  });

  test('each kiosk’s own word of how it is is kept, the last one last', async () => {
    await server.enrol(hall);
    await server.enrol(north);
    const pushes = [
      await pushOf([leftCallback()], { health: wellWith(4) }),
      await pushOf([leftCallback({ kiosk: north })], { kiosk: north, health: wellWith(1) }),
      await pushOf([leftCallback()], { health: wellWith(3) }),
    ];
    await Promise.all(pushes.map(take));
    const rows = await server.database.read.selectFrom('kiosk').select(['id', 'health']).orderBy('id').execute();
    expect(rows.map(({ id, health }) => [id, health === null ? null : healthOf(health).waiting])).toEqual([
      [north, 0],
      [hall, 2],
    ]);
  });
});

describe('a full queue of each of many kiosks', () => {
  test('is taken in parts, and all of it', async () => {
    const one = await pushOf([leftCallback()]);
    const queue = (): Pushed => ({
      ...one,
      arrived: Array.from({ length: 900 }, () => {
        const { header } = leftCallback();
        return { read: true, header, headerText: JSON.stringify(header), personal: 'sealed', shown: true };
      }),
    });
    const answers = await Promise.all(Array.from({ length: 6 }, queue).map(take));
    expect(answers.map(({ receipts }) => receipts.length)).toEqual([900, 900, 900, 900, 900, 900]);
    expect(transactions).toBe(2);
  });
});
