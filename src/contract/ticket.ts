// What a code tells: the state only, never a person. GET /api/v1/tickets/:code
import * as v from 'valibot';
import { done, refuse, type Result } from '../domain/result.ts';
import { instant, localDate } from './fields.ts';
import { whereWrong, type Unreadable } from './push.ts';

export const signUpAnswer = v.object({
  kind: v.literal('sign-up'),
  title: v.string(),
  on: localDate,
  startsAt: instant,
  persons: v.number(),
  /** For all coming dates: they are withdrawn together. */
  series: v.optional(v.boolean(), false),
  state: v.picklist(['confirmed', 'waiting', 'withdrawn', 'cancelled']),
  /** On the waiting list, 1 is next; null otherwise. */
  position: v.nullable(v.number()),
});

export const callbackAnswer = v.object({
  kind: v.literal('callback-request'),
  subject: v.string(),
  promisedOn: localDate,
  state: v.picklist(['waiting', 'called', 'closed', 'withdrawn']),
});

const ticketAnswer = v.variant('kind', [signUpAnswer, callbackAnswer]);

export type TicketAnswer = v.InferOutput<typeof ticketAnswer>;

export function readTicketAnswer(body: unknown): Result<TicketAnswer, Unreadable> {
  const read = v.safeParse(ticketAnswer, body);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable', at: whereWrong(read.issues) });
}
