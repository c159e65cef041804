import { type ActivityDateId, type ActivityId, asId } from '../ids.ts';
import { asLocalDate, type LocalDate } from '../time/time.ts';

// The id of an activity date, `<activity>@<day>`, and its parts.

export const activityOfDate = (date: ActivityDateId): ActivityId => asId(date.slice(0, date.indexOf('@')));

export const dayOfDate = (date: ActivityDateId): LocalDate => asLocalDate(date.slice(date.indexOf('@') + 1));
