// The parts of a day in which somebody may be called.
import { type DayPart, dayParts } from '../entries/entry.ts';
import type { OpeningHours, Span } from '../time/opening-hours.ts';
import { asLocalTime } from '../time/time.ts';

const noon = asLocalTime('12:00');
const evening = asLocalTime('18:00');

/** From until, as people in Flanders name the parts of a day. */
const partSpans: Readonly<Record<DayPart, Span>> = {
  morning: { from: asLocalTime('00:00'), until: noon },
  afternoon: { from: noon, until: evening },
  evening: { from: evening, until: asLocalTime('24:00') },
  any: { from: asLocalTime('00:00'), until: asLocalTime('24:00') },
};

/** The parts of a day in which the team is there in some week: nobody calls in another one. `any` always. */
export function dayPartsIn({ week }: OpeningHours): readonly DayPart[] {
  const spans = Object.values(week).flat();
  return dayParts.filter((part) => {
    const { from, until } = partSpans[part];
    return part === 'any' || spans.some((span) => span.from < until && from < span.until);
  });
}
