// Somebody said "I am here" without a network, and it was not so: a colleague is told, for the visitor was not.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList, AccessLog, NeedsReview } from '../../../src/contract/desk.ts';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import { days } from '../../../src/domain/time/time.ts';
import { anActivity, aSchedule, at, day } from '../../support/builders.ts';
import { leftCheckIn, leftSignUp, leftWithdrawal, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let device: { Authorization: string };
let lies: { Cookie: string; Origin: string };
const tuesday = { madeAt: at('2026-11-24 11:40') };
const soup = anActivity({ places: 3, schedule: aSchedule({ until: day('2026-12-15') }) });

beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
  device = await server.enrol();
  lies = await server.signIn();
});
afterEach(() => server.stop());

const send = async (body: string) => {
  const answer = await server.request('/api/v1/push', { method: 'POST', headers: device, body });
  return (await answer.json()).receipts;
};
/** The visitor went away before the answer came. */
const unheard = async (...entries: readonly Entry[]) => send(await server.body(entries, { isHeard: false }));
const heard = async (...entries: readonly Entry[]) => send(await server.body(entries));
const toLookAt = async (): Promise<readonly NeedsReview[]> => {
  const list: CallbackList = await (await server.request('/api/desk/callbacks', { headers: lies })).json();
  return list.needsReview;
};
const dismiss = (id: string) =>
  server.request(`/api/desk/needs-review/${id}/seen`, { method: 'POST', headers: lies, body: null });

/** Signed up, and given up again before the day itself. */
async function whoGaveUp(matters = {}) {
  const mia = leftSignUp(matters);
  await heard(mia, leftWithdrawal(mia.header.code));
  server.pass(days(1));
  return mia;
}

describe('a check-in that was kept without a network and then refused', () => {
  test('is looked at, with whose ticket it is, for which day and why', async () => {
    const mia = await whoGaveUp();
    const entry = leftCheckIn(mia.header.code, tuesday);
    await unheard(entry);
    expect(await toLookAt()).toMatchObject([
      {
        id: entry.header.id,
        kind: 'check-in',
        kiosk: 'de-wilg-hal',
        refusal: { kind: 'withdrawn' },
        activityTitle: 'Soep op dinsdag',
        ticket: { code: mia.header.code, date: 'soep@2026-11-24' },
        opened: 'yes',
        firstName: 'Mia',
        telephone: '+32470123456',
      },
    ]);
  });

  test('that a name was read there is known', async () => {
    const mia = await whoGaveUp();
    await unheard(leftCheckIn(mia.header.code, tuesday));
    await toLookAt();
    const coordinator = await server.signIn('Karim', 'coordinator');
    const { accessLog }: AccessLog = await (
      await server.request('/api/desk/access-log', { headers: coordinator })
    ).json();
    expect(accessLog).toMatchObject([{ entry: mia.header.id, code: mia.header.code, why: 'list' }]);
  });

  test('was read on the screen: no colleague has to look at it', async () => {
    const mia = await whoGaveUp();
    await heard(leftCheckIn(mia.header.code, tuesday));
    expect(await toLookAt()).toEqual([]);
  });

  test('was read by nobody after all, though the visitor stood there first: it is looked at, once', async () => {
    const mia = await whoGaveUp();
    const entry = leftCheckIn(mia.header.code, tuesday);
    const answered = await heard(entry);
    expect(await unheard(entry)).toEqual(answered);
    await unheard(entry, entry);
    expect((await toLookAt()).map(({ id }) => id)).toEqual([entry.header.id]);
  });

  test('twice in one breath is one thing to look at', async () => {
    const mia = await whoGaveUp();
    const entry = leftCheckIn(mia.header.code, tuesday);
    await unheard(entry, entry);
    expect(await toLookAt()).toHaveLength(1);
  });

  test('was put away: it stays away, however often the kiosk offers it', async () => {
    const mia = await whoGaveUp();
    const entry = leftCheckIn(mia.header.code, tuesday);
    await unheard(entry);
    expect((await dismiss(entry.header.id)).status).toBe(200);
    expect(await toLookAt()).toEqual([]);
    await unheard(entry);
    expect(await toLookAt()).toEqual([]);
  });

  test('of somebody who is still in line says so', async () => {
    const late = leftSignUp();
    await heard(leftSignUp({ persons: 3 }), late);
    server.pass(days(1));
    await unheard(leftCheckIn(late.header.code, tuesday));
    expect(await toLookAt()).toMatchObject([{ refusal: { kind: 'no-seat' }, ticket: { date: 'soep@2026-11-24' } }]);
  });

  test('of a series on the wrong day names the right day', async () => {
    const always = leftSignUp({ attendance: 'series' });
    await heard(always);
    server.pass(days(2));
    await unheard(leftCheckIn(always.header.code, { madeAt: at('2026-11-25 11:40') }));
    expect(await toLookAt()).toMatchObject([
      { refusal: { kind: 'not-today', on: '2026-12-01' }, ticket: { date: 'soep@2026-12-01' } },
    ]);
  });

  test('with a code that nobody has shows the code, for there is no name', async () => {
    const { code } = leftSignUp().header;
    await unheard(leftCheckIn(code));
    expect(await toLookAt()).toMatchObject([
      { refusal: { kind: 'not-here-yet' }, ticket: { code, date: null }, firstName: null, activityTitle: null },
    ]);
  });

  test('the desk hears of it at once', async () => {
    const mia = await whoGaveUp();
    const shown: string[] = [];
    const stop = server.changes.listen((change) => shown.push(change));
    await unheard(leftCheckIn(mia.header.code, tuesday));
    stop();
    expect(shown).toContain('callbacks');
  });
});
