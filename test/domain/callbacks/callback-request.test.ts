import { describe, expect, test } from 'vitest';
import { claim, inHand, type CallbackState } from '../../../src/domain/callbacks/callback-request.ts';
import { aCallbackRequest, at, staffId } from '../../support/builders.ts';

const [fatma, tom] = [staffId('fatma'), staffId('tom')];
const morning = at('2026-11-23 09:00');
const noon = at('2026-11-23 12:00');
const ofFatma: CallbackState = { step: 'claimed', by: fatma, at: morning };
const closed: CallbackState = { step: 'closed', by: fatma, at: morning, outcome: 'helped' };
const withdrawn: CallbackState = { step: 'withdrawn', at: morning };

describe('a colleague takes a request', () => {
  test('a new request waits for whoever comes first', () => {
    const { state } = aCallbackRequest();
    expect(claim(state, tom, noon)).toEqual({ ok: true, value: { step: 'claimed', by: tom, at: noon } });
  });

  test('taking it twice changes nothing, not even since when', () => {
    expect(claim(ofFatma, fatma, noon)).toEqual({ ok: true, value: ofFatma });
  });

  test('the second colleague hears who has it, and since when', () => {
    expect(claim(ofFatma, tom, noon)).toEqual({
      ok: false,
      refusal: { kind: 'claimed-by-other', by: fatma, since: morning },
    });
  });

  test('what is closed stays closed, also for who closed it', () => {
    expect(claim(closed, fatma, noon)).toEqual({ ok: false, refusal: { kind: 'closed', since: morning } });
  });

  test('what the neighbour withdrew is not taken', () => {
    expect(claim(withdrawn, tom, noon)).toEqual({ ok: false, refusal: { kind: 'withdrawn', since: morning } });
  });
});

describe('a colleague works on a request', () => {
  test('who took it may log a call, give it back and close it', () => {
    expect(inHand(ofFatma, fatma)).toEqual({ ok: true, value: ofFatma });
  });

  test('nobody works on what nobody took', () => {
    expect(inHand({ step: 'waiting' }, tom)).toEqual({ ok: false, refusal: { kind: 'not-claimed' } });
  });

  test('nobody works on what a colleague took', () => {
    expect(inHand(ofFatma, tom)).toEqual({
      ok: false,
      refusal: { kind: 'claimed-by-other', by: fatma, since: morning },
    });
  });

  test.each([
    ['closed', closed],
    ['withdrawn', withdrawn],
  ] as const)('nobody works on what is %s', (kind, state) => {
    expect(inHand(state, fatma)).toEqual({ ok: false, refusal: { kind, since: morning } });
  });
});
