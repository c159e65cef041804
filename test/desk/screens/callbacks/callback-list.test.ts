import { describe, expect, test } from 'vitest';
import {
  countsOf,
  dueOf,
  everything,
  hasCalled,
  isLate,
  lastStepOf,
  linesFor,
  type CallbackFilter,
} from '../../../../src/desk/screens/callbacks/callback-list.ts';
import { asId } from '../../../../src/domain/ids.ts';
import { asLocalDate } from '../../../../src/domain/time/time.ts';
import { aRequest, at, karim, lies, today } from '../../support/builders.ts';

const friday = asLocalDate('2026-11-20');
const tomorrow = asLocalDate('2026-11-24');
const thursday = asLocalDate('2026-11-26');
const byKarim = { step: 'claimed', by: karim.id, at: at('2026-11-23', '09:00') } as const;
const byMe = { step: 'claimed', by: lies.id, at: at('2026-11-23', '09:00') } as const;
const closed = { step: 'closed', by: lies.id, at: at('2026-11-23', '09:00'), outcome: 'helped' } as const;

describe('who is late', () => {
  test.each([
    [friday, 'late'],
    [today, 'today'],
    [tomorrow, 'tomorrow'],
    [thursday, 'later'],
  ])('what was promised for %s is %s on Monday', (promisedOn, due) => {
    expect(dueOf(promisedOn, today)).toBe(due);
  });

  test('a closed request is never late', () => {
    expect(isLate(aRequest({ promisedOn: friday, state: closed }), today)).toBe(false);
    expect(isLate(aRequest({ promisedOn: friday, state: byKarim }), today)).toBe(true);
  });

  test('late ones are among those to call today', () => {
    const lines = [aRequest({ promisedOn: friday }), aRequest(), aRequest({ promisedOn: thursday })];
    expect(countsOf(lines, today)).toEqual({ open: 3, dueNow: 2, late: 1 });
  });

  test('withdrawn and closed ones do not count', () => {
    const withdrawn = { step: 'withdrawn', at: at('2026-11-23', '09:00') } as const;
    expect(countsOf([aRequest({ state: withdrawn }), aRequest({ state: closed })], today).open).toBe(0);
  });
});

describe('choosing what to see', () => {
  const lines = [
    aRequest({ firstName: 'Jef', state: byMe, promisedOn: friday }),
    aRequest({ firstName: 'Hatice', neighbourhood: asId('noord'), callLanguages: ['tr'], state: byKarim }),
    aRequest({ firstName: 'Samira', subject: 'papers', callLanguages: ['ar', 'fr'] }),
  ];
  const namesFor = (filter: Partial<CallbackFilter>) =>
    linesFor(lines, { filter: { ...everything, ...filter }, me: lies.id, today }).map(({ firstName }) => firstName);

  test('all, mine, late', () => {
    expect(namesFor({})).toEqual(['Jef', 'Hatice', 'Samira']);
    expect(namesFor({ view: 'mine' })).toEqual(['Jef']);
    expect(namesFor({ view: 'late' })).toEqual(['Jef']);
  });

  test('one neighbourhood, one subject, one language, or several of these together', () => {
    expect(namesFor({ neighbourhood: asId('noord') })).toEqual(['Hatice']);
    expect(namesFor({ subject: 'papers' })).toEqual(['Samira']);
    expect(namesFor({ language: 'fr' })).toEqual(['Samira']);
    expect(namesFor({ language: 'fr', neighbourhood: asId('noord') })).toEqual([]);
  });
});

describe('what happened last', () => {
  const attempt = (result: 'no-answer' | 'spoken', day: string) => ({ by: lies.id, at: at(day, '10:15'), result });

  test('three calls without an answer in a row are three', () => {
    const attempts = [
      attempt('spoken', '2026-11-19'),
      attempt('no-answer', '2026-11-20'),
      attempt('no-answer', '2026-11-23'),
    ];
    expect(lastStepOf(attempts)?.times).toBe(2);
    expect(lastStepOf([])).toBeNull();
  });

  test('after a call today it is time to close; without an answer, tomorrow somebody tries again', () => {
    const called = aRequest({ state: byMe, attempts: [attempt('no-answer', '2026-11-23')] });
    expect(hasCalled(called, today)).toBe(true);
    expect(hasCalled(called, tomorrow)).toBe(false);
    expect(hasCalled({ ...called, attempts: [attempt('spoken', '2026-11-23')] }, tomorrow)).toBe(true);
  });

  test('a call by the colleague before me is not mine', () => {
    expect(hasCalled(aRequest({ state: byKarim, attempts: [attempt('spoken', '2026-11-23')] }), today)).toBe(false);
  });
});
