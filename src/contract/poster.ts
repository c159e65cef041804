// Messages about posters between the desk and the server.
import * as v from 'valibot';
import type { CodeTarget } from '../domain/entries/code-target.ts';
import type { Activity, ActivityDate } from '../domain/activities/activity.ts';
import type { Code, StaffId } from '../domain/ids.ts';
import type { PosterReport } from '../domain/posters/poster.ts';
import type { PosterDay } from '../domain/posters/poster-visits.ts';
import type { Instant } from '../domain/time/time.ts';
import { aboutMessage } from './code.ts';
import { code } from './fields.ts';

interface Done {
  readonly by: StaffId;
  readonly at: Instant;
}

/** One poster, hanging or withdrawn. */
export interface PosterLine {
  readonly code: Code;
  readonly about: CodeTarget;
  /** In words, such as "aan het raam van de bakker". */
  readonly hangsAt: string;
  readonly putUp: Done;
  readonly seen: Done | null;
  readonly withdrawn: Done | null;
  /** The last two weeks, oldest first, without small numbers. */
  readonly days: readonly PosterDay[];
  /** Reports that nobody has handled yet, oldest first. */
  readonly reports: readonly PosterReportLine[];
}
export interface PosterReportLine {
  readonly seq: number;
  readonly what: PosterReport;
  readonly madeAt: Instant;
}

/** GET /api/desk/posters?show=up|withdrawn answers PosterLines, newest first; /api/desk/posters/:code answers one. */
/**
 * POST /api/desk/posters. The desk makes the code, so that sending it twice makes one poster. Answers the PosterLine.
 */
export const posterMessage = v.object({
  code,
  about: aboutMessage,
  hangsAt: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(60),
    v.regex(/^\P{Cc}+$/u, 'no control characters'),
  ),
});
export type NewPoster = v.InferOutput<typeof posterMessage>;
/** Longest description of where a poster hangs, in characters. */
export const hangsAtMost = 60;
// POST /api/desk/posters/:code/seen, …/withdraw and …/reports/:seq/done have no body. All answer the PosterLine.

/** GET /api/desk/agenda: everything public that is planned, for printing. */
export interface DeskAgenda {
  readonly activities: readonly (Activity & { readonly code: Code })[];
  /** Sixty days, earliest first. */
  readonly dates: readonly ActivityDate[];
}
