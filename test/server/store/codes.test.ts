// One code leads to one thing: a ticket, a slip, a buurtpas, an activity or a poster.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSnapshot } from '../../../src/contract/snapshot.ts';
import { readCodeAnswer } from '../../../src/contract/code.ts';
import { isLastingCode, makeLastingCode } from '../../../src/domain/entries/code.ts';
import { asId, type Code } from '../../../src/domain/ids.ts';
import { days, minutes } from '../../../src/domain/time/time.ts';
import { putActivities } from '../../../src/server/store/activities/activities.ts';
import { codeForActivity, freshCode } from '../../../src/server/store/lasting-codes.ts';
import type { PosterRow } from '../../../src/server/store/database/schema.ts';
import { anActivity, at } from '../../support/builders.ts';
import {
  handedIn,
  leftCallback,
  leftCheckIn,
  leftPass,
  leftSignUp,
  monday,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
const soup = anActivity();

beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
});
afterEach(() => server.stop());

async function answerOf(code: Code): Promise<unknown> {
  const answer = await server.request(`/api/v1/codes/${code}`, { headers: await server.enrol() });
  if (answer.status !== 200) return answer.status;
  const read = readCodeAnswer(await answer.json());
  return read.ok ? read.value : read.refusal;
}

const posterCode = makeLastingCode(Uint8Array.of(9, 8, 7, 6, 5, 4));
async function hang(matters: Partial<PosterRow> = {}): Promise<void> {
  const row: PosterRow = {
    code: posterCode,
    about_kind: 'neighbourhood',
    about: asId('noord'),
    hangs_at: 'raam van de bakker',
    put_up_by: asId('lies'),
    put_up_at: monday,
    seen_by: null,
    seen_at: null,
    withdrawn_by: null,
    withdrawn_at: null,
    ...matters,
  };
  await server.database.write((tx) => tx.db.insertInto('poster').values(row).execute());
}

const activityCode = async (): Promise<Code> =>
  (await server.database.read.selectFrom('activity').select('code').executeTakeFirstOrThrow()).code;

describe('what goes by a code', () => {
  test('a ticket: its state, its date, and whether its holder is here', async () => {
    const entry = leftSignUp({ persons: 2 });
    await server.push([entry]);
    const { code } = entry.header;
    expect(await answerOf(code)).toMatchObject({
      kind: 'sign-up',
      date: 'soep@2026-11-24',
      arrived: false,
      persons: 2,
    });

    server.pass(days(1));
    await server.push([leftCheckIn(code, { madeAt: at('2026-11-24 11:40') })]);
    expect(await answerOf(code)).toMatchObject({ state: 'confirmed', arrived: true });
  });

  test('a slip', async () => {
    const entry = leftCallback();
    await server.push([entry]);
    expect(await answerOf(entry.header.code)).toMatchObject({ kind: 'callback-request', state: 'waiting' });
  });

  test('an activity', async () => {
    expect(await answerOf(await activityCode())).toEqual({ kind: 'activity', activity: soup.id });
  });

  test('a poster, that hangs or was withdrawn', async () => {
    await hang();
    const about = { kind: 'neighbourhood', neighbourhood: 'noord' };
    expect(await answerOf(posterCode)).toEqual({ kind: 'poster', about, state: 'up' });

    await server.database.write((tx) => tx.db.updateTable('poster').set({ withdrawn_at: monday }).execute());
    expect(await answerOf(posterCode)).toEqual({ kind: 'poster', about, state: 'withdrawn' });
  });

  test('a buurtpas, without a word about its holder', async () => {
    const pass = leftPass({ firstName: 'Kanarievogel', note: 'komt met rolstoel' });
    await server.submitEntry(handedIn('desk', pass));
    expect(await answerOf(pass.header.code)).toEqual({ kind: 'pass', state: 'valid' });

    await server.database.write((tx) => tx.db.updateTable('pass').set({ withdrawn_at: monday }).execute());
    expect(await answerOf(pass.header.code)).toEqual({ kind: 'pass', state: 'withdrawn' });
  });

  test('nothing', async () => {
    expect(await answerOf(leftSignUp().header.code)).toBe(404);
  });

  test('whoever guesses is stopped', async () => {
    const headers = await server.enrol();
    const ask = () => server.request(`/api/v1/codes/${leftSignUp().header.code}`, { headers });
    for (let tries = 0; tries < 30; tries += 1) expect((await ask()).status).toBe(404);
    expect((await ask()).status).toBe(429);
    server.pass(minutes(1));
    expect((await server.request(`/api/v1/codes/${await activityCode()}`, { headers })).status).toBe(200);
  });
});

describe('one code, one thing', () => {
  test('an activity keeps its code when it changes, and gets the same one on another server', async () => {
    const before = await activityCode();
    await server.database.write((tx) => putActivities(tx, [{ ...soup, title: 'Soep met brood' }], 'desk'));
    expect(await activityCode()).toBe(before);
    expect(isLastingCode(before)).toBe(true);

    const other = await startTestServer({ activities: [soup] });
    const there = await other.database.read.selectFrom('activity').select('code').executeTakeFirstOrThrow();
    await other.stop();
    expect(there.code).toBe(before);
  });

  test('an activity makes way for a ticket that has its code already', async () => {
    const wanted = await server.database.write((tx) => codeForActivity(tx.db, asId('dans')));
    await server.push([leftSignUp({ code: wanted })]);
    await server.database.write((tx) => putActivities(tx, [soup, anActivity({ id: asId('dans') })], 'desk'));
    const dance = await server.database.read
      .selectFrom('activity')
      .select('code')
      .where('id', '=', asId<'activity'>('dans'))
      .executeTakeFirstOrThrow();
    expect(dance.code).not.toBe(wanted);
  });

  test('a ticket that was printed with the code of an activity or a poster gets another one', async () => {
    await hang();
    const taken = [await activityCode(), posterCode];
    const receipts = await server.push(taken.map((code) => leftSignUp({ code })));
    expect(receipts.map(({ outcome }) => outcome.kind)).toEqual(['confirmed', 'confirmed']);
    for (const { code } of receipts) expect(taken).not.toContain(code);
    expect(await answerOf(posterCode)).toMatchObject({ kind: 'poster' });
  });

  test('a fresh code is one that nothing goes by', async () => {
    await hang();
    const entry = leftSignUp();
    await server.push([entry]);
    const free = leftSignUp().header.code;
    const wished = [posterCode, entry.header.code, await activityCode(), free];
    const found = await server.database.write((tx) => freshCode(tx.db, () => wished.shift() ?? free));
    expect(found).toBe(free);
  });
});

describe('without a network', () => {
  async function snapshot() {
    const answer = await server.request('/api/v1/snapshot', { headers: await server.enrol() });
    const read = readSnapshot(await answer.json());
    if (!read.ok) throw new Error('The snapshot cannot be read.');
    return read.value;
  }

  test('a kiosk knows what activities and posters lead to, and what no longer counts', async () => {
    const pass = leftPass();
    await server.submitEntry(handedIn('desk', pass));
    await hang();
    expect(await snapshot()).toMatchObject({
      codes: [
        { code: await activityCode(), about: { kind: 'activity', activity: soup.id }, poster: false },
        { code: posterCode, about: { kind: 'neighbourhood', neighbourhood: 'noord' }, poster: true },
      ],
      withdrawnCodes: [],
    });

    await server.database.write(async (tx) => {
      await tx.db.updateTable('poster').set({ withdrawn_at: monday }).execute();
      await tx.db.updateTable('pass').set({ withdrawn_at: monday }).execute();
      tx.tell('snapshot');
    });
    expect(await snapshot()).toMatchObject({
      codes: [{ poster: false }],
      withdrawnCodes: [posterCode, pass.header.code],
    });
  });

  test('a kiosk cannot make a buurtpas: it is set apart', async () => {
    const [receipt] = await server.push([leftPass()]);
    expect(receipt?.outcome).toEqual({ kind: 'refused', refusal: { kind: 'unreadable', at: 'header.kind' } });
    expect(await server.database.read.selectFrom('pass').selectAll().execute()).toEqual([]);
  });
});

describe('left on a phone or at the desk', () => {
  test('the same entry twice is one, with the same receipt', async () => {
    const entry = leftSignUp();
    const first = await server.submitEntry(handedIn('phone', entry));
    expect(await server.submitEntry(handedIn('phone', entry))).toEqual(first);
    expect(first.outcome).toEqual({ kind: 'confirmed', series: null });
    expect(await server.database.read.selectFrom('sign_up').select('entry').execute()).toHaveLength(1);
  });

  test('what was typed is sealed before it is kept', async () => {
    await server.submitEntry(handedIn('phone', leftSignUp({}, { firstName: 'Kanarievogel' })));
    const stored = await server.database.read.selectFrom('entry').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain('Kanarievogel');
  });
});
