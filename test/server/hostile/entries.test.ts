// A push whose entries lie: each is taken as what it is, or set apart; none reads, moves or replaces another's.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallbackList, SignUpList } from '../../../src/contract/desk.ts';
import { readPushAnswer } from '../../../src/contract/push.ts';
import { asId } from '../../../src/domain/ids.ts';
import { seconds } from '../../../src/domain/time/time.ts';
import { entryId } from '../../support/builders.ts';
import { buildPush, leftCallback, leftSignUp, leftWithdrawal, north, seal } from '../../support/server.ts';
import { anyValue, placesIn, values, withValueAt } from './inputs.ts';
import { aStreet, type Street } from './requests.ts';

let street: Street;
beforeAll(async () => {
  street = await aStreet();
});
afterAll(() => street.server.stop());

const message = (entries: readonly unknown[]): string => JSON.stringify(buildPush(entries));

/** Hands in this text, and answers with the outcome of each entry; undefined when it was refused whole. */
async function handIn(body: string): Promise<readonly string[] | undefined> {
  street.server.pass(seconds(1));
  const sent = { method: 'POST', headers: street.device, body };
  const answer = await street.server.request('/api/v1/push', sent);
  expect([200, 400, 413, 426]).toContain(answer.status);
  const read = readPushAnswer(await answer.json());
  return read.ok ? read.value.receipts.map(({ outcome }) => outcome.kind) : undefined;
}

async function atDesk(): Promise<CallbackList & SignUpList> {
  const ask = async <Shape>(path: string) =>
    (await (await street.server.request(`/api/desk/${path}`, { headers: { ...street.desk } })).json()) as Shape;
  return { ...(await ask<CallbackList>('callbacks')), ...(await ask<SignUpList>('dates/soep@2026-11-24/sign-ups')) };
}

const named = (firstName: string) => ({ firstName, telephone: asId<'telephone'>('+32470999999') });
const sealed = (entry: Parameters<typeof seal>[0]) => seal(entry, street.server.keys);

describe('an entry that is wrong somewhere', () => {
  test('is set apart or refused, wherever it is wrong', async () => {
    const good = () => sealed(leftCallback());
    for (const place of placesIn(await good()))
      for (const value of [...values, undefined]) {
        const [wrong, next] = [withValueAt(await good(), place, value), await good()];
        const outcomes = await handIn(message([wrong, next]));
        // The good one beside it is not held up by it.
        if (outcomes !== undefined) expect(outcomes.at(-1)).toBe('promised');
      }
  });

  test('in the text of its header is set apart, not believed', async () => {
    const entry = leftCallback();
    const { header, envelope } = await sealed(entry);
    const lies = [
      '',
      'null',
      '[]',
      '{"__proto__":{}}',
      `${header} `,
      header.replace('"v":1', '"v":1e0'),
      `\uFEFF${header}`,
    ];
    for (const lie of lies)
      expect(['refused', 'promised', undefined]).toContain((await handIn(message([{ header: lie, envelope }])))?.[0]);
    const { callbacks } = await atDesk();
    const taken = callbacks.filter(({ id }) => id === entry.header.id);
    for (const one of taken) expect([one.opened, one.firstName]).not.toContain('Mia');
  });

  test.each([500, 10_000, 100_000])('%i levels deep is no fault of ours', async (levels) => {
    const deep = '['.repeat(levels) + ']'.repeat(levels);
    const first = await sealed(leftCallback());
    const moved = message([{ ...first, envelope: 'DEEP' }]).replace('"DEEP"', deep);
    expect([undefined, 'refused']).toContain((await handIn(moved))?.[0]);
    expect(await handIn(message([await sealed(leftCallback())]))).toEqual(['promised']);
  });

  test('by chance never is a fault of ours', async () => {
    const good = await sealed(leftCallback());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...placesIn(good)), anyValue, async (place, value) => {
        await handIn(message([withValueAt(good, place, value)]));
      }),
      { numRuns: 200 },
    );
  });
});

describe('an envelope', () => {
  const inNameOf = async (firstName: string) => {
    const { callbacks, signUps, needsReview } = await atDesk();
    return [...callbacks, ...signUps, ...needsReview].filter((one) => one.firstName === firstName);
  };

  test('under the header of another does not open', async () => {
    const [mine, theirs] = [leftCallback({}, named('Mijnheer')), leftCallback({}, named('Mevrouw'))];
    const [one, other] = [await sealed(mine), await sealed(theirs)];
    await handIn(
      message([
        { header: one.header, envelope: other.envelope },
        { header: other.header, envelope: one.envelope },
      ]),
    );
    for (const name of ['Mijnheer', 'Mevrouw']) expect(await inNameOf(name)).toEqual([]);
    const { callbacks } = await atDesk();
    const moved = callbacks.filter(({ id }) => id === mine.header.id || id === theirs.header.id);
    expect(moved.map(({ opened, firstName }) => [opened, firstName])).toEqual([
      ['tampered', ''],
      ['tampered', ''],
    ]);
  });

  test('under its own header with one sign changed does not open', async () => {
    const entry = leftCallback({ dayPart: 'morning' }, named('Mijnheer'));
    const { header, envelope } = await sealed(entry);
    await handIn(message([{ header: header.replace('morning', 'evening'), envelope }]));
    expect(await inNameOf('Mijnheer')).toEqual([]);
  });

  test('of another kind, or with its copies swapped, does not open', async () => {
    const [call, sign] = [leftCallback({}, named('Mijnheer')), leftSignUp({}, named('Mevrouw'))];
    const [one, other] = [await sealed(call), await sealed(sign)];
    const swapped = {
      ...one.envelope,
      copies: one.envelope.copies.map(({ key }, place) => ({ ...other.envelope.copies[place], key })),
    };
    await handIn(
      message([
        { header: one.header, envelope: swapped },
        { header: other.header, envelope: { ...other.envelope, purpose: 'care' } },
      ]),
    );
    for (const name of ['Mijnheer', 'Mevrouw']) expect(await inNameOf(name)).toEqual([]);
  });

  test('in the name of another kiosk is set apart', async () => {
    const entry = leftSignUp({ kiosk: north }, named('Mijnheer'));
    expect(await handIn(message([await sealed(entry)]))).toEqual(['refused']);
    const { signUps } = await atDesk();
    expect(signUps.some(({ id }) => id === entry.header.id)).toBe(false);
  });
});

describe('an id that is there already', () => {
  test('does not replace what was left under it, nor tell what that was', async () => {
    const first = leftCallback({}, named('Mijnheer'));
    const again = leftCallback({ id: first.header.id, subject: asId<'subject'>('care') }, named('Mevrouw'));
    const withdrawal = leftWithdrawal(first.header.code, { id: first.header.id });
    expect(await handIn(message([await sealed(first), await sealed(again), await sealed(withdrawal)]))).toEqual(
      Array.from({ length: 3 }, () => 'promised'),
    );
    expect(await handIn(message([await sealed(again)]))).toEqual(['promised']);
    const { callbacks } = await atDesk();
    const stored = callbacks.filter(({ id }) => id === first.header.id);
    expect(stored.map(({ firstName, code }) => [firstName, code])).toEqual([['Mijnheer', first.header.code]]);
    expect(callbacks.some(({ firstName }) => firstName === 'Mevrouw')).toBe(false);
  });

  test('a thousand times in one push counts once', async () => {
    const entry = leftCallback();
    const sent = await sealed(entry);
    const outcomes = await handIn(message(Array.from({ length: 1000 }, () => sent)));
    expect(outcomes).toHaveLength(1000);
    expect((await atDesk()).callbacks.filter(({ id }) => id === entry.header.id)).toHaveLength(1);
  });
});

describe('a version', () => {
  test.each([-1, 0, 2, 99, 1.5, 1e308, null, '1', [1], {}])(
    '%j is told what to update, and nothing is taken',
    async (v) => {
      const entry = leftSignUp({ id: entryId(77_000_000) });
      expect(await handIn(JSON.stringify({ ...buildPush([await sealed(entry)]), v }))).toBeUndefined();
      const stored = await street.server.database.read.selectFrom('entry').select('id').execute();
      expect(stored.map(({ id }) => id)).not.toContain(entry.header.id);
    },
  );
});
