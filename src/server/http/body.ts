// Bodies that come in: JSON, and no more of it than is reasonable.
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

/** Whoever asks these is not listened to any further. */
const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** A length that the line itself holds to: node:http reads no further. Undefined where it is not told beforehand. */
function toldLength({ req }: Context): number | undefined {
  const reported = req.header('Content-Length');
  return reported === undefined || req.header('Transfer-Encoding') !== undefined ? undefined : Number(reported);
}

export function atMost(kilobytes: number): MiddlewareHandler {
  const most = kilobytes * 1024;
  const refuse = (c: Context) =>
    problem(c, 413, {
      type: 'too-large',
      title: 'Too much at once',
      detail: `Send at most ${kilobytes} kB; send the rest apart.`,
    });
  const count = bodyLimit({ maxSize: most, onError: refuse });
  // Counting makes a stream of the body, and costs more than reading it: only where it must be counted.
  return async (c, next) => {
    if (bodiless.has(c.req.method)) return next();
    const length = toldLength(c);
    if (length === undefined) return count(c, next);
    return length <= most ? next() : refuse(c);
  };
}

/** These say themselves how much, once they know who asks. */
const larger: ReadonlySet<string> = new Set(['/api/v1/push', '/api/desk/access-log']);
const little = atMost(4);

/** Enough for everything that anybody may ask. */
export const onlyLittle: MiddlewareHandler = (c, next) => (larger.has(c.req.path) ? next() : little(c, next));

/** No message of ours has a tenth of it. What is written back level by level would else exhaust the stack. */
const mostLevels = 50;

function isDeep(value: unknown, levels = mostLevels): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

/** What was sent; undefined when it is not JSON, or deeper than any message. */
export async function readJson(c: Context): Promise<unknown> {
  const sent = await c.req.json<unknown>().catch(() => undefined);
  return isDeep(sent) ? undefined : sent;
}
