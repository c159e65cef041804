// What the desk and the server tell each other of posters.
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

/** One poster that hangs, or hung. */
export interface PosterLine {
  readonly code: Code;
  readonly about: CodeTarget;
  /** In words, as "aan het raam van de bakker". */
  readonly hangsAt: string;
  readonly putUp: Done;
  readonly seen: Done | null;
  readonly withdrawn: Done | null;
  /** The last two weeks, oldest first; small numbers are not told. */
  readonly days: readonly PosterDay[];
  /** That nobody has looked into yet, oldest first. */
  readonly reports: readonly PosterReportLine[];
}
export interface PosterReportLine {
  readonly seq: number;
  readonly what: PosterReport;
  readonly madeAt: Instant;
}

/** GET /api/desk/posters?show=up|withdrawn answers PosterLines, newest first; /api/desk/posters/:code one of them. */
/** POST /api/desk/posters: the desk makes the code, so that asking twice makes one poster. Answers the PosterLine. */
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
/** The longest that somebody may say of where it hangs. */
export const hangsAtMost = 60;
// POST /api/desk/posters/:code/seen, …/withdraw and …/reports/:seq/done have no body. All answer the PosterLine.

/** GET /api/desk/agenda: everything public that is planned, to print it. */
export interface DeskAgenda {
  readonly activities: readonly (Activity & { readonly code: Code })[];
  /** Sixty days, soonest first. */
  readonly dates: readonly ActivityDate[];
}
