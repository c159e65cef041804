// Protects against cross-site requests: writes are accepted from our own pages only.
import { isIP } from 'node:net';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { problem } from '../http/problem.ts';

/**
 * Whether nobody else can point this host name at the machine. With any other name, DNS rebinding would let a
 * stranger's page call the server as its own origin.
 */
function isOnlyOurs({ hostname }: URL): boolean {
  const host = hostname.replaceAll(/[[\]]/g, '');
  return isIP(host) !== 0 || /^(?:.+\.)?localhost$/.test(host);
}

/**
 * Whether one of our own pages sent this request, as far as the browser tells. A request without `Sec-Fetch-Site` and
 * `Origin` must carry no cookie: a program that is not a browser has none to abuse, and may use the routes that are
 * open to everybody.
 */
export function isFromOurPage(c: Context, publicAddress: string): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  if (site === undefined && origin === undefined) return c.req.header('Cookie') === undefined;
  const askedAt = new URL(c.req.url);
  const own = isOnlyOurs(askedAt) ? [publicAddress, askedAt.origin] : [publicAddress];
  return (site ?? 'same-origin') === 'same-origin' && (origin === undefined || own.includes(origin));
}

/**
 * Refuses writes from other sites, and writes with a cookie but without an origin: every browser sends one of the
 * headers.
 */
export const sameOrigin = (publicAddress: string) =>
  createMiddleware(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isFromOurPage(c, publicAddress)) return next();
    const detail = `Only pages of this server may do this. Open the desk at ${publicAddress}/desk.`;
    return problem(c, 403, { type: 'another-site', title: 'Cross-site request', detail });
  });
