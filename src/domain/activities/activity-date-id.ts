import { type ActivityDateId, type ActivityId, asId } from '../ids.ts';
import { asLocalDate, type LocalDate } from '../time/time.ts';

// The id of an activity date, `<activity>@<original day>`, and its parts.

export const activityOfDate = (date: ActivityDateId): ActivityId => asId(date.slice(0, date.indexOf('@')));

/** The day that the schedule first gave this date. A date that was moved takes place on another one: see its row. */
export const originalDayOf = (date: ActivityDateId): LocalDate => asLocalDate(date.slice(date.indexOf('@') + 1));

/** A new id that tells people which activity it is; `unique` is a few random lower-case letters and digits. */
export function activityIdFrom(title: string, unique: string): ActivityId {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return asId([words.slice(0, 40).replace(/-$/, ''), unique].filter(Boolean).join('-'));
}
