// An activity that left the list has no dates any more, whenever it would have begun.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activities/activity.ts';
import { asId } from '../../../src/domain/ids.ts';
import { putActivities } from '../../../src/server/store/activities/activities.ts';
import { materialise } from '../../../src/server/store/activities/materialise.ts';
import { anActivity, aSchedule, day, neverClosed } from '../../support/builders.ts';
import { leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

const soup = anActivity({ location: asId('de-wilg'), places: 2 });
// Today is Monday 23 November 2026: this one begins on Thursday.
const walk = anActivity({
  id: asId('wandelen'),
  title: 'Wandelen',
  location: asId('de-wilg'),
  schedule: aSchedule({ firstOn: day('2026-11-26') }),
});
const firstWalk = asId<'activity-date'>('wandelen@2026-11-26');

let server: TestServer;
let device: { Authorization: string };
beforeEach(async () => {
  server = await startTestServer({ activities: [soup, walk] });
  device = await server.enrol();
});
afterEach(() => server.stop());

async function offer(...activities: readonly Activity[]): Promise<void> {
  await server.database.write(async (tx) => {
    await putActivities(tx, activities, 'desk');
    await materialise(tx, server.now(), neverClosed);
    tx.tell('snapshot');
  });
}
const datesOfWalk = async () => {
  const rows = await server.database.read.selectFrom('activity_date').selectAll().orderBy('held_on').execute();
  return rows.filter(({ activity }) => activity === walk.id).map(({ held_on: on }) => on);
};
const read = async (path: string) => (await server.request(path, { headers: device })).text();

describe('an activity removed before its first day', () => {
  test('has no date left, nor after the next night', async () => {
    expect((await datesOfWalk()).slice(0, 1)).toEqual(['2026-11-26']);
    await offer(soup);
    expect(await datesOfWalk()).toEqual([]);
    await offer(soup);
    expect(await datesOfWalk()).toEqual([]);
  });

  test('is in no feed, in no snapshot, and takes no sign-up', async () => {
    await offer(soup);
    for (const path of ['/agenda', '/agenda.ics', '/agenda.json', '/feed.xml', '/api/v1/snapshot']) {
      const text = await read(path);
      expect(text, path).toContain(soup.title);
      expect(text, path).not.toContain('Wandelen');
    }
    const [receipt] = await server.push([leftSignUp({ date: firstWalk })], device);
    expect(receipt?.outcome).toEqual({ kind: 'refused', refusal: { kind: 'unknown-date' } });
  });

  test('keeps only the date that somebody signed up for, so that they can be told', async () => {
    await server.push([leftSignUp({ date: firstWalk })], device);
    await offer(soup);
    expect(await datesOfWalk()).toEqual(['2026-11-26']);
  });

  test('has its dates again when it is offered again', async () => {
    const before = await datesOfWalk();
    await offer(soup);
    await offer(soup, walk);
    expect(await datesOfWalk()).toEqual(before);
  });
});
