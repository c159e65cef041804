import { describe, expect, test } from 'vitest';
import { verdictOf } from './audit.ts';

describe('asking the registry for known weaknesses', () => {
  test('none is said so', () =>
    expect(verdictOf(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata: {} }))).toEqual({
      fails: false,
      said: 'No dependency has a known weakness.',
    }));

  test.each(['info', 'low', 'moderate', 'high', 'critical'])('one that is %s fails, by its name', (severity) => {
    const { fails, said } = verdictOf(JSON.stringify({ vulnerabilities: { 'left-pad': { severity, via: [] } } }));
    expect(fails).toBe(true);
    expect(said).toContain(`left-pad: ${severity}`);
  });

  test.each([
    ['an error', JSON.stringify({ message: '404 Not Found - POST', error: { summary: '', detail: '' } })],
    ['nothing', ''],
    ['a page', '<html>'],
    ['null', 'null'],
  ])('a registry that answers with %s is said plainly, and stops nobody', (_, printed) => {
    const { fails, said } = verdictOf(printed);
    expect(fails).toBe(false);
    expect(said).toMatch(/^NOT AUDITED: /);
  });
});
