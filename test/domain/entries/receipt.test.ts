import { describe, expect, test } from 'vitest';
import { day } from '../../support/builders.ts';
import { isBadNews, lacksSeat, type Outcome } from '../../../src/domain/entries/receipt.ts';

describe('whether somebody hopes for a seat that is not there', () => {
  test.each<[string, Outcome, boolean]>([
    ['a seat', { kind: 'confirmed', series: null }, false],
    ['a seat at every date', { kind: 'confirmed', series: { confirmed: 3, waiting: 0 } }, false],
    ['a seat, but not at every date', { kind: 'confirmed', series: { confirmed: 3, waiting: 1 } }, true],
    ['a place in line', { kind: 'waiting', position: 1, series: null }, true],
    ['a refusal', { kind: 'refused', refusal: { kind: 'cancelled' } }, true],
    ['a call', { kind: 'promised', on: day('2026-11-24') }, false],
    ['having given up', { kind: 'withdrawn', what: 'sign-up' }, false],
  ])('with %s', (_, outcome, lacks) => {
    expect(lacksSeat(outcome)).toBe(lacks);
  });
});

describe('what whoever left something must hear', () => {
  const refused: Outcome = { kind: 'refused', refusal: { kind: 'withdrawn' } };
  test('is that there is no seat, and that they came for nothing', () => {
    expect(isBadNews('sign-up', { kind: 'waiting', position: 1, series: null })).toBe(true);
    expect(isBadNews('check-in', refused)).toBe(true);
  });

  test('is not that all is well, nor what a colleague looks at anyhow', () => {
    expect(isBadNews('check-in', { kind: 'checked-in', persons: 2 })).toBe(false);
    expect(isBadNews('withdrawal', refused)).toBe(false);
  });
});
