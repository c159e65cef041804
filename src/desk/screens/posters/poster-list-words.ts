// Texts of the list of posters: how many hang, and how often they were opened.
import type { PosterDay } from '../../../domain/posters/poster-visits.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.posters;
const { calendar, counted, countedAtStart } = deskFormat;

export function summaryWords(many: number, reported: number): string {
  if (many === 0) return text.summary.none;
  const up = text.summary.up(countedAtStart(many));
  return reported === 0 ? up : `${up} ${text.summary.reported(counted(reported))}`;
}

/** The visits of the days shown; null when every day is below the reporting threshold. */
export const visitWords = (shown: number | null): string =>
  shown === null ? text.visitsFew : text.visits(counted(shown));

export const visitsLabel = (days: readonly PosterDay[]): string =>
  text.visitsLabel({
    days: days
      .map(({ on, visits }) => {
        const date = calendar.dayAndMonth(on);
        return visits === null ? text.visitsOfDayFew({ date }) : text.visitsOfDay({ date, visits });
      })
      .join('; '),
  });
