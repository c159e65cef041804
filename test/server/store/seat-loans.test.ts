// Seats that kiosks may give away on their own: lent, given, come back, and never one too many.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList, DeskDate, KioskLine } from '../../../src/contract/desk.ts';
import { readSnapshot, type SnapshotDate } from '../../../src/contract/snapshot.ts';
import { asId, type KioskId } from '../../../src/domain/ids.ts';
import { days, hours, minutes } from '../../../src/domain/time/time.ts';
import { readLoans } from '../../../src/server/store/seat-loans.ts';
import { anActivity, aSchedule, day, neverClosed } from '../../support/builders.ts';
import {
  buildPush,
  hall,
  leftSignUp,
  leftWithdrawal,
  north,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let device: { Authorization: string };
const tuesday = asId<'activity-date'>('soep@2026-11-24');
const soup = (places: number) =>
  anActivity({ places, schedule: aSchedule({ until: day('2026-11-24'), repeat: { every: 'once' } }) });

async function open(places: number): Promise<void> {
  server = await startTestServer({ activities: [soup(places)] });
  device = await server.enrol();
}
/** The soup is days away: longer than a kiosk may hold seats in silence. */
async function openOnFriday(): Promise<void> {
  await server.stop();
  const schedule = aSchedule({ firstOn: day('2026-11-27'), repeat: { every: 'once' } });
  server = await startTestServer({ activities: [anActivity({ places: 12, schedule })] });
  device = await server.enrol();
}
beforeEach(() => open(12));
afterEach(() => server.stop());

const row = () =>
  server.database.read.selectFrom('activity_date').selectAll().where('id', '=', tuesday).executeTakeFirstOrThrow();

/** What a kiosk reads of Tuesday's soup; by reading it is lent to. */
async function reads(headers = device): Promise<SnapshotDate | undefined> {
  const answer = await server.request('/api/v1/snapshot', { headers });
  const read = readSnapshot(await answer.json());
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value.dates.find((date) => date.id === tuesday);
}

const aSeat = (persons = 1, kiosk: KioskId = hall) => leftSignUp({ persons, kiosk, seat: 'loaned' });
const outcomes = async (entries: Parameters<TestServer['push']>[0], headers = device) =>
  (await server.push(entries, headers)).map(({ outcome }) => outcome.kind);

/** A kiosk that says how it is, with nothing left to send. */
async function greets(headers = device): Promise<void> {
  const health = {
    version: '1',
    waiting: 0,
    rejected: 0,
    oldestAt: null,
    persisted: true,
    roomLeft: null,
    lastTrouble: null,
    camera: null,
  };
  const body = JSON.stringify({ ...buildPush([], server.now()), health });
  expect((await server.request('/api/v1/push', { method: 'POST', headers, body })).status).toBe(200);
}

describe('a kiosk that reads the agenda', () => {
  test('is lent two seats, which are nobody else’s then', async () => {
    expect(await reads()).toMatchObject({ taken: 0, loaned: 0, loan: { loaned: 2, used: 0 } });
    expect(await row()).toMatchObject({ taken: 0, loaned: 2 });
    const other = await server.enrol(north);
    expect(await reads(other)).toMatchObject({ loaned: 2, loan: { loaned: 2, used: 0 } });
    expect(await row()).toMatchObject({ loaned: 4 });
  });

  test('asks again and gets the same, to the letter', async () => {
    const ask = () => server.request('/api/v1/snapshot', { headers: device });
    const first = (await ask()).headers.get('ETag');
    server.changes.tell('snapshot');
    expect((await ask()).headers.get('ETag')).toBe(first);
    server.pass(hours(5));
    expect((await ask()).headers.get('ETag')).toBe(first);
    server.pass(hours(2));
    expect((await ask()).headers.get('ETag')).not.toBe(first);
  });

  test('gets none when few are free, or somebody waits', async () => {
    await server.push([leftSignUp({ persons: 5 }), leftSignUp({ persons: 5 })], device);
    expect(await reads()).toMatchObject({ loan: null });
  });

  test('is read back what it still holds, and no date where that is nothing', async () => {
    await reads();
    expect([...(await readLoans(server.database.read, hall)).keys()]).toEqual([tuesday]);
    await server.push([aSeat(), aSeat()], device);
    expect([...(await readLoans(server.database.read, hall)).keys()]).toEqual([]);
  });

  test('is told to the desk as what is kept free', async () => {
    await reads();
    const headers = await server.signIn();
    const dates: readonly DeskDate[] = await (await server.request('/api/desk/dates', { headers })).json();
    expect(dates).toMatchObject([{ taken: 0, loaned: 2 }]);
  });
});

describe('a seat that a kiosk gave away without a network', () => {
  test('is the visitor’s, also when all others are gone meanwhile', async () => {
    await reads();
    expect(await outcomes([leftSignUp({ persons: 6 }), leftSignUp({ persons: 4 }), leftSignUp()])).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
    ]);
    expect(await outcomes([aSeat(), aSeat()])).toEqual(['confirmed', 'confirmed']);
    expect(await row()).toMatchObject({ places: 12, taken: 12, loaned: 0, waiting: 1 });
  });

  test('is not another kiosk’s to give', async () => {
    await reads();
    const other = await server.enrol(north);
    await server.push([leftSignUp({ persons: 6 }), leftSignUp({ persons: 4 })], device);
    expect(await outcomes([aSeat(1, north)], other)).toEqual(['waiting']);
    expect(await row()).toMatchObject({ taken: 10, loaned: 2 });
  });

  test('beyond the loan is one like all others', async () => {
    await reads();
    await server.push([leftSignUp({ persons: 6 }), leftSignUp({ persons: 4 })], device);
    expect(await outcomes([aSeat(3)])).toEqual(['waiting']);
    // What was lent serves the line and whoever comes: here nobody else fits.
    expect(await row()).toMatchObject({ taken: 10, loaned: 0, waiting: 1 });
  });

  test('counts once, however often it is handed in', async () => {
    await reads();
    const seat = aSeat();
    await server.push([seat], device);
    await server.push([seat, seat], device);
    expect(await row()).toMatchObject({ taken: 1, loaned: 1 });
  });

  test('given back is free for everybody', async () => {
    await reads();
    const seat = aSeat(2);
    await server.push([seat], device);
    await server.push([leftWithdrawal(seat.header.code)], device);
    expect(await row()).toMatchObject({ taken: 0, loaned: 0 });
  });
});

describe('a group at the kiosk itself', () => {
  test('gets every free seat, also those that are lent to that kiosk', async () => {
    await server.stop();
    await open(6);
    expect(await reads()).toMatchObject({ taken: 0, loan: { loaned: 2 } });
    expect(await outcomes([leftSignUp({ persons: 6, seat: 'returned' })])).toEqual(['confirmed']);
    expect(await row()).toMatchObject({ taken: 6, loaned: 0, waiting: 0 });
  });

  test('comes after who waits already', async () => {
    await reads();
    await server.push([leftSignUp({ persons: 5 }), leftSignUp({ persons: 5 }), leftSignUp()], device);
    expect(await row()).toMatchObject({ taken: 10, loaned: 2, waiting: 1 });
    expect(await outcomes([leftSignUp({ seat: 'returned' })])).toEqual(['confirmed']);
    expect(await row()).toMatchObject({ taken: 12, loaned: 0, waiting: 0 });
  });

  test('gives back nothing that was lent again since, and nothing of another kiosk', async () => {
    const other = await server.enrol(north);
    await reads(other);
    await reads();
    await server.push([leftSignUp({ seat: 'returned' })], device);
    expect(await row()).toMatchObject({ taken: 1, loaned: 2 });
    // Lent anew, it counts on from what was given back.
    server.changes.tell('snapshot');
    expect(await reads()).toMatchObject({ loan: { loaned: 3, used: 2 } });
  });
});

describe('seats that were lent and not given away', () => {
  test('find who waits before it begins: the last loans end an hour earlier', async () => {
    server.pass(minutes(60 * 22));
    await reads();
    const other = await server.enrol(north);
    const kiosk = north;
    await server.push(
      [leftSignUp({ persons: 5, kiosk }), leftSignUp({ persons: 5, kiosk }), leftSignUp({ kiosk })],
      other,
    );
    expect(await row()).toMatchObject({ taken: 10, loaned: 2, waiting: 1 });
    for (let half = 0; half < 7; half += 1) {
      server.pass(minutes(30));
      await greets();
    }
    expect(server.now()).toBeLessThan((await row()).starts_at);
    expect(await row()).toMatchObject({ taken: 11, loaned: 0, waiting: 0 });
  });

  test('stay with a kiosk that was silent for days, until it has said what it gave away', async () => {
    await openOnFriday();
    const ask = () => server.request('/api/v1/snapshot', { headers: device });
    await ask();
    server.pass(hours(85));
    server.changes.tell('snapshot');
    await ask();
    const date = asId<'activity-date'>('soep@2026-11-27');
    const others = [6, 4].map((persons) => leftSignUp({ date, persons, kiosk: north }));
    expect(await outcomes(others, await server.enrol(north))).toEqual(['confirmed', 'confirmed']);
    const entry = leftSignUp({ date, seat: 'loaned' });
    expect(await outcomes([entry])).toEqual(['confirmed']);
  });

  test('come back when the kiosk is heard after their time, and the line moves up', async () => {
    await reads();
    expect(await outcomes([leftSignUp({ persons: 6 }), leftSignUp({ persons: 4 }), leftSignUp()])).toContain('waiting');
    server.pass(hours(12));
    await greets();
    expect(await row()).toMatchObject({ taken: 10, loaned: 2, waiting: 1 });
    server.pass(minutes(10));
    await greets();
    expect(await row()).toMatchObject({ taken: 11, loaned: 0, waiting: 0 });
  });

  test('stay its own while it still has something to send', async () => {
    await reads();
    server.pass(hours(13));
    await server.push([leftSignUp()], device);
    expect(await row()).toMatchObject({ loaned: 2 });
  });

  test('of a kiosk that stays silent come back after three days, when another one reads', async () => {
    await openOnFriday();
    const other = await server.enrol(north);
    await server.request('/api/v1/snapshot', { headers: device });
    const loaned = async () =>
      (await server.database.read.selectFrom('activity_date').select('loaned').executeTakeFirst())?.loaned;
    expect(await loaned()).toBe(2);
    server.pass(days(3));
    await server.request('/api/v1/snapshot', { headers: other });
    expect(await loaned()).toBe(4);
    server.pass(hours(13));
    await server.request('/api/v1/snapshot', { headers: other });
    expect(await loaned()).toBe(2);
  });

  test('come back at once when the desk lets the kiosk go', async () => {
    await reads();
    const headers = await server.signIn('Lies', 'coordinator');
    const revoked = await server.request(`/api/desk/kiosks/${hall}/revoke`, { method: 'POST', headers });
    const line: KioskLine = await revoked.json();
    expect(line.enrolledAt).toBeNull();
    expect(await row()).toMatchObject({ loaned: 0 });
  });

  test('given away all the same are handed out again only while there are some, and else somebody calls', async () => {
    await reads();
    const headers = await server.signIn('Lies', 'coordinator');
    await server.request(`/api/desk/kiosks/${hall}/revoke`, { method: 'POST', headers });
    device = await server.enrol();
    await server.push([leftSignUp({ persons: 6 }), leftSignUp({ persons: 6 })], device);
    const seat = aSeat();
    const body = await server.body([seat], { isHeard: false });
    await server.request('/api/v1/push', { method: 'POST', headers: device, body });
    expect(await row()).toMatchObject({ taken: 12, waiting: 1, loaned: 0 });
    const list: CallbackList = await (await server.request('/api/desk/callbacks', { headers })).json();
    expect(list.callbacks).toMatchObject([{ id: seat.header.id, subject: 'no-seat', seat: { state: 'waiting' } }]);
  });
});

describe('places that become fewer', () => {
  test('leave kiosks what they hold', async () => {
    await reads();
    const { putActivities } = await import('../../../src/server/store/activities/activities.ts');
    const { materialise } = await import('../../../src/server/store/activities/materialise.ts');
    await server.database.write(async (tx) => {
      await putActivities(tx, [soup(1)], 'desk');
      await materialise(tx, server.now(), neverClosed);
    });
    expect(await row()).toMatchObject({ places: 2, taken: 0, loaned: 2 });
  });
});
