import { describe, expect, test } from 'vitest';
import { readTicketAnswer } from '../../src/contract/ticket.ts';
import { at } from '../support/builders.ts';

const signUp = {
  kind: 'sign-up',
  title: 'Samen soep eten',
  on: '2026-11-24',
  startsAt: at('2026-11-24 12:00'),
  persons: 2,
  state: 'waiting',
  position: 1,
  series: true,
};
const callback = { kind: 'callback-request', subject: 'papers', promisedOn: '2026-11-26', state: 'called' };

describe('somebody looks at what a code stands for', () => {
  test.each([[signUp], [{ ...signUp, state: 'confirmed', position: null }], [callback]])(
    '%j is understood',
    (answer) => {
      expect(readTicketAnswer(answer)).toEqual({ ok: true, value: answer });
    },
  );

  test('a code of which nobody says that it is for a series is for one time', () => {
    const { series, ...once } = signUp;
    expect(series).toBe(true);
    expect(readTicketAnswer(once)).toEqual({ ok: true, value: { ...once, series: false } });
  });

  test('a name that should not be there does not reach the screen', () => {
    expect(readTicketAnswer({ ...callback, firstName: 'Fatima' })).toEqual({ ok: true, value: callback });
  });

  test.each([
    [{ ...signUp, state: 'lost' }, 'state'],
    [{ ...callback, promisedOn: 'donderdag' }, 'promisedOn'],
    [{ kind: 'card' }, 'kind'],
    [undefined, ''],
  ])('%j is refused', (answer, at) => {
    expect(readTicketAnswer(answer)).toEqual({ ok: false, refusal: { kind: 'unreadable', at } });
  });
});
