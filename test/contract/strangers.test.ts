// A stranger's bytes are not our bug: nothing that arrives makes a reader throw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../src/domain/ids.ts';
import { readCodeAnswer } from '../../src/contract/code.ts';
import { readPush, readPushAnswer, type PushedEntry } from '../../src/contract/push.ts';
import { readSnapshot } from '../../src/contract/snapshot.ts';
import { aSignUp, entryId } from '../support/builders.ts';
import { recordedAnswer, recordedCodeAnswers, recordedPush, recordedSnapshot } from './recorded.ts';

const readers = [
  ['a push', readPush, recordedPush],
  ['an answer', readPushAnswer, recordedAnswer],
  ['what a code leads to', readCodeAnswer, recordedCodeAnswers[0]],
  ['a snapshot', readSnapshot, recordedSnapshot],
] as const;

/** Whether it was read or not, it has a name. */
const idOf = (one: PushedEntry): EntryId => (one.read ? one.entry.header.id : one.id);

/** Replaces one part somewhere in the message by something else. */
function spoil(message: unknown, steps: readonly number[], by: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof message !== 'object' || message === null) return by;
  const keys = Object.keys(message);
  const chosen = keys[step % keys.length];
  const entries = Object.entries(message).map(([key, part]) => [key, key === chosen ? spoil(part, rest, by) : part]);
  return Array.isArray(message) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

describe.each(readers)('%s from a stranger', (_, read, good) => {
  test('anything at all is read or refused', () => {
    fc.assert(fc.property(fc.anything(), (body) => typeof read(body).ok === 'boolean'));
  });

  test('a good one with one part replaced is read or refused', () => {
    const steps = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.jsonValue(), (path, by) => typeof read(spoil(good, path, by)).ok === 'boolean'),
      { numRuns: 500 },
    );
  });

  test('keys of the prototype bring nothing in', () => {
    const body: unknown = JSON.parse(`{"__proto__": ${JSON.stringify(good)}, "constructor": {"prototype": {"v": 1}}}`);

    expect(read(body).ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'v')).toBe(false);
  });
});

describe('a push in which some entries are spoiled', () => {
  test('every entry with an id is there, in the order sent, read or set apart', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }), (envelopes) => {
        const headers = envelopes.map((_, count) => aSignUp({ id: entryId(count) }));
        const entries = envelopes.map((envelope, at) => ({ header: JSON.stringify(headers[at]), envelope }));
        const push = readPush({ v: 1, sentAt: 1, lastReceipt: null, health: null, entries });
        const ids = push.ok ? push.value.entries.map(idOf) : [];
        expect(ids).toEqual(headers.map(({ id }) => id));
      }),
    );
  });
});
