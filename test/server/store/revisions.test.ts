// What agendas elsewhere keep of a date must be known to be old when the date is another.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activities/activity.ts';
import { asId } from '../../../src/domain/ids.ts';
import { days, hours, addDuration } from '../../../src/domain/time/time.ts';
import { putActivities } from '../../../src/server/store/activities/activities.ts';
import { materialise } from '../../../src/server/store/activities/materialise.ts';
import { anActivity, aSchedule, day, time, neverClosed } from '../../support/builders.ts';
import { leftSignUp, monday, startTestServer, type TestServer } from '../../support/server.ts';

const soup = (matters: Partial<Activity> = {}, schedule = {}) =>
  anActivity({ location: asId('de-wilg'), ...matters, schedule: aSchedule(schedule) });
const [first, second] = [asId<'activity-date'>('soep@2026-11-24'), asId<'activity-date'>('soep@2026-12-01')];

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ activities: [soup()] });
});
afterEach(() => server.stop());

async function revisionOf(id = first) {
  const rows = await server.database.read.selectFrom('activity_date').selectAll().where('id', '=', id).execute();
  return rows.map(({ revision, revised_at: revisedAt }) => ({ revision, revisedAt }))[0];
}

/** An hour later the activity is like this. */
async function becomes(activity: Activity): Promise<void> {
  server.pass(hours(1));
  await server.database.write(async (tx) => {
    await putActivities(tx, [activity], 'desk');
    await materialise(tx, server.now(), neverClosed);
  });
}

const once = { revision: 1, revisedAt: addDuration(monday, hours(1)) };
const never = { revision: 0, revisedAt: monday };

describe('a date that is in an agenda elsewhere', () => {
  test.each([
    ['another hour', soup({}, { startsAt: time('11:30') })],
    ['another end', soup({}, { endsAt: time('15:00') })],
    ['another title', soup({ title: 'Soep en brood' })],
    ['another summary', soup({ summary: 'Breng een lepel mee.' })],
    ['another place', soup({ location: asId('buurtlokaal-noord') })],
    ['another room', soup({ room: 'in de kelder' })],
    ['another price', soup({ priceCents: 200 })],
    ['no stairs any more', soup({ stepFree: false })],
  ])('is revised once by %s, and so are the others', async (_, changed) => {
    await becomes(changed);
    expect([await revisionOf(), await revisionOf(second)]).toEqual([once, once]);

    await becomes(changed);
    expect([await revisionOf(), await revisionOf(second)]).toEqual([once, once]);
  });

  test('is revised when it is called off, and again when it takes place after all', async () => {
    await becomes(soup({}, { cancelled: [day('2026-11-24')] }));
    expect([await revisionOf(), await revisionOf(second)]).toEqual([once, never]);

    await becomes(soup());
    expect(await revisionOf()).toEqual({ revision: 2, revisedAt: addDuration(monday, hours(2)) });
  });

  test('is not revised by what is no news there: seats, pictures, a longer series, another day', async () => {
    await server.push([leftSignUp({ persons: 2 })]);
    await becomes(soup({ places: 20, picture: 'bread', kind: 'chat' }, { until: day('2027-06-01') }));
    server.pass(days(1));
    await server.database.write((tx) => materialise(tx, server.now(), neverClosed));

    expect(await revisionOf()).toEqual(never);
  });

  test('is never older than it was, also when the clock is put back', async () => {
    await becomes(soup({ title: 'Soep en brood' }));
    server.pass(hours(-48));
    await becomes(soup({ title: 'Soep en taart' }));

    expect(await revisionOf()).toEqual({ ...once, revision: 2 });
  });
});
