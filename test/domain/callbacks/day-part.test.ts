import { expect, test } from 'vitest';
import { dayPartsIn } from '../../../src/domain/callbacks/day-part.ts';
import { readOpeningHours } from '../../../src/domain/time/opening-hours.ts';
import { officeHours } from '../../support/builders.ts';

const never = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
const team = { ...never, publicHolidays: true, closedOn: [] };

test('a team with office hours calls before noon and after it, never in the evening', () => {
  expect(dayPartsIn(officeHours())).toEqual(['morning', 'afternoon', 'any']);
});

test.each([
  [['09:00-12:00'], ['morning', 'any']],
  [['12:00-13:00'], ['afternoon', 'any']],
  [['16:00-18:00'], ['afternoon', 'any']],
  [['17:30-18:30'], ['afternoon', 'evening', 'any']],
  [['09:00-21:00'], ['morning', 'afternoon', 'evening', 'any']],
  [[], ['any']],
])('hours of %j on one day of the week are for %j', (thursday, parts) => {
  expect(dayPartsIn(readOpeningHours({ ...team, thursday }))).toEqual(parts);
});
