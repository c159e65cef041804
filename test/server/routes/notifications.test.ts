// People who must be told that their date changed: listed for every colleague, ticked off once, and undone.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActivityDetail } from '../../../src/contract/desk-activity.ts';
import type { DeskSetting } from '../../../src/contract/desk.ts';
import type { NotificationLine, NotificationList } from '../../../src/contract/desk-notification.ts';
import { asId } from '../../../src/domain/ids.ts';
import { anActivity } from '../../support/builders.ts';
import { expectProblem, leftSignUp, leftWithdrawal, startTestServer, type TestServer } from '../../support/server.ts';

const date = asId<'activity-date'>('soep@2026-11-24');
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ places: 3 })] });
});
afterEach(() => server.stop());

type Headers = Record<string, string>;
const get = (path: string, headers: Headers) => server.request(`/api/desk/${path}`, { headers });
const post = (path: string, headers: Headers, body: unknown) =>
  server.request(`/api/desk/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const read = async <Shape>(answer: Promise<Response>): Promise<Shape> => (await (await answer).json()) as Shape;
const listOf = async (headers: Headers) => (await read<NotificationList>(get('notifications', headers))).notifications;

async function change(headers: Headers, to: unknown): Promise<ActivityDetail> {
  const { version } = await read<ActivityDetail>(get('activities/soep', headers));
  return read(post('activities/soep/dates', headers, { version, date, scope: 'one', change: to }));
}
const cancel = { kind: 'cancelled', reason: 'De keuken is stuk' };
const told = ({ entry, date: on, revision }: NotificationLine, how = 'spoken') => ({ entry, date: on, revision, how });

describe('a date that is cancelled', () => {
  test('puts everybody who signed up on the list, with a name and what they know', async () => {
    await server.push([leftSignUp({ date }, { firstName: 'Mia', telephone: asId('+32470123456') })]);
    await server.push([leftSignUp({ date }, { firstName: 'Jos' })]);
    const an = await server.signIn('An');
    expect(await listOf(an)).toEqual([]);

    expect((await change(an, cancel)).toTell).toBe(2);

    expect(await listOf(an)).toMatchObject([
      { title: anActivity().title, firstName: 'Mia', known: { state: 'planned' }, now: { state: 'cancelled' } },
      { firstName: 'Jos', telephone: null, reason: 'De keuken is stuk' },
    ]);
  });

  test('and takes place after all leaves nobody on the list who was not told', async () => {
    await server.push([leftSignUp({ date })]);
    const an = await server.signIn('An');
    await change(an, cancel);
    await change(an, { kind: 'restored' });
    expect(await listOf(an)).toEqual([]);
  });

  test('need not be told to whoever withdrew since', async () => {
    const mia = leftSignUp({ date });
    await server.push([mia]);
    const an = await server.signIn('An');
    await change(an, cancel);
    await server.push([leftWithdrawal(mia.header.code)]);
    expect(await listOf(an)).toEqual([]);
  });
});

describe('somebody who was told', () => {
  async function oneToTell() {
    await server.push([leftSignUp({ date })]);
    const [an, bo] = [await server.signIn('An'), await server.signIn('Bo')];
    await change(an, cancel);
    const [line] = await listOf(an);
    if (line === undefined) throw new Error('Nobody is on the list.');
    return { an, bo, line };
  }

  test('is off the list of every colleague; the same tap twice is one', async () => {
    const { an, bo, line } = await oneToTell();
    expect(await read(post('notifications/told', an, told(line)))).toEqual({ notifications: [] });
    expect((await post('notifications/told', an, told(line))).status).toBe(200);
    expect(await listOf(bo)).toEqual([]);
  });

  test('was told by the first of two, and the second reads who', async () => {
    const { an, bo, line } = await oneToTell();
    const answers = await Promise.all([an, bo].map((headers) => post('notifications/told', headers, told(line))));
    const second = answers.find(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const staff = (await read<DeskSetting>(get('me', an))).staff.map(({ id }) => id);
    expect(await second?.json()).toMatchObject({ status: 409, refusal: { kind: 'done' } });
    expect(staff).toHaveLength(2);
  });

  test('comes back when the tap is undone, by whoever gave it and nobody else', async () => {
    const { an, bo, line } = await oneToTell();
    await post('notifications/told', an, told(line));
    await expectProblem(await post('notifications/not-told', bo, told(line)), 409);
    expect((await post('notifications/not-told', an, told(line))).status).toBe(200);
    expect(await listOf(bo)).toHaveLength(1);
  });

  test('of what is no longer right stays on the list', async () => {
    const { an, line } = await oneToTell();
    await change(an, { kind: 'restored' });
    await change(an, { kind: 'time', on: '2026-11-25', startsAt: '10:00', endsAt: '11:00', reason: null });
    expect(await read(post('notifications/told', an, told(line)))).toMatchObject({
      status: 409,
      refusal: { kind: 'changed' },
    });
    expect(await listOf(an)).toHaveLength(1);
  });

  test('is told again when the date changes again', async () => {
    const { an, line } = await oneToTell();
    await post('notifications/told', an, told(line));
    await change(an, { kind: 'restored' });
    expect(await listOf(an)).toMatchObject([{ known: { state: 'cancelled' }, now: { state: 'planned' } }]);
  });
});

describe('the list', () => {
  test('is for colleagues, and reads only what it knows', async () => {
    const an = await server.signIn('An');
    for (const path of ['notifications/told', 'notifications/not-told']) {
      await expectProblem(await post(path, { Origin: 'http://localhost' }, {}), 401);
      await expectProblem(await post(path, an, { entry: 7, date: 'x', revision: -1, how: 'shouted' }), 400);
    }
    await expectProblem(await get('notifications', {}), 401);
  });
});
