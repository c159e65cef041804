// Writes come from our own pages only: a cookie alone proves who, not from where.
import { isIP } from 'node:net';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { problem } from '../http/problem.ts';

/** Names that nobody else can point at this machine: with any other one a stranger's page would be asked here, as its own. */
function isOnlyOurs({ hostname }: URL): boolean {
  const host = hostname.replaceAll(/[[\]]/g, '');
  return isIP(host) !== 0 || /^(?:.+\.)?localhost$/.test(host);
}

/**
 * Whether one of our own pages sent this, as far as the browser says. One that says nothing must have no cookie: a program
 * without a browser has none to abuse, and may try the doors that are open to all.
 */
export function isFromOurPage(c: Context, publicAddress: string): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  if (site === undefined && origin === undefined) return c.req.header('Cookie') === undefined;
  const askedAt = new URL(c.req.url);
  const own = isOnlyOurs(askedAt) ? [publicAddress, askedAt.origin] : [publicAddress];
  return (site ?? 'same-origin') === 'same-origin' && (origin === undefined || own.includes(origin));
}

/** Refuses what a page of another site sends, and a cookie that comes with no word of where from: every browser says that. */
export const sameOrigin = (publicAddress: string) =>
  createMiddleware(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isFromOurPage(c, publicAddress)) return next();
    const detail = `Only the desk itself may do this. Open it at ${publicAddress}/desk.`;
    return problem(c, 403, { type: 'another-site', title: 'Another site', detail });
  });
