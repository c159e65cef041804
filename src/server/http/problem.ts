// What goes wrong is told as RFC 9457 says: what it is, and what to do about it.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, problemMediaType, type ProblemName, problemPrefix } from '../../contract/problem.ts';

interface Telling {
  readonly type: ProblemName;
  readonly title: string;
  /** What to do next; never what a visitor typed. */
  readonly detail: string;
  readonly refusal?: unknown;
}

/** Answers with a problem. Headers that were set on the context go along. */
export function problem(c: Context, status: ContentfulStatusCode, { type, ...telling }: Telling): Response {
  const body: Problem = { type: `${problemPrefix}${type}`, status, ...telling };
  return c.body(JSON.stringify(body), status, { 'Content-Type': problemMediaType });
}

export const notFound = (c: Context, what: string): Response =>
  problem(c, 404, { type: 'not-found', title: 'Not found', detail: `${what} Look at the address again.` });

export const unknownCode = (c: Context): Response =>
  problem(c, 404, { type: 'unknown-code', title: 'Not found', detail: 'Nothing goes by this code.' });
