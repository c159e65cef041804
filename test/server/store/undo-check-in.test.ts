// A colleague noted the wrong name: it is taken back, once, whoever said so first.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type Code } from '../../../src/domain/ids.ts';
import { days } from '../../../src/domain/time/time.ts';
import { anActivity, aSchedule, at, day } from '../../support/builders.ts';
import {
  handedIn,
  hall,
  leftCheckIn,
  leftSignUp,
  leftUndoCheckIn,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
const soup = anActivity({ places: 3, schedule: aSchedule({ until: day('2026-12-15') }) });

beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
});
afterEach(() => server.stop());

const noon = (time: string) => ({ madeAt: at(`2026-11-24 ${time}`) });
const arrivals = async () => {
  const rows = server.database.read.selectFrom('sign_up').select(['date', 'arrived_at']);
  return (await rows.orderBy('date').orderBy('line').execute()).map((row) => row.arrived_at);
};
/** Signed up on Monday; it is Tuesday now. */
async function signedUp(matters = {}): Promise<Code> {
  const { header, personal } = leftSignUp(matters);
  await server.push([{ header, personal }]);
  server.pass(days(1));
  return header.code;
}
const noted = (code: Code, time: string) => server.submitEntry(handedIn('desk', leftCheckIn(code, noon(time))));
const takenBack = async (code: Code, time: string) =>
  (await server.submitEntry(handedIn('desk', leftUndoCheckIn(code, noon(time))))).outcome;

describe('taking back that somebody is here', () => {
  test('they are not here any more, and may be noted again', async () => {
    const code = await signedUp();
    await noted(code, '11:40');
    expect(await takenBack(code, '11:41')).toEqual({ kind: 'undo-check-in' });
    expect(await arrivals()).toEqual([null]);

    await noted(code, '11:50');
    expect(await arrivals()).toEqual([at('2026-11-24 11:50')]);
  });

  test('who said so at the kiosk may be taken back too, and may say so there again', async () => {
    const code = await signedUp();
    await server.push([leftCheckIn(code, noon('11:40'))]);
    await takenBack(code, '11:45');
    expect(await arrivals()).toEqual([null]);

    const [receipt] = await server.push([leftCheckIn(code, noon('11:55'))]);
    expect(receipt?.outcome).toEqual({ kind: 'checked-in', persons: 1 });
    expect(await arrivals()).toEqual([at('2026-11-24 11:55')]);
  });

  test('sent again it is the same one: whoever came meanwhile stays noted', async () => {
    const code = await signedUp();
    await noted(code, '11:40');
    const wrong = leftUndoCheckIn(code, noon('11:41'));
    const first = await server.submitEntry(handedIn('desk', wrong));
    await noted(code, '11:50');
    expect(await server.submitEntry(handedIn('desk', wrong))).toEqual(first);
    expect(await arrivals()).toEqual([at('2026-11-24 11:50')]);
  });

  test('a check-in that its kiosk sends again does not undo it', async () => {
    const code = await signedUp();
    const entry = leftCheckIn(code, noon('11:40'));
    await server.push([entry]);
    await takenBack(code, '11:45');
    await server.push([entry]);
    expect(await arrivals()).toEqual([null]);
  });

  test('two colleagues who take back the same both have what they wished', async () => {
    const code = await signedUp();
    await noted(code, '11:40');
    expect([await takenBack(code, '11:41'), await takenBack(code, '11:41')]).toEqual([
      { kind: 'undo-check-in' },
      { kind: 'undo-check-in' },
    ]);
    expect(await arrivals()).toEqual([null]);
  });

  test('of several that come at once the last one that came holds', async () => {
    const code = await signedUp();
    await Promise.all([
      noted(code, '11:40'),
      server.submitEntry(handedIn('desk', leftUndoCheckIn(code, noon('11:41')))),
      noted(code, '11:42'),
      server.submitEntry(handedIn('desk', leftUndoCheckIn(code, noon('11:43')))),
    ]);
    // Each is sealed before it comes in: which is first is not ours to say.
    const said = await server.database.read.selectFrom('entry').select('kind').orderBy('seq').execute();
    const [arrivedAt] = await arrivals();
    expect(arrivedAt === null).toBe(said.at(-1)?.kind === 'undo-check-in');
  });

  test('of a series only that day', async () => {
    const code = await signedUp({ attendance: 'series' });
    await noted(code, '11:40');
    server.pass(days(7));
    const next = { madeAt: at('2026-12-01 11:40') };
    await server.submitEntry(handedIn('desk', leftCheckIn(code, next)));
    await server.submitEntry(handedIn('desk', leftUndoCheckIn(code, { ...next, date: asId('soep@2026-12-01') })));
    expect(await arrivals()).toEqual([at('2026-11-24 11:40'), null, null, null]);
  });

  test('it is written down like everything that the desk does', async () => {
    const code = await signedUp();
    await noted(code, '11:40');
    const wrong = handedIn('desk', leftUndoCheckIn(code, noon('11:41')));
    await server.submitEntry(wrong);
    const row = await server.database.read
      .selectFrom('entry')
      .selectAll()
      .where('id', '=', wrong.header.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      kiosk: 'desk',
      kind: 'undo-check-in',
      header: JSON.stringify({ origin: 'desk', ...wrong.header }),
    });
    expect(row.outcome).toBe('{"kind":"undo-check-in"}');
  });

  test('with a code that nobody has is refused, and no colleague has to look at it', async () => {
    expect(await takenBack(leftSignUp().header.code, '11:41')).toEqual({
      kind: 'refused',
      refusal: { kind: 'unknown-code' },
    });
    expect(await server.database.read.selectFrom('needs_review').selectAll().execute()).toEqual([]);
  });

  test('is not for a kiosk: what it sends is set apart and does nothing', async () => {
    const code = await signedUp();
    await noted(code, '11:40');
    const [receipt] = await server.push([leftUndoCheckIn(code, { kiosk: hall, ...noon('11:41') })]);
    expect(receipt?.outcome).toEqual({ kind: 'refused', refusal: { kind: 'unreadable', at: 'header.kind' } });
    expect(await arrivals()).toEqual([at('2026-11-24 11:40')]);
  });
});
