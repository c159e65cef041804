import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { entryMessage } from '../../src/contract/entry.ts';
import { whereWrong } from '../../src/contract/push.ts';
import { aCallbackHeader, anEntry, aSignUp, aWithdrawal } from '../support/builders.ts';

/** Where the entry is wrong; null when it can be read. */
function wrongAt(entry: unknown): string | null {
  const read = v.safeParse(entryMessage, entry);
  return read.success ? null : whereWrong(read.issues);
}
const withHeader = (header: object, change: object): unknown => ({ header: { ...header, ...change }, personal: {} });

describe('an entry that a visitor left', () => {
  test.each([
    ['a version that does not exist', { v: 2 }, 'header.v'],
    ['an id that is no UUID of version 7', { id: '8a3f1c9e-0000-4000-8000-000000000001' }, 'header.id'],
    ['a kiosk with a strange name', { kiosk: '../kiosk' }, 'header.kiosk'],
    ['a moment before 1970', { madeAt: -1 }, 'header.madeAt'],
    ['a moment after the year 9999', { madeAt: 253_402_300_800_000 }, 'header.madeAt'],
    ['a moment that is no number', { madeAt: '2026-11-20' }, 'header.madeAt'],
    ['a language that is not offered', { language: 'xx' }, 'header.language'],
    ['a kind of its own', { kind: 'complaint' }, 'header.kind'],
    ['a code with a wrong check sign', { code: '369CFJNR' }, 'header.code'],
    ['a date without a day', { date: 'soep' }, 'header.date'],
    ['half a person', { persons: 1.5 }, 'header.persons'],
    ['no person at all', { persons: 0 }, 'header.persons'],
    ['seven persons', { persons: 7 }, 'header.persons'],
    ['an attendance that is neither', { attendance: 'twice' }, 'header.attendance'],
  ])('a sign-up with %s is not read', (_, change, at) => {
    expect(wrongAt(withHeader(aSignUp(), change))).toBe(at);
  });

  test.each([
    ['no language to be called in', { callLanguages: [] }, 'header.callLanguages'],
    ['five languages', { callLanguages: ['nl', 'fr', 'en', 'tr', 'ar'] }, 'header.callLanguages'],
    ['a promise on a day that does not exist', { promisedOn: '2026-02-30' }, 'header.promisedOn'],
    ['a part of the day that nobody knows', { dayPart: 'night' }, 'header.dayPart'],
    ['another way to be reached', { reach: 'e-mail' }, 'header.reach'],
    ['a subject in capitals', { subject: 'GELD' }, 'header.subject'],
  ])('a callback request with %s is not read', (_, change, at) => {
    expect(wrongAt(withHeader(aCallbackHeader(), change))).toBe(at);
  });

  test('a withdrawal names a whole code', () => {
    expect(wrongAt(withHeader(aWithdrawal(), { ticket: '369' }))).toBe('header.ticket');
  });

  test.each([
    ['a name of blanks', { firstName: '   ' }, 'personal.firstName'],
    ['a name of 61 signs', { firstName: 'a'.repeat(61) }, 'personal.firstName'],
    ['a name with a line break inside', { firstName: 'Mia\nJan' }, 'personal.firstName'],
    ['a telephone number as people write it', { telephone: '03 866 34 50' }, 'personal.telephone'],
    ['an empty telephone number', { telephone: '' }, 'personal.telephone'],
    ['an undefined telephone number', { telephone: undefined }, 'personal.telephone'],
  ])('%s is not read', (_, personal, at) => {
    expect(wrongAt({ header: aSignUp(), personal })).toBe(at);
  });

  test.each([['Mia'], ['Aïcha'], ['Mevrouw D.'], ['Нина'], ['فاطمة'], ['O’Brien']])('%s is a name', (firstName) => {
    expect(wrongAt({ header: aSignUp(), personal: { firstName } })).toBeNull();
  });

  test('blanks around a name fall away', () => {
    const entry = v.parse(entryMessage, { header: aSignUp(), personal: { firstName: '  Mia ' } });

    expect(entry.personal).toEqual({ firstName: 'Mia' });
  });

  test('what a newer kiosk adds is left out, the rest is read', () => {
    const newer = { header: { ...aSignUp(), mood: 'good' }, personal: { firstName: 'Mia', shoeSize: 38 } };

    expect(v.parse(entryMessage, newer)).toEqual(anEntry(aSignUp(), { firstName: 'Mia' }));
  });
});
