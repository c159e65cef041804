// Some people are told of a change, others are not yet, and the date changes again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActivityDateRow } from '../../../src/server/store/database/schema.ts';
import { isAsKnown, notifyPeople } from '../../../src/server/store/notifications.ts';
import { hours } from '../../../src/domain/time/time.ts';
import { anActivity, entryId } from '../../support/builders.ts';
import { asId } from '../../../src/domain/ids.ts';
import { leftSignUp, startTestServer } from '../../support/server.ts';

const aStep = fc.oneof(
  fc.record({ do: fc.constant('move' as const), by: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ do: fc.constant('state' as const), state: fc.constantFrom('planned' as const, 'cancelled' as const) }),
  fc.record({ do: fc.constant('tell' as const), person: fc.integer({ min: 0, max: 2 }) }),
);

test('whoever knows less than the date is on the list once, and whoever was told is not told again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 10 }), async (steps) => {
      const server = await startTestServer({
        activities: [anActivity({ location: asId('de-wilg'), neighbourhood: asId('centrum') })],
      });
      try {
        const device = await server.enrol();
        const { read, write } = server.database;
        const now = server.now();
        const first = await read
          .selectFrom('activity_date')
          .selectAll()
          .orderBy('starts_at', 'desc')
          .executeTakeFirstOrThrow();
        const people = [1, 2, 3].map((number) => entryId(number));
        await server.push(
          people.map((id) => leftSignUp({ id, date: first.id })),
          device,
        );
        let date: ActivityDateRow = first;
        const knows = new Map(people.map((entry) => [entry, first]));
        for (const step of steps) {
          if (step.do === 'tell') {
            const entry = people[step.person]!;
            await write(({ db }) =>
              db
                .updateTable('notification')
                .set({ done_by: asId('an'), done_at: now, how: 'spoken' })
                .where('entry', '=', entry)
                .where('done_at', 'is', null)
                .execute(),
            );
            knows.set(entry, date);
          } else {
            const before = date;
            date =
              step.do === 'state'
                ? { ...before, state: step.state }
                : { ...before, starts_at: (first.starts_at + hours(step.by)) as typeof first.starts_at };
            const after = date;
            await write((tx) => notifyPeople(tx, { before, after, at: now }));
          }
          const open = await read.selectFrom('notification').select('entry').where('done_at', 'is', null).execute();
          const behind = people.filter((entry) => !isAsKnown(knows.get(entry)!, date));
          expect(open.map(({ entry }) => entry).toSorted()).toEqual(behind.toSorted());
        }
      } finally {
        await server.stop();
      }
    }),
    { numRuns: 15 },
  );
});
