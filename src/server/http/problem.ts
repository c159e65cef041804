// Error responses as RFC 9457 problem details.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, problemMediaType, type ProblemName, problemPrefix } from '../../contract/problem.ts';

interface ProblemFields {
  readonly type: ProblemName;
  readonly title: string;
  /** What to do next. Never contains what a visitor typed. */
  readonly detail: string;
  readonly refusal?: unknown;
}

/** Answers with a problem. Headers already set on the context are sent along. */
export function problem(c: Context, status: ContentfulStatusCode, { type, ...fields }: ProblemFields): Response {
  const body: Problem = { type: `${problemPrefix}${type}`, status, ...fields };
  return c.body(JSON.stringify(body), status, { 'Content-Type': problemMediaType });
}

export const notFound = (c: Context, what: string): Response =>
  problem(c, 404, { type: 'not-found', title: 'Not found', detail: `${what} Check the address.` });

export const unknownCode = (c: Context): Response =>
  problem(c, 404, { type: 'unknown-code', title: 'Not found', detail: 'Nothing has this code.' });
