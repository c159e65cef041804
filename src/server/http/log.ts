// What the server writes about itself: when, which route, how long. Never who, never what was typed.
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

/** Logs each request by the pattern of its route: a path may hold a code. */
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

/** The kind of a fault and where in our code; its message may hold what somebody typed. */
export function faultOf(cause: unknown): {
  readonly kind: string;
  readonly code?: string;
  /** SQLite's own words for the kind of fault, as `database or disk is full`: the same for every row. */
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
