// A colleague signs somebody up, or writes down that they come or do not come after all: by the rules of every screen.
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SignUpList } from '../../../src/contract/desk.ts';
import { between, days } from '../../../src/domain/time/time.ts';
import { anActivity, aSchedule, at, day } from '../../support/builders.ts';
import { handedIn, expectProblem, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let desk: { Cookie: string; Origin: string };
const soup = anActivity({ places: 3, schedule: aSchedule({ until: day('2026-12-15') }) });
const list = '/api/desk/dates/soep@2026-11-24/sign-ups';

beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
  desk = await server.signIn();
});
afterEach(() => server.stop());

const post = (path: string, body: unknown) =>
  server.request(path, {
    method: 'POST',
    headers: { ...desk, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const fatima = (matters = {}) => ({
  id: v7(),
  firstName: 'Fatima',
  telephone: '+32470123456',
  persons: 1,
  attendance: 'once',
  ...matters,
});
const outcomeOf = async (answer: Promise<Response>): Promise<unknown> => (await (await answer).json()).outcome;
const comes = async (): Promise<SignUpList> => (await server.request(list, { headers: desk })).json();

describe('a colleague signs somebody up', () => {
  test('who calls, and they stand in the list like anybody else', async () => {
    expect(await outcomeOf(post(list, fatima({ persons: 2 })))).toEqual({ kind: 'confirmed', series: null });
    expect((await comes()).signUps).toMatchObject([
      { firstName: 'Fatima', telephone: '+32470123456', persons: 2, state: 'confirmed', together: false },
    ]);
  });

  test('sent twice it is one', async () => {
    const message = fatima();
    const both = [await outcomeOf(post(list, message)), await outcomeOf(post(list, message))];
    expect(both).toEqual([
      { kind: 'confirmed', series: null },
      { kind: 'confirmed', series: null },
    ]);
    expect((await comes()).signUps).toHaveLength(1);
  });

  test('beyond the last place they wait in line, behind who was first at a kiosk', async () => {
    await server.push([leftSignUp({ persons: 3 }), leftSignUp()]);
    expect(await outcomeOf(post(list, fatima()))).toEqual({ kind: 'waiting', position: 2, series: null });
  });

  test('who walks in ten minutes after it began, and is here', async () => {
    server.pass(between(server.now(), at('2026-11-24 12:10')));
    expect(await outcomeOf(post(list, fatima()))).toEqual({ kind: 'confirmed', series: null });
    const [walkedIn] = (await comes()).signUps;
    expect(await outcomeOf(post(`${list}/${walkedIn?.id}/arrived`, { id: v7() }))).toMatchObject({
      kind: 'checked-in',
    });
  });

  test('who walks in where it is full, in line: a place that somebody has is theirs, late or not', async () => {
    await server.push([leftSignUp({ persons: 3 })]);
    server.pass(between(server.now(), at('2026-11-24 12:10')));
    expect(await outcomeOf(post(list, fatima()))).toEqual({ kind: 'waiting', position: 1, series: null });
  });

  test('while it is going on; a kiosk and a phone sign up nobody any more', async () => {
    server.pass(between(server.now(), at('2026-11-24 12:10')));
    const closed = { kind: 'refused', refusal: { kind: 'closed', since: at('2026-11-24 12:00') } };
    const late = { madeAt: server.now() };
    expect(await server.push([leftSignUp(late)])).toMatchObject([{ outcome: closed }]);
    expect(await server.submitEntry(handedIn('phone', leftSignUp({ ...late })))).toMatchObject({ outcome: closed });
  });

  test('until it is over, and nobody else has to look at that', async () => {
    server.pass(between(server.now(), at('2026-11-24 14:00')));
    expect(await outcomeOf(post(list, fatima()))).toEqual({
      kind: 'refused',
      refusal: { kind: 'closed', since: at('2026-11-24 14:00') },
    });
    expect(await server.database.read.selectFrom('needs_review').selectAll().execute()).toEqual([]);
  });

  test('what they typed is sealed, and in no log', async () => {
    await post(list, fatima({ firstName: 'Kanarievogel' }));
    const stored = JSON.stringify(await server.database.read.selectFrom('entry').selectAll().execute());
    expect(stored).not.toContain('Kanarievogel');
    expect(server.logged()).not.toContain('Kanarievogel');
  });

  test.each([
    ['without a name', { firstName: ' ' }],
    ['with a number that is none', { telephone: '0470' }],
    ['with nobody', { persons: 0 }],
    ['with a busload', { persons: 7 }],
  ])('%s it is not taken', async (_, matters) => {
    const answer = await post(list, fatima(matters));
    expect(answer.status).toBe(400);
    await expectProblem(answer, 400);
    expect((await comes()).signUps).toEqual([]);
  });

  test('for a date that is not there', async () => {
    expect((await post('/api/desk/dates/soep@2026-11-25/sign-ups', fatima())).status).toBe(404);
    expect(await server.database.read.selectFrom('entry').selectAll().execute()).toEqual([]);
  });
});

describe('somebody on the list', () => {
  test('does not come after all: the first in line moves up', async () => {
    const [all, next] = [leftSignUp({ persons: 3 }), leftSignUp()];
    await server.push([all, next]);
    expect(await outcomeOf(post(`${list}/${all.header.id}/withdrawn`, { id: v7() }))).toEqual({
      kind: 'withdrawn',
      what: 'sign-up',
    });
    expect((await comes()).signUps).toMatchObject([{ id: next.header.id, state: 'confirmed' }]);
  });

  test('is here: the desk and the paper know since when', async () => {
    const entry = leftSignUp();
    await server.push([entry]);
    server.pass(days(1));
    expect(await outcomeOf(post(`${list}/${entry.header.id}/arrived`, { id: v7() }))).toEqual({
      kind: 'checked-in',
      persons: 1,
    });
    expect((await comes()).signUps).toMatchObject([{ arrivedAt: server.now() }]);
  });

  test('is not here after all: it was the wrong name, and every desk hears so', async () => {
    const entry = leftSignUp();
    await server.push([entry]);
    server.pass(days(1));
    await post(`${list}/${entry.header.id}/arrived`, { id: v7() });
    const heard: string[] = [];
    const stop = server.changes.listen((change) => heard.push(change));
    const message = { id: v7() };
    const both = [
      await outcomeOf(post(`${list}/${entry.header.id}/undo-check-in`, message)),
      await outcomeOf(post(`${list}/${entry.header.id}/undo-check-in`, message)),
    ];
    stop();
    expect(both).toEqual([{ kind: 'undo-check-in' }, { kind: 'undo-check-in' }]);
    expect(heard).toEqual(['dates']);
    expect((await comes()).signUps).toMatchObject([{ arrivedAt: null, state: 'confirmed' }]);
  });

  test('of yesterday stays noted as they were', async () => {
    const entry = leftSignUp();
    await server.push([entry]);
    server.pass(days(1));
    await post(`${list}/${entry.header.id}/arrived`, { id: v7() });
    const arrivedAt = server.now();
    server.pass(days(1));
    desk = await server.signIn('An');
    expect(await outcomeOf(post(`${list}/${entry.header.id}/undo-check-in`, { id: v7() }))).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-today', on: '2026-11-24' },
    });
    expect((await comes()).signUps).toMatchObject([{ arrivedAt }]);
  });

  test('of another date is not on this list', async () => {
    const entry = leftSignUp();
    await server.push([entry]);
    const answer = await post(`/api/desk/dates/soep@2026-12-01/sign-ups/${entry.header.id}/withdrawn`, { id: v7() });
    expect(answer.status).toBe(404);
  });
});
