// The last places are wanted on two phones, at a kiosk and at the desk in the same moment: the same rules everywhere.
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import type { Outcome } from '../../../src/domain/entries/receipt.ts';
import { anActivity } from '../../support/builders.ts';
import { handedIn, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let desk: { Cookie: string; Origin: string };
let device: { Authorization: string };
const places = 5;
const date = asId<'activity-date'>('soep@2026-11-24');

beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ places })] });
  desk = await server.signIn();
  device = await server.enrol();
});
afterEach(() => server.stop());

const onAPhone = async (persons: number): Promise<Outcome> =>
  (await server.submitEntry(handedIn('phone', leftSignUp({ persons })))).outcome;

async function atAKiosk(persons: number): Promise<Outcome> {
  const [receipt] = await server.push([leftSignUp({ persons })], device);
  if (receipt === undefined) throw new Error('A push got no receipt.');
  return receipt.outcome;
}

async function atTheDesk(persons: number): Promise<Outcome> {
  const body = { id: v7(), firstName: 'Fatima', telephone: null, persons, attendance: 'once' };
  const answer = await server.request(`/api/desk/dates/${date}/sign-ups`, {
    method: 'POST',
    headers: { ...desk, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { outcome }: { readonly outcome: Outcome } = await answer.json();
  return outcome;
}

const seats = () =>
  server.database.read
    .selectFrom('activity_date')
    .select(['taken', 'waiting', 'places', 'loaned'])
    .where('id', '=', date)
    .executeTakeFirstOrThrow();

const positions = (outcomes: readonly Outcome[]): readonly number[] =>
  outcomes
    .flatMap((outcome) => (outcome.kind === 'waiting' ? [outcome.position] : []))
    .toSorted((one, other) => one - other);

describe('the last place', () => {
  test('is given once, and the three others stand in line, each at a place of their own', async () => {
    await onAPhone(places - 1);
    const outcomes = await Promise.all([onAPhone(1), atAKiosk(1), atTheDesk(1), onAPhone(1)]);

    expect(outcomes.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1);
    expect(positions(outcomes)).toEqual([1, 2, 3]);
    expect(await seats()).toEqual({ taken: places, waiting: 3, places, loaned: 0 });
  });

  test('whoever reads what their code says, wherever it was left, reads the same', async () => {
    const entries = [leftSignUp({ persons: places }), leftSignUp()];
    for (const entry of entries) await server.submitEntry(handedIn('phone', entry));
    const states = await Promise.all(
      entries.map(async ({ header: { code } }) => {
        const kiosk = await server.request(`/api/v1/codes/${code}`, { headers: device });
        const phone = await server.request(`/q/${code}`);
        return [(await kiosk.json()).state, (await phone.text()).includes('achtlijst')];
      }),
    );
    expect(states).toEqual([
      ['confirmed', false],
      ['waiting', true],
    ]);
  });

  test('of groups of every size never one too many, round after round', async () => {
    for (let round = 0; round < 6; round += 1) {
      const sizes = [1, 2, 3, 1].map((size, at) => ((size + round + at) % 3) + 1);
      const outcomes = await Promise.all(
        sizes.map((size, at) => [onAPhone, atAKiosk, atTheDesk, onAPhone][at]?.(size) ?? onAPhone(size)),
      );
      expect(outcomes.every(({ kind }) => kind === 'confirmed' || kind === 'waiting')).toBe(true);
      const { taken, waiting } = await seats();
      const rows = await server.database.read.selectFrom('sign_up').select(['persons', 'state']).execute();
      const inside = rows.filter(({ state }) => state === 'confirmed').reduce((sum, { persons }) => sum + persons, 0);
      expect(taken).toBe(inside);
      expect(taken).toBeLessThanOrEqual(places);
      expect(waiting).toBe(rows.length - rows.filter(({ state }) => state === 'confirmed').length);
    }
  });
});
