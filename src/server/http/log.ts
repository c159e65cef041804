// Request log and error descriptions: time, route and duration, never a person or what they typed.
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

/** Logs each request by its route pattern, because a path may contain a code. */
export const logRequests =
  (log: Logger): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    const route = routePath(c);
    const quiet = route === '/healthz' || route === '/readyz';
    log[quiet ? 'debug' : 'info']({
      method: c.req.method,
      route,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };

/**
 * Describes an error by its class and position in our code. Its message is left out: it may contain what somebody
 * typed.
 */
export function faultOf(cause: unknown): {
  readonly kind: string;
  readonly code?: string;
  /** SQLite's own text for this class of error, such as `database or disk is full`; it never contains row values. */
  readonly says?: string;
  readonly at: readonly string[];
} {
  if (!(cause instanceof Error)) return { kind: typeof cause, at: [] };
  const at = (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  const code = 'code' in cause && typeof cause.code === 'string' ? { code: cause.code } : {};
  const says = 'errstr' in cause && typeof cause.errstr === 'string' ? { says: cause.errstr } : {};
  return { kind: cause.name, ...code, ...says, at: at.map((line) => line.trim()) };
}
