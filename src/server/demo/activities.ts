// Invented activities for Willebroek, so that the demo has something on every day.
import type { Activity } from '../../domain/activities/activity.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { activitiesInCentrum } from './activities-centrum.ts';
import { activitiesInNoord } from './activities-noord.ts';
import { activitiesInZuid } from './activities-zuid.ts';
import { onDay } from './activity.ts';

/** About forty activities, with two to six dates on each of the fourteen days from today on. */
export const demoActivities = (today: LocalDate): readonly Activity[] =>
  [...activitiesInNoord, ...activitiesInCentrum, ...activitiesInZuid].map((activity) => onDay(activity, today));
