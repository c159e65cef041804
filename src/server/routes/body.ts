// Bodies that come in: JSON, and no more of it than is reasonable.
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../problem.ts';

export const atMost = (kilobytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: kilobytes * 1024,
    onError: (c) =>
      problem(c, 413, { title: 'Too much at once', detail: `Send at most ${kilobytes} kB; send the rest apart.` }),
  });

/** These say themselves how much, once they know who asks. */
const larger: ReadonlySet<string> = new Set(['/api/v1/push', '/api/desk/looks']);
const little = atMost(4);

/** Enough for everything that anybody may ask. */
export const onlyLittle: MiddlewareHandler = (c, next) => (larger.has(c.req.path) ? next() : little(c, next));

/** What was sent; undefined when it is not JSON. */
export const readJson = (c: Context): Promise<unknown> => c.req.json<unknown>().catch(() => undefined);
