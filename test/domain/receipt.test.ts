import { describe, expect, test } from 'vitest';
import { day } from '../support/builders.ts';
import { lacksSeat, type Outcome } from '../../src/domain/receipt.ts';

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
