// Limits and parses request bodies: JSON of a reasonable size.
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

/** Methods whose body is never read. */
const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * The length the client declared; node:http reads no further than that. Undefined for chunked bodies, which declare
 * none.
 */
function declaredLength({ req }: Context): number | undefined {
  const declared = req.header('Content-Length');
  return declared === undefined || req.header('Transfer-Encoding') !== undefined ? undefined : Number(declared);
}

export function atMost(kilobytes: number): MiddlewareHandler {
  const most = kilobytes * 1024;
  const refuse = (c: Context) =>
    problem(c, 413, {
      type: 'too-large',
      title: 'Request too large',
      detail: `Send at most ${kilobytes} kB per request.`,
    });
  const count = bodyLimit({ maxSize: most, onError: refuse });
  // `bodyLimit` turns the body into a stream, which costs more than reading it. Use it only for an undeclared length.
  return async (c, next) => {
    if (bodiless.has(c.req.method)) return next();
    const length = declaredLength(c);
    if (length === undefined) return count(c, next);
    return length <= most ? next() : refuse(c);
  };
}

/** Routes that set a higher limit themselves, after authenticating. */
const larger: ReadonlySet<string> = new Set(['/api/v1/push', '/api/desk/access-log', '/api/desk/photos']);
const largerBelow = '/api/desk/activities';
const small = atMost(4);

/** The default limit, enough for every other request. */
export const onlyLittle: MiddlewareHandler = (c, next) =>
  larger.has(c.req.path) || c.req.path.startsWith(largerBelow) ? next() : small(c, next);

/** No message has a tenth of this depth. Serializing a deeper value recursively could exhaust the stack. */
const mostLevels = 50;

function isDeep(value: unknown, levels = mostLevels): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

/** Parses the body; undefined when it is not JSON, or nested deeper than any message. */
export async function readJson(c: Context): Promise<unknown> {
  const sent = await c.req.json<unknown>().catch(() => undefined);
  return isDeep(sent) ? undefined : sent;
}
