// The time and the place of a date, one line each.
import { localTimeOf } from '../../../domain/time/local-date.ts';
import type { Text } from '../../../text/kiosk.ts';
import type { Occurrence } from '../../visit/agenda.ts';

/** For example `dinsdag 24 november van 12 tot 14 uur`. */
export const timeInWords = (
  { when }: Text,
  { on, startsAt, endsAt }: Pick<Occurrence['date'], 'on' | 'startsAt' | 'endsAt'>,
): string => when.span(when.fullDay(on), localTimeOf(startsAt), localTimeOf(endsAt));

/**
 * For example `De Wilg, in de cafetaria, Centrum`. Omits the neighbourhood if the location's name contains it, as in
 * "Buurtlokaal Zuid".
 */
export const placeInWords = ({ location, activity, neighbourhood }: Occurrence): string =>
  [location.shortName, activity.room, location.shortName.includes(neighbourhood.name) ? undefined : neighbourhood.name]
    .filter(Boolean)
    .join(', ');
