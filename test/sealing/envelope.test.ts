import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { envelopeMessage, type Envelope, type SealingKeys } from '../../src/contract/sealed.ts';
import { asId } from '../../src/domain/ids.ts';
import { makeKeyPair, makeOpener, type Opener, type PrivateKey } from '../../src/sealing/open.ts';
import { makeSealer, type Sealer } from '../../src/sealing/seal.ts';

const header = '{"v":1,"id":"019a0000-0000-7000-8000-000000000001"}';
const fatima = { firstName: 'Fatima', telephone: asId<'telephone'>('+32470123456') };

let keys: SealingKeys;
let secrets: { ordinary: PrivateKey; care: PrivateKey; recovery: PrivateKey };
let sealer: Sealer;
let desk: Opener;

beforeAll(async () => {
  const [ordinary, care, recovery] = await Promise.all(['ordinary-1', 'care-1', 'recovery'].map(makeKeyPair));
  if (!ordinary || !care || !recovery) throw new Error('three pairs were asked for');
  keys = { ordinary: ordinary.publicKey, care: care.publicKey, recovery: recovery.publicKey };
  secrets = { ordinary: ordinary.privateKey, care: care.privateKey, recovery: recovery.privateKey };
  sealer = await makeSealer(keys);
  desk = await makeOpener([secrets.ordinary, secrets.care]);
});

describe('an envelope', () => {
  test('is opened by the desk and says what was typed', async () => {
    const envelope = await sealer.seal(header, 'sign-up', fatima);
    expect(await desk.open(header, envelope)).toEqual({ ok: true, value: fatima });
  });

  test('is opened by the paper key alone, when all else is lost', async () => {
    const safe = await makeOpener([secrets.recovery]);
    const envelope = await sealer.seal(header, 'callback-request', fatima);
    expect(await safe.open(header, envelope)).toEqual({ ok: true, value: fatima });
  });

  test('of a request for care is not opened with the key for sign-ups', async () => {
    const signUps = await makeOpener([secrets.ordinary]);
    const envelope = await sealer.seal(header, 'callback-request', fatima);
    expect(await signUps.open(header, envelope)).toEqual({
      ok: false,
      refusal: { kind: 'no-key', names: ['care-1', 'recovery'] },
    });
  });

  test('does not open under another header: nobody moves a person to another request', async () => {
    const envelope = await sealer.seal(header, 'sign-up', fatima);
    const other = header.replace('1"}', '2"}');
    expect(await desk.open(other, envelope)).toEqual({ ok: false, refusal: { kind: 'tampered' } });
  });

  test('does not open when it says to be for another purpose', async () => {
    const envelope = await sealer.seal(header, 'sign-up', fatima);
    expect(await desk.open(header, { ...envelope, purpose: 'care' })).toMatchObject({ refusal: { kind: 'tampered' } });
  });

  test('with one sign changed anywhere does not open, and never throws', async () => {
    const envelope = await sealer.seal(header, 'sign-up', fatima);
    const [copy] = envelope.copies;
    if (!copy) throw new Error('an envelope has copies');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('enc', 'sealed'), fc.nat(41), async (field, at) => {
        const text = copy[field as 'enc' | 'sealed'];
        const changed = text.slice(0, at) + (text[at] === 'A' ? 'Q' : 'A') + text.slice(at + 1);
        const opened = await desk.open(header, { ...envelope, copies: [{ ...copy, [field]: changed }] });
        expect(opened.ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('has the same length for a short and a long name', async () => {
    const lengths = async (firstName: string): Promise<number[]> =>
      (await sealer.seal(header, 'sign-up', { firstName })).copies.map(({ sealed }) => sealed.length);
    expect(await lengths('Jo')).toEqual(await lengths('Marie-Antoinette'));
  });

  test('is never the same twice, so that two visits of one person cannot be told', async () => {
    const sealed = new Set<string>();
    for (let times = 0; times < 5; times += 1) {
      for (const copy of (await sealer.seal(header, 'sign-up', fatima)).copies) sealed.add(copy.sealed);
    }
    expect(sealed.size).toBe(10);
  });

  test('reads by the contract, and holds any name people write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\p{L} '-]{1,40}$/u), async (typed) => {
        const firstName = `${typed.trim()}a`;
        const envelope: Envelope = await sealer.seal(header, 'sign-up', { firstName });
        expect(v.is(envelopeMessage, envelope)).toBe(true);
        expect(await desk.open(header, envelope)).toEqual({ ok: true, value: { firstName } });
      }),
      { numRuns: 50 },
    );
  });
});
