// The door for colleagues: one list, one owner for each request.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackLine, CallbackList, DeskSetting, SignUpList } from '../../../src/contract/desk.ts';
import { asId } from '../../../src/domain/ids.ts';
import { hours } from '../../../src/domain/time/time.ts';
import { anActivity, day } from '../../support/builders.ts';
import {
  leftCallback,
  leftSignUp,
  leftWithdrawal,
  monday,
  expectProblem,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ places: 3 })] });
});
afterEach(() => server.stop());

type Headers = Record<string, string>;
const get = (path: string, headers: Headers = {}) => server.request(`/api/desk/${path}`, { headers });
const post = (path: string, headers: Headers = {}, body?: unknown) =>
  server.request(`/api/desk/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const read = async <Shape>(answer: Promise<Response>): Promise<Shape> => (await (await answer).json()) as Shape;

describe('the callback list', () => {
  test('shows the soonest promise first, with who asked', async () => {
    const headers = await server.signIn();
    const [later, sooner] = [
      leftCallback({ promisedOn: day('2026-11-27') }),
      leftCallback({ promisedOn: day('2026-11-25') }),
    ];
    await server.push([later, sooner]);
    const { callbacks } = await read<CallbackList>(get('callbacks', headers));
    expect(callbacks.map((line) => line.id)).toEqual([sooner.header.id, later.header.id]);
    expect(callbacks[0]).toMatchObject({
      firstName: 'Mia',
      telephone: '+32470123456',
      neighbourhood: 'centrum',
      promisedOn: '2026-11-25',
      state: { step: 'waiting' },
      attempts: [],
    });
  });

  test('of four colleagues who tap at once one has it, and the others hear who', async () => {
    const entry = leftCallback();
    await server.push([entry]);
    const people: Headers[] = [];
    for (const name of ['An', 'Bo', 'Cas', 'Dirk']) people.push(await server.signIn(name));
    const answers = await Promise.all(people.map((headers) => post(`callbacks/${entry.header.id}/claim`, headers)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409]);
    const winner = (await answers[statuses.indexOf(200)]!.json()) as CallbackLine;
    const loser = await answers[statuses.indexOf(409)]!.json();
    const { staff } = await read<DeskSetting>(get('me', people[0]));
    const by = winner.state.step === 'claimed' ? winner.state.by : undefined;
    expect(loser).toMatchObject({
      refusal: { kind: 'claimed-by-other', by, since: monday },
      detail: `${staff.find((member) => member.id === by)?.name} has already claimed it.`,
    });
  });

  test('one request from claim to close, each step logged', async () => {
    const entry = leftCallback();
    await server.push([entry]);
    const path = `callbacks/${entry.header.id}`;
    const headers = await server.signIn('An');
    const other = await server.signIn('Bo');
    await expectProblem(await post(`${path}/attempts`, headers, { result: 'spoken' }), 409);
    await post(`${path}/claim`, headers);
    await expectProblem(await post(`${path}/attempts`, other, { result: 'spoken' }), 409);
    await expectProblem(await post(`${path}/attempts`, headers, { result: 'perhaps' }), 400);
    await expectProblem(await post(`${path}/close`, headers, {}), 400);
    await post(`${path}/attempts`, headers, { result: 'no-answer' });
    server.pass(hours(1));
    await post(`${path}/release`, headers);
    await post(`${path}/claim`, other);
    await post(`${path}/attempts`, other, { result: 'spoken' });
    const closed = await read<CallbackLine>(post(`${path}/close`, other, { outcome: 'helped' }));
    expect(closed.attempts.map((attempt) => attempt.result)).toEqual(['no-answer', 'spoken']);
    expect(closed.state).toMatchObject({ step: 'closed', outcome: 'helped', at: server.now() });
    await expectProblem(await post(`${path}/claim`, headers), 409);
    expect((await read<CallbackList>(get('callbacks', headers))).callbacks).toEqual([]);
    expect((await read<CallbackList>(get('callbacks?show=closed', headers))).callbacks).toHaveLength(1);
  });

  test('claiming twice is harmless; what is withdrawn or not there is told so', async () => {
    const entry = leftCallback();
    await server.push([entry]);
    const headers = await server.signIn();
    const path = `callbacks/${entry.header.id}/claim`;
    expect([(await post(path, headers)).status, (await post(path, headers)).status]).toEqual([200, 200]);
    await server.push([leftWithdrawal(entry.header.code)]);
    expect(await read(post(path, headers))).toMatchObject({ status: 409, refusal: { kind: 'withdrawn' } });
    await expectProblem(await post(`callbacks/${leftCallback().header.id}/claim`, headers), 404);
    await expectProblem(await post('callbacks/none/claim', headers), 404);
    await expectProblem(await get('callbacks?show=some', headers), 400);
  });

  test('a claim is taken over from who is seen to have it, once, and from nobody else', async () => {
    const entry = leftCallback();
    await server.push([entry]);
    const [lies, karim, an] = [await server.signIn('Lies'), await server.signIn('Karim'), await server.signIn('An')];
    const idOf = async (headers: Headers): Promise<string> => {
      const { me } = await read<DeskSetting>(get('me', headers));
      return me.id;
    };
    const takeOver = (headers: Headers, from: string) =>
      post(`callbacks/${entry.header.id}/take-over`, headers, { from });
    const from = await idOf(lies);
    await post(`callbacks/${entry.header.id}/claim`, lies);
    expect(await read(takeOver(karim, from))).toMatchObject({ state: { step: 'claimed', by: await idOf(karim) } });
    expect(await read(takeOver(an, from))).toMatchObject({ status: 409, refusal: { kind: 'claimed-by-other' } });
    expect((await post(`callbacks/${entry.header.id}/release`, lies)).status).toBe(409);
    await post(`callbacks/${entry.header.id}/release`, karim);
    // Given back meanwhile, it is anybody's.
    expect(await read(takeOver(an, from))).toMatchObject({ state: { by: await idOf(an) } });
    await expectProblem(await takeOver(an, ''), 400);
    await expectProblem(await post(`callbacks/${leftCallback().header.id}/take-over`, an, { from }), 404);
  });

  test('refused entries lie beside it until somebody looked', async () => {
    const headers = await server.signIn();
    const late = leftSignUp({ madeAt: monday, date: asId('soep@2026-12-25') });
    const { header } = leftCallback();
    const bad = {
      header: { ...header, dayPart: 'noon' },
      personal: { firstName: 'Jef', telephone: 'nul vier zeven' },
    };
    await server.push([late, bad]);
    const { needsReview } = await read<CallbackList>(get('callbacks', headers));
    expect(needsReview).toMatchObject([
      {
        id: late.header.id,
        kind: 'sign-up',
        refusal: { kind: 'unknown-date' },
        firstName: 'Mia',
        activityTitle: 'Soep op dinsdag',
      },
      { id: bad.header.id, kind: 'unreadable', firstName: 'Jef', telephone: 'nul vier zeven', activityTitle: null },
    ]);
    expect((await post(`needs-review/${late.header.id}/seen`, headers)).status).toBe(200);
    await expectProblem(await post('needs-review/none/seen', headers), 404);
    expect((await read<CallbackList>(get('callbacks', headers))).needsReview).toMatchObject([{ id: bad.header.id }]);
  });

  test('can be taken along as a file', async () => {
    await server.push([leftCallback({}, { firstName: '=HYPERLINK("x")', telephone: asId('+32470123456') })]);
    const answer = await get('callbacks.csv', await server.signIn());
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="terugbellijst-2026-11-23.csv"');
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).toContain(`;"'=HYPERLINK(""x"")";0470 12 34 56;`);
  });
});

describe('who comes', () => {
  test('confirmed first, then the line in its order, and who was called up', async () => {
    const headers = await server.signIn();
    const [couple, single, pair, last] = [
      leftSignUp({ persons: 2 }),
      leftSignUp(),
      leftSignUp({ persons: 2 }),
      leftSignUp(),
    ];
    await server.push([couple, single, pair, last]);
    await server.push([leftWithdrawal(couple.header.code)]);
    const { date, signUps } = await read<SignUpList>(get('dates/soep@2026-11-24/sign-ups', headers));
    expect(date).toMatchObject({ title: 'Soep op dinsdag', places: 3, taken: 3, waiting: 1 });
    expect(signUps.map((line) => [line.id, line.state, line.position, line.promotedAt])).toEqual([
      [single.header.id, 'confirmed', null, null],
      [pair.header.id, 'confirmed', null, monday],
      [last.header.id, 'waiting', 1, null],
    ]);
    expect(signUps[0]).toMatchObject({ firstName: 'Mia', code: single.header.code });
    const csv = await get('dates/soep@2026-11-24/sign-ups.csv', headers);
    expect(csv.headers.get('Content-Disposition')).toContain('soep-2026-11-24.csv');
    expect((await csv.text()).split('\r\n')).toHaveLength(5);
    for (const path of ['dates/none/sign-ups', 'dates/soep@2026-11-25/sign-ups', 'dates/none/sign-ups.csv']) {
      await expectProblem(await get(path, headers), 404);
    }
  });

  test('the coming dates, soonest first', async () => {
    const dates = await read<{ id: string }[]>(get('dates', await server.signIn()));
    expect(dates.map((date) => date.id).slice(0, 2)).toEqual(['soep@2026-11-24', 'soep@2026-12-01']);
  });
});

describe('the kiosks', () => {
  test('show when they were enrolled and last heard', async () => {
    const headers = await server.signIn('Lies', 'coordinator');
    const before = await read<unknown[]>(get('kiosks', headers));
    expect(before[0]).toMatchObject({ id: 'de-wilg-hal', name: 'De Wilg, hal', enrolledAt: null, lastContactAt: null });
    const device = await server.enrol();
    server.pass(hours(2));
    await server.push([leftCallback()], device);
    await server.database.write(() => Promise.resolve());
    const after = await read<unknown[]>(get('kiosks', headers));
    expect(after[0]).toMatchObject({ enrolledAt: monday, lastContactAt: server.now() });
    await expectProblem(await post('kiosks/elders/enrolment-code', headers), 404);
  });
});

describe('word of a change', () => {
  test('says what kind, and nothing else', async () => {
    const stream = await get('events', await server.signIn());
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    const heard = reader.read();
    await server.push([leftCallback()]);
    expect((await heard).value).toBe('event: changed\ndata: callbacks\n\n');
  });
});
