import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { personalMessage, readPersonal, sealedEntryMessage } from '../../src/contract/entry.ts';
import { whereWrong } from '../../src/contract/push.ts';
import { aCallbackHeader, anEntry, aSignUp, aWithdrawal } from '../support/builders.ts';
import { travelling } from '../support/sealing.ts';

const { envelope } = await travelling(anEntry(aSignUp()));
const readEntry = (header: object) => {
  const headerText = JSON.stringify(header);
  return v.safeParse(sealedEntryMessage, { header: headerText, headerText, envelope });
};
/** Where the header is wrong; null when it can be read. */
function wrongAt(header: object, change: object): string | null {
  const read = readEntry({ ...header, ...change });
  return read.success ? null : whereWrong(read.issues);
}

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
    expect(wrongAt(aSignUp(), change)).toBe(at);
  });

  test.each([
    ['no language to be called in', { callLanguages: [] }, 'header.callLanguages'],
    ['five languages', { callLanguages: ['nl', 'fr', 'en', 'tr', 'ar'] }, 'header.callLanguages'],
    ['a promise on a day that does not exist', { promisedOn: '2026-02-30' }, 'header.promisedOn'],
    ['a part of the day that nobody knows', { dayPart: 'night' }, 'header.dayPart'],
    ['another way to be reached', { reach: 'e-mail' }, 'header.reach'],
    ['a subject in capitals', { subject: 'GELD' }, 'header.subject'],
  ])('a callback request with %s is not read', (_, change, at) => {
    expect(wrongAt(aCallbackHeader(), change)).toBe(at);
  });

  test('a withdrawal names a whole code', () => {
    expect(wrongAt(aWithdrawal(), { ticket: '369' })).toBe('header.ticket');
  });

  test.each([
    ['a name of blanks', { firstName: '   ' }, 'firstName'],
    ['a name of 61 signs', { firstName: 'a'.repeat(61) }, 'firstName'],
    ['a name with a line break inside', { firstName: 'Mia\nJan' }, 'firstName'],
    ['a telephone number as people write it', { telephone: '03 866 34 50' }, 'telephone'],
    ['an empty telephone number', { telephone: '' }, 'telephone'],
    ['an undefined telephone number', { telephone: undefined }, 'telephone'],
  ])('%s is not read', (_, personal, at) => {
    const read = v.safeParse(personalMessage, personal);
    expect(read.issues && whereWrong(read.issues)).toBe(at);
  });

  test.each([['Mia'], ['Aïcha'], ['Mevrouw D.'], ['Нина'], ['فاطمة'], ['O’Brien']])('%s is a name', (firstName) => {
    expect(readPersonal({ firstName })).toEqual({ ok: true, value: { firstName } });
  });

  test('blanks around a name fall away', () => {
    expect(readPersonal({ firstName: '  Mia ' })).toEqual({ ok: true, value: { firstName: 'Mia' } });
  });

  test('what a newer kiosk adds is left out, the rest is read', () => {
    expect(readEntry({ ...aSignUp(), mood: 'good' }).output).toMatchObject({ header: aSignUp() });
    expect(
      Object.keys(v.parse(sealedEntryMessage.entries.header, JSON.stringify({ ...aSignUp(), mood: 'good' }))),
    ).not.toContain('mood');
    expect(readPersonal({ firstName: 'Mia', shoeSize: 38 })).toEqual({ ok: true, value: { firstName: 'Mia' } });
  });
});
