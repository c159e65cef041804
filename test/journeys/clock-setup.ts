// Every journey begins at the same moment: what the demonstration has then, it has on any day that the journeys run.
import { instantAt } from '../../src/domain/local-date.ts';
import { asLocalDate, asLocalTime } from '../../src/domain/time.ts';
import { realNow, shiftClock } from '../support/clock-shift.ts';

/** A Monday in winter, the desk open, activities before and after. Another moment is JOURNEYS_START=2028-02-29T10:00. */
const [date = '', time = ''] = (process.env['JOURNEYS_START'] ?? '2026-11-23T09:30').split('T');

shiftClock(instantAt(asLocalDate(date), asLocalTime(time)) - realNow());
