// Writes come from our own pages only: a cookie alone proves who, not from where.
import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

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
    const own = [publicAddress, new URL(c.req.url).origin];
    const isSilent = site === undefined && origin === undefined;
    const isOurs = (site ?? 'same-origin') === 'same-origin' && (origin === undefined || own.includes(origin));
    if (isSilent ? c.req.header('Cookie') === undefined : isOurs) return next();
    return problem(c, 403, { title: 'Another site', detail: 'Only the desk itself may do this. Open the desk.' });
  });
