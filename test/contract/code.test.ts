import { describe, expect, test } from 'vitest';
import { readCodeAnswer } from '../../src/contract/code.ts';
import { recordedCodeAnswers } from './recorded.ts';

const [signUp, callback, , poster] = recordedCodeAnswers;

describe('somebody looks at what a code stands for', () => {
  test.each(recordedCodeAnswers)('what a server answered of a $kind in version 1 is still read', (answer) => {
    expect(readCodeAnswer(answer)).toEqual({ ok: true, value: answer });
  });

  test('a confirmed seat has no place in the line', () => {
    const confirmed = { ...signUp, state: 'confirmed', position: null };
    expect(readCodeAnswer(confirmed)).toEqual({ ok: true, value: confirmed });
  });

  test('a name that should not be there does not reach the screen', () => {
    expect(readCodeAnswer({ ...callback, firstName: 'Fatima' })).toEqual({ ok: true, value: callback });
  });

  test.each([
    [{ ...signUp, state: 'lost' }, 'state'],
    [{ ...signUp, series: undefined }, 'series'],
    [{ ...callback, promisedOn: 'donderdag' }, 'promisedOn'],
    [{ ...poster, about: { kind: 'street' } }, 'about.kind'],
    [{ kind: 'card' }, 'kind'],
    [undefined, ''],
  ])('%j is refused', (answer, at) => {
    expect(readCodeAnswer(answer)).toEqual({ ok: false, refusal: { kind: 'unreadable', at } });
  });
});
