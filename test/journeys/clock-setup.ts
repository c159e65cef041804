// Every journey begins at the same moment: what the demonstration has then, it has on any day that the journeys run.
import { realNow, shiftClock } from '../support/clock-shift.ts';
import { journeysStart } from './clock-start.ts';

shiftClock(journeysStart - realNow());
