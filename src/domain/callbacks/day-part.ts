// Parts of the day in which somebody may ask to be called.
import { type DayPart, dayParts } from '../entries/entry.ts';
import type { OpeningHours, Span } from '../time/opening-hours.ts';
import { asLocalTime } from '../time/time.ts';

const noon = asLocalTime('12:00');
const evening = asLocalTime('18:00');

/** Start and end of each part, as people in Flanders use these words. */
const partSpans: Readonly<Record<DayPart, Span>> = {
  morning: { from: asLocalTime('00:00'), until: noon },
  afternoon: { from: noon, until: evening },
  evening: { from: evening, until: asLocalTime('24:00') },
  any: { from: asLocalTime('00:00'), until: asLocalTime('24:00') },
};

/** The parts of the day in which the team works on some weekday; nobody calls in any other. Always includes `any`. */
export function dayPartsIn({ week }: OpeningHours): readonly DayPart[] {
  const spans = Object.values(week).flat();
  return dayParts.filter((part) => {
    const { from, until } = partSpans[part];
    return part === 'any' || spans.some((span) => span.from < until && from < span.until);
  });
}
