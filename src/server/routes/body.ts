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

/** No message of ours has a tenth of it. What is written back level by level would else exhaust the stack. */
const mostLevels = 50;

const inner = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []);

function isDeep(value: unknown): boolean {
  let level = [value];
  for (let levels = 0; level.length > 0; levels += 1) {
    if (levels > mostLevels) return true;
    level = level.flatMap(inner);
  }
  return false;
}

/** What was sent; undefined when it is not JSON, or deeper than any message. */
export async function readJson(c: Context): Promise<unknown> {
  const sent = await c.req.json<unknown>().catch(() => undefined);
  return isDeep(sent) ? undefined : sent;
}
