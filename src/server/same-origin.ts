// Writes come from our own pages only: a cookie alone proves who, not from where.
import { isIP } from 'node:net';
import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

/** Names that nobody else can point at this machine: with any other one a stranger's page would be asked here, as its own. */
function isOnlyOurs({ hostname }: URL): boolean {
  const host = hostname.replaceAll(/[[\]]/g, '');
  return isIP(host) !== 0 || /^(?:.+\.)?localhost$/.test(host);
}

/**
 * Refuses what a page of another site sends, and a cookie that comes with no word of where from: every browser says that.
 *
 * A program without a browser says nothing and has no cookie to abuse: it may try the doors that are open to all.
 */
export const sameOrigin = (publicAddress: string) =>
  createMiddleware(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const askedAt = new URL(c.req.url);
    const own = isOnlyOurs(askedAt) ? [publicAddress, askedAt.origin] : [publicAddress];
    const isSilent = site === undefined && origin === undefined;
    const isOurs = (site ?? 'same-origin') === 'same-origin' && (origin === undefined || own.includes(origin));
    if (isSilent ? c.req.header('Cookie') === undefined : isOurs) return next();
    const detail = `Only the desk itself may do this. Open it at ${publicAddress}/desk.`;
    return problem(c, 403, { title: 'Another site', detail });
  });
