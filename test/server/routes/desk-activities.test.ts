// Activities at the desk: made, changed and cancelled, while ids, tickets and feeds stay what they were.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  ActivityDetail,
  ActivityList,
  ActivityPreview,
  DatesPreview,
} from '../../../src/contract/desk-activity.ts';
import type { Activity } from '../../../src/domain/activities/activity.ts';
import type { ActivityDateId } from '../../../src/domain/ids.ts';
import { asId } from '../../../src/domain/ids.ts';
import { anActivity, aSchedule, day, entryId } from '../../support/builders.ts';
import { expectProblem, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

type Headers = Record<string, string>;
const soup = anActivity({ location: asId('de-wilg'), neighbourhood: asId('centrum'), places: 12 });
const first: ActivityDateId = asId('soep@2026-11-24');
const second: ActivityDateId = asId('soep@2026-12-01');
const third: ActivityDateId = asId('soep@2026-12-08');

let server: TestServer;
let an: Headers;
let device: { Authorization: string };
beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
  an = await server.signIn('An');
  device = await server.enrol();
});
afterEach(() => server.stop());

const get = (path: string) => server.request(`/api/desk/${path}`, { headers: an });
const post = (path: string, body: unknown) =>
  server.request(`/api/desk/${path}`, { method: 'POST', headers: an, body: JSON.stringify(body) });
const detail = async (id = 'soep'): Promise<ActivityDetail> => (await get(`activities/${id}`)).json();
const change = async (date: ActivityDateId, scope: string, wish: unknown): Promise<ActivityDetail> => {
  const { version } = await detail();
  const answer = await post('activities/soep/dates', { version, date, scope, change: wish });
  expect(answer.status).toBe(200);
  return answer.json();
};
const save = async (activity: Activity) => {
  const { version } = await detail(activity.id);
  return post(`activities/${activity.id}`, { version, activity });
};
const dateIn = ({ dates }: ActivityDetail, id: ActivityDateId) => dates.find((date) => date.id === id);
const signUp = (number: number, date: ActivityDateId, attendance: 'once' | 'series' = 'once') =>
  server.push([leftSignUp({ id: entryId(number), date, attendance })], device);
const toldOf = () => server.database.read.selectFrom('notification').selectAll().orderBy('date').execute();
const calendar = async () => (await server.request('/agenda.ics')).text();
const eventOf = (text: string, id: ActivityDateId) =>
  text.split('BEGIN:VEVENT').find((event) => event.replaceAll('\r\n ', '').includes(`UID:${id}@`));

const moved = { kind: 'time', on: '2026-11-26', startsAt: '13:00', endsAt: '15:00', reason: 'De keuken is bezet.' };
const cancelled = { kind: 'cancelled', reason: null };

describe('a colleague makes an activity', () => {
  const fresh = anActivity({ id: asId('kaarten-x1'), title: 'Kaarten', location: asId('de-wilg'), state: 'draft' });

  test('as a draft it is on no screen; published it is on all of them, and sent twice it is made once', async () => {
    expect((await post('activities', { activity: fresh })).status).toBe(200);
    expect((await post('activities', { activity: fresh })).status).toBe(200);
    expect(await calendar()).not.toContain('Kaarten');
    const published = await post('activities/kaarten-x1/state', { version: 1, state: 'published' });
    expect(((await published.json()) as ActivityDetail).dates.length).toBeGreaterThan(5);
    expect(await calendar()).toContain('Kaarten');
    const { activities } = (await (await get('activities')).json()) as ActivityList;
    expect(activities.map(({ activity, version }) => [activity.title, version])).toEqual([
      ['Kaarten', 2],
      ['Soep op dinsdag', 1],
    ]);
  });

  test('is told what the configuration does not have, and what contradicts itself', async () => {
    for (const wrong of [
      { ...fresh, location: 'nergens' },
      { ...fresh, schedule: aSchedule({ until: day('2026-01-01') }) },
    ])
      await expectProblem(await post('activities', { activity: wrong }), 400);
    await expectProblem(await post('activities', { activity: { ...fresh, id: 'soep' } }), 409);
  });

  test('sees which days are skipped, and why, before it is made', async () => {
    const friday = aSchedule({ firstOn: day('2026-11-27'), until: day('2027-01-08') });
    const wish = { ...fresh, schedule: { ...friday, skipped: [day('2026-12-18')] } };
    const seen = (await (await post('activities/preview', { activity: wish })).json()) as ActivityPreview;
    expect(seen.skipped).toEqual([
      { original: '2026-12-18', on: '2026-12-18', why: { kind: 'skipped' } },
      { original: '2026-12-25', on: '2026-12-25', why: { kind: 'holiday', holiday: 'christmas' } },
      { original: '2027-01-01', on: '2027-01-01', why: { kind: 'holiday', holiday: 'new-year' } },
    ]);
    const despite = { ...wish, schedule: { ...wish.schedule, despite: [day('2026-12-25')] } };
    const after = (await (await post('activities/preview', { activity: despite })).json()) as ActivityPreview;
    expect(after.dates.map(({ on }) => on)).toContain('2026-12-25');
  });

  test('a copy is a draft with dates to come and no exceptions', async () => {
    await change(first, 'one', cancelled);
    const copy = (await (await post('activities/soep/copy', { id: 'soep-2' })).json()) as ActivityDetail;
    expect(copy.activity).toMatchObject({ id: 'soep-2', state: 'draft', title: soup.title });
    expect(copy.activity.schedule).toMatchObject({ cancelled: [], changes: [] });
    expect(copy.dates).toEqual([]);
  });
});

describe('a colleague moves one date', () => {
  test('it keeps its id, its sign-ups and its calendar entry; its people must be told, and the others not', async () => {
    await signUp(1, first);
    await signUp(2, second);
    const after = await change(first, 'one', moved);
    expect(after.toTell).toBe(1);
    expect(dateIn(after, first)).toMatchObject({ on: '2026-11-26', taken: 1, reason: moved.reason, revision: 1 });
    expect(dateIn(after, second)).toMatchObject({ on: '2026-12-01', taken: 1, revision: 0 });
    const event = eventOf(await calendar(), first);
    expect(event).toContain('SEQUENCE:1');
    expect(event).toContain('DTSTART:20261126T120000Z');
    expect(await toldOf()).toMatchObject([
      { entry: entryId(1), date: first, kind: 'moved', held_on: '2026-11-24', done_at: null },
    ]);
  });

  test('and back, before anybody was told: nobody need be told', async () => {
    await signUp(1, first);
    await change(first, 'one', moved);
    await change(first, 'one', { ...moved, on: '2026-11-24', startsAt: '12:00', endsAt: '14:00', reason: null });
    expect(await toldOf()).toEqual([]);
  });

  test('not to a day that is over, nor to one that has another date', async () => {
    const { version } = await detail();
    for (const on of ['2026-11-22', '2026-12-01']) {
      const wish = { version, date: first, scope: 'one', change: { ...moved, on } };
      await expectProblem(await post('activities/soep/dates', wish), 409);
    }
  });

  test('a link with its old day still leads to it', async () => {
    await change(first, 'one', moved);
    const { code } = await detail();
    const page = await (await server.request(`/q/${code}?dag=2026-11-24`)).text();
    expect(page).toContain('26 november');
  });
});

describe('a colleague changes this date and the following', () => {
  test('what each scope does to dates and people is told before; then just that happens', async () => {
    await signUp(1, first, 'series');
    await signUp(2, third);
    const wish = { kind: 'time', on: '2026-12-01', startsAt: '12:30', endsAt: '14:30', reason: null };
    const seen = (await (
      await post('activities/soep/dates/preview', { date: second, change: wish })
    ).json()) as DatesPreview;
    expect(seen.scopes.one).toMatchObject({ dates: [second], signUps: 1 });
    expect(seen.scopes.following.signUps).toBe(2);
    expect(seen.scopes.following.dates).not.toContain(first);
    expect(seen.scopes.all.dates).toContain(first);
    const after = await change(second, 'following', wish);
    expect(dateIn(after, first)?.startsAt).toBe(dateIn(after, first)?.closesAt);
    expect(new Set((await toldOf()).map(({ date }) => date))).toEqual(new Set(seen.scopes.following.dates));
  });

  test('cancelled, the series ends with what was announced, and can take place after all', async () => {
    await signUp(1, third);
    const after = await change(second, 'following', cancelled);
    expect(dateIn(after, first)?.state).toBe('planned');
    expect(after.dates.filter(({ state }) => state === 'planned').map(({ id }) => id)).toEqual([first]);
    expect(eventOf(await calendar(), third)).toContain('STATUS:CANCELLED');
    expect(await toldOf()).toMatchObject([{ date: third, kind: 'cancelled' }]);
    const restored = await change(third, 'one', { kind: 'restored' });
    expect(dateIn(restored, third)?.state).toBe('planned');
    expect(await toldOf()).toEqual([]);
  });
});

describe('a date that leaves the series', () => {
  test('with a sign-up becomes cancelled and its people are told; without one it is gone', async () => {
    await signUp(1, second);
    const answer = await save({ ...soup, schedule: { ...soup.schedule, until: day('2026-11-24') } });
    const after = (await answer.json()) as ActivityDetail;
    expect(after.dates.map(({ id, state }) => [id, state])).toEqual([
      [first, 'planned'],
      [second, 'cancelled'],
    ]);
    expect(await toldOf()).toMatchObject([{ date: second, kind: 'cancelled' }]);
  });

  test('cannot take place after all unless the series has it again', async () => {
    await signUp(1, second);
    await save({ ...soup, schedule: { ...soup.schedule, until: day('2026-11-24') } });
    const { version } = await detail();
    const wish = { version, date: second, scope: 'one', change: { kind: 'restored' } };
    await expectProblem(await post('activities/soep/dates', wish), 409);
    await save(soup);
    expect(dateIn(await detail(), second)?.state).toBe('planned');
  });

  test('by archiving is cancelled like any other', async () => {
    await signUp(1, first);
    const { version } = await detail();
    await post('activities/soep/state', { version, state: 'archived' });
    expect((await detail()).dates.map(({ id, state }) => [id, state])).toEqual([[first, 'cancelled']]);
    expect(await calendar()).toContain('STATUS:CANCELLED');
  });
});

describe('two colleagues change the same activity', () => {
  test('the second one is told what the first changed, and nothing is stored', async () => {
    const seen = await detail();
    await save({ ...soup, title: 'Soep met brood' });
    const answer = await post('activities/soep', {
      version: seen.version,
      activity: { ...seen.activity, places: 20 },
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      refusal: { kind: 'changed-meanwhile', version: 2, changed: ['title'], edited: { at: server.now() } },
    });
    expect((await detail()).activity).toMatchObject({ title: 'Soep met brood', places: 12 });
  });

  test('at the same moment: one wins, the other is told', async () => {
    const bert = await server.signIn('Bert');
    const send = (headers: Headers, matters: Partial<Activity>) =>
      server.request('/api/desk/activities/soep', {
        method: 'POST',
        headers,
        body: JSON.stringify({ version: 1, activity: { ...soup, ...matters } }),
      });
    const answers = await Promise.all([send(an, { title: 'Soep van An' }), send(bert, { title: 'Soep van Bert' })]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });
});

describe('how people sign up', () => {
  const policy = (matters: Partial<Activity['signUp']>, more: Partial<Activity> = {}) =>
    save({ ...soup, ...more, signUp: { ...soup.signUp, ...matters } });
  const outcome = async (number: number, persons = 1) => {
    const [receipt] = await server.push([leftSignUp({ id: entryId(number), date: first, persons })], device);
    return receipt?.outcome;
  };

  test('nobody does where people walk in', async () => {
    await policy({ needed: false });
    expect(await outcome(1)).toEqual({ kind: 'refused', refusal: { kind: 'walk-in' } });
  });

  test('without a waiting list, full is full', async () => {
    await policy({ waitingList: false }, { places: 2 });
    expect(await outcome(1, 2)).toMatchObject({ kind: 'confirmed' });
    expect(await outcome(2)).toEqual({ kind: 'refused', refusal: { kind: 'full', left: 0 } });
  });

  test('not before it opens', async () => {
    await policy({ opensDaysBefore: 0 });
    expect(await outcome(1)).toMatchObject({ kind: 'refused', refusal: { kind: 'not-open-yet' } });
  });

  test('not after it closed, long before the start', async () => {
    await policy({ closesHoursBefore: 48 });
    expect(await outcome(1)).toMatchObject({ kind: 'refused', refusal: { kind: 'closed' } });
  });
});
