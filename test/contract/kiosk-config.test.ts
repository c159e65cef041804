import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { kioskConfig, openingHours } from '../../src/contract/kiosk-config.ts';
import { recordedSnapshot as recorded } from './recorded.ts';

const wrongAt = (config: unknown): string | null | undefined => {
  const read = v.safeParse(kioskConfig, config);
  return read.success ? null : v.getDotPath(read.issues[0]);
};
const { config } = recorded;
const [subject] = config.subjects;

describe('the words of a subject', () => {
  const named = (name: object) => ({ ...config, subjects: [{ ...subject, name }] });

  test('Dutch is enough', () => {
    expect(wrongAt(named({ nl: 'Praten' }))).toBeNull();
  });

  test('a translation without the Dutch is not', () => {
    expect(wrongAt(named({ fr: 'Parler' }))).toBe('subjects.0.name.nl');
  });

  test('a translation may be in any language that the product knows', () => {
    const read = v.parse(kioskConfig, named({ nl: 'Praten', ar: 'التحدث', pl: 'Rozmowa' }));

    expect(read.subjects[0]?.name).toEqual({ nl: 'Praten', ar: 'التحدث', pl: 'Rozmowa' });
  });
});

describe('opening hours', () => {
  test.each([['9:00-12:00'], ['09:00–12:00'], ['09:00-24:00'], ['09:00'], ['']])(
    '%s is not how hours are written',
    (span) => {
      expect(v.is(openingHours, { ...config.openingHours, monday: [span] })).toBe(false);
    },
  );
});

describe('the telephone number of a contact point', () => {
  const [point] = config.contactPoints;
  const reached = (telephone: string) => wrongAt({ ...config, contactPoints: [{ ...point, telephone }] });

  test.each([['03 866 91 25'], ['011 80 80 80'], ['0470 00 00 01'], ['038669125']])(
    '%s is how people write it',
    (telephone) => {
      expect(reached(telephone)).toBeNull();
    },
  );

  test.each([['+32 3 866 91 25'], ['03/866.91.25'], ['112'], ['']])('%s is not', (telephone) => {
    expect(reached(telephone)).toBe('contactPoints.0.telephone');
  });
});
