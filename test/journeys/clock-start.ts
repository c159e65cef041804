// The moment at which every journey begins.
import { instantAt } from '../../src/domain/time/local-date.ts';
import { asLocalDate, asLocalTime } from '../../src/domain/time/time.ts';

/** A Monday in winter, the desk open, activities before and after. Another moment is JOURNEYS_START=2028-02-29T10:00. */
const [date = '', time = ''] = (process.env['JOURNEYS_START'] ?? '2026-11-23T09:30').split('T');

export const journeysStart = instantAt(asLocalDate(date), asLocalTime(time));
