// Posters at the desk: put up once, seen, withdrawn everywhere, and what is told of visits and reports.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCodeAnswer } from '../../../src/contract/code.ts';
import type { DeskAgenda, PosterLine } from '../../../src/contract/poster.ts';
import { readSnapshot } from '../../../src/contract/snapshot.ts';
import { makeCode, makeLastingCode } from '../../../src/domain/entries/code.ts';
import type { Code } from '../../../src/domain/ids.ts';
import { addDays, localDateOf } from '../../../src/domain/time/local-date.ts';
import { days, type LocalDate, minutes } from '../../../src/domain/time/time.ts';
import { anActivity } from '../../support/builders.ts';
import { expectProblem, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

type Headers = Record<string, string>;
const soup = anActivity({ title: 'Samen soep eten' });
const code = makeLastingCode(Uint8Array.of(1, 2, 3, 4, 5, 6));
const other = makeLastingCode(Uint8Array.of(6, 5, 4, 3, 2, 1));
const atTheBaker = { code, about: { kind: 'activity', activity: soup.id }, hangsAt: 'aan het raam van de bakker' };

let server: TestServer;
let an: Headers;
beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
  an = await server.signIn('An');
});
afterEach(() => server.stop());

const get = (path: string) => server.request(`/api/desk/${path}`, { headers: an });
const post = (path: string, body: unknown = {}) =>
  server.request(`/api/desk/${path}`, { method: 'POST', headers: an, body: JSON.stringify(body) });
const list = async (show = 'up'): Promise<readonly PosterLine[]> => (await get(`posters?show=${show}`)).json();
const line = async (answer: Promise<Response>): Promise<PosterLine> => (await answer).json();
const me = async () => (await server.staff.all()).find(({ name }) => name === 'An')?.id;

const visit = (poster: Code, day: LocalDate, visits: number) =>
  server.database.write((tx) => tx.db.insertInto('poster_visit').values({ poster, day, visits }).execute());
const report = (poster: Code) =>
  server.database.write(async (tx) => {
    const seq = tx.nextSeq();
    const row = { seq, poster, what: 'covered', made_at: server.now(), done_by: null, done_at: null } as const;
    await tx.db.insertInto('poster_report').values(row).execute();
    return seq;
  });

describe('a colleague who puts a poster up', () => {
  test('finds it in the list, with where it hangs, who put it up and when', async () => {
    const made = await line(post('posters', atTheBaker));
    expect(made).toMatchObject({
      ...atTheBaker,
      putUp: { by: await me(), at: server.now() },
      seen: null,
      withdrawn: null,
    });
    expect(await list()).toEqual([made]);
    expect(await line(get(`posters/${code}`))).toEqual(made);
  });

  test('has one poster when the answer was lost and it was asked again', async () => {
    const first = await line(post('posters', atTheBaker));
    server.pass(minutes(5));
    expect(await line(post('posters', atTheBaker))).toEqual(first);
    expect(await list()).toHaveLength(1);
  });

  test('is told to take another code when this one leads elsewhere', async () => {
    await post('posters', atTheBaker);
    const answer = await post('posters', { ...atTheBaker, hangsAt: 'aan de kerk' });
    expect(answer.status).toBe(409);
    await expectProblem(answer, 409);
    const [activity] = ((await (await get('agenda')).json()) as DeskAgenda).activities;
    expect((await post('posters', { ...atTheBaker, code: activity?.code })).status).toBe(409);
  });

  test.each([
    ['the code of a ticket', { ...atTheBaker, code: makeCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7)) }],
    ['a code with a wrong sign', { ...atTheBaker, code: 'AAAAAAAA' }],
    ['no place', { ...atTheBaker, hangsAt: '   ' }],
    ['a place of a whole story', { ...atTheBaker, hangsAt: 'x'.repeat(61) }],
    ['a place with a line break', { ...atTheBaker, hangsAt: 'aan\nde kerk' }],
    ['nothing that it is about', { ...atTheBaker, about: { kind: 'street', street: 'x' } }],
  ])('cannot make one of %s', async (_, poster) => {
    expect((await post('posters', poster)).status).toBe(400);
    expect(await list()).toEqual([]);
  });

  test.each([
    { kind: 'activity', activity: 'weg' },
    { kind: 'location', location: 'weg' },
    { kind: 'neighbourhood', neighbourhood: 'weg' },
  ])('cannot make one of what is not there: %j', async (about) => {
    expect((await post('posters', { ...atTheBaker, about })).status).toBe(404);
    expect(await list()).toEqual([]);
  });

  test('may make one of a place and of a neighbourhood, and sees the newest first', async () => {
    await post('posters', { ...atTheBaker, about: { kind: 'location', location: 'de-wilg' } });
    server.pass(minutes(1));
    await post('posters', { ...atTheBaker, code: other, about: { kind: 'neighbourhood', neighbourhood: 'noord' } });
    expect((await list()).map(({ about }) => about.kind)).toEqual(['neighbourhood', 'location']);
  });
});

describe('a poster that hangs', () => {
  beforeEach(async () => void (await post('posters', atTheBaker)));

  test('was seen by whoever passed by last', async () => {
    server.pass(days(2));
    const lies = await server.signIn('Lies');
    await server.request(`/api/desk/posters/${code}/seen`, { method: 'POST', headers: lies, body: '{}' });
    an = lies;
    expect((await list())[0]?.seen).toEqual({ by: expect.any(String), at: server.now() });
    expect((await list())[0]?.seen?.by).not.toBe(await me());
  });

  test('tells visits of days that are over, and none of fewer than five', async () => {
    const today = localDateOf(server.now());
    await visit(code, addDays(today, -1), 12);
    await visit(code, addDays(today, -2), 4);
    await visit(code, today, 99);
    const text = await (await get('posters?show=up')).text();
    const [poster] = JSON.parse(text) as PosterLine[];
    expect(poster?.days.map(({ visits }) => visits).slice(-2)).toEqual([null, 12]);
    expect(text).not.toContain('99');
    expect(text).not.toMatch(/"visits":[0-4][,}]/);
  });

  test('shows what somebody said of it, until a colleague looked into it', async () => {
    const seq = await report(code);
    expect((await list())[0]?.reports).toEqual([{ seq, what: 'covered', madeAt: server.now() }]);
    expect((await line(post(`posters/${code}/reports/${seq}/done`))).reports).toEqual([]);
    expect((await post(`posters/${code}/reports/${seq}/done`)).status).toBe(200);
    for (const wrong of [seq + 1, 'x', '1e9', '-1'])
      expect((await post(`posters/${code}/reports/${wrong}/done`)).status).toBe(404);
  });

  test('that is withdrawn says so to kiosks, and is in the other list', async () => {
    const kiosk = await server.enrol();
    const answer = async () => {
      const read = readCodeAnswer(await (await server.request(`/api/v1/codes/${code}`, { headers: kiosk })).json());
      return read.ok ? read.value : undefined;
    };
    const snapshot = async () => {
      const read = readSnapshot(await (await server.request('/api/v1/snapshot', { headers: kiosk })).json());
      return read.ok ? read.value : undefined;
    };
    expect(await answer()).toMatchObject({ kind: 'poster', state: 'up' });
    expect((await snapshot())?.codes.map((one) => one.code)).toContain(code);
    const gone = await line(post(`posters/${code}/withdraw`));
    expect(gone.withdrawn).toEqual({ by: await me(), at: server.now() });
    expect(await answer()).toMatchObject({ kind: 'poster', state: 'withdrawn' });
    expect((await snapshot())?.withdrawnCodes).toContain(code);
    expect(await list()).toEqual([]);
    expect(await list('withdrawn')).toEqual([gone]);
  });

  test('that is withdrawn stays so: who did it first is known, and nobody sees it hang', async () => {
    const gone = await line(post(`posters/${code}/withdraw`));
    server.pass(minutes(3));
    expect(await line(post(`posters/${code}/withdraw`))).toEqual(gone);
    expect((await post(`posters/${code}/seen`)).status).toBe(404);
  });
});

describe('whoever is at the desk', () => {
  test('hears at once of a poster that was put up, seen or withdrawn, and so do kiosks', async () => {
    const shown: string[] = [];
    server.changes.listen((change) => void shown.push(change));
    await post('posters', atTheBaker);
    await post(`posters/${code}/seen`);
    await post(`posters/${code}/withdraw`);
    expect(shown.filter((change) => change === 'posters')).toHaveLength(3);
    expect(shown).toContain('snapshot');
  });

  test('reads the agenda to print, with the code of each activity and no person', async () => {
    await server.push([leftSignUp()]);
    const text = await (await get('agenda')).text();
    const { activities, dates } = JSON.parse(text) as DeskAgenda;
    expect(activities).toMatchObject([{ id: soup.id, title: 'Samen soep eten', code: expect.stringMatching(/^A/) }]);
    expect(dates.length).toBeGreaterThan(0);
    expect(text).not.toContain('Mia');
  });

  test('asks for nothing that is not there', async () => {
    expect((await get('posters?show=all')).status).toBe(400);
    expect((await get(`posters/${code}`)).status).toBe(404);
    expect((await post(`posters/${code}/seen`)).status).toBe(404);
    expect((await post(`posters/${code}/withdraw`)).status).toBe(404);
  });
});
