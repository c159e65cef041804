import { expect, test } from 'vitest';
import { codePath } from '../../../src/domain/entries/code-address.ts';
import { aCode, day } from '../../support/builders.ts';

test('what was printed, saved in a calendar or sent to somebody still leads there', () => {
  const code = aCode(7);

  expect(codePath(code)).toBe(`/q/${code}`);
  expect(codePath(code, day('2026-11-24'))).toBe(`/q/${code}?dag=2026-11-24`);
});
