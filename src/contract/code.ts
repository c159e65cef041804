// What a kiosk may know about any code: its state and what it leads to, never a person. GET /api/v1/codes/:code
import * as v from 'valibot';
import type { CodeTarget } from '../domain/entries/code-target.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { activityDateId, chosenId, instant, localDate } from './fields.ts';
import { whereWrong, type Unreadable } from './push.ts';

export const aboutMessage = v.variant('kind', [
  v.object({ kind: v.literal('activity'), activity: chosenId<'activity'>() }),
  v.object({ kind: v.literal('location'), location: chosenId<'location'>() }),
  v.object({ kind: v.literal('neighbourhood'), neighbourhood: chosenId<'neighbourhood'>() }),
]) satisfies v.GenericSchema<unknown, CodeTarget>;

const codeAnswer = v.variant('kind', [
  v.object({
    kind: v.literal('sign-up'),
    title: v.string(),
    /** The date that `on` and `state` refer to. */
    date: activityDateId,
    on: localDate,
    startsAt: instant,
    persons: v.number(),
    /** Covers all coming dates, which can only be withdrawn together. */
    series: v.boolean(),
    state: v.picklist(['confirmed', 'waiting', 'withdrawn', 'cancelled']),
    /** Position on the waiting list, 1 is next; null otherwise. */
    position: v.nullable(v.number()),
    /** Somebody checked in with it at that date. */
    arrived: v.boolean(),
  }),
  v.object({
    kind: v.literal('callback-request'),
    /** Id of the subject. */
    subject: v.string(),
    promisedOn: localDate,
    state: v.picklist(['waiting', 'called', 'closed', 'withdrawn']),
  }),
  v.object({ kind: v.literal('activity'), activity: chosenId<'activity'>() }),
  v.object({ kind: v.literal('poster'), about: aboutMessage, state: v.picklist(['up', 'withdrawn']) }),
  v.object({ kind: v.literal('pass'), state: v.picklist(['valid', 'withdrawn']) }),
]);

export type CodeAnswer = v.InferOutput<typeof codeAnswer>;

export function readCodeAnswer(body: unknown): Result<CodeAnswer, Unreadable> {
  const read = v.safeParse(codeAnswer, body);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable', at: whereWrong(read.issues) });
}
