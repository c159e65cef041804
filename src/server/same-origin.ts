// Writes come from our own pages only: a cookie alone proves who, not from where.
import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

/** Refuses what a page of another site sends. A program without a browser says neither, and has no cookie to abuse. */
export const sameOrigin = (publicAddress: string) =>
  createMiddleware(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const own = [publicAddress, new URL(c.req.url).origin];
    const foreign = site === undefined ? origin !== undefined && !own.includes(origin) : site !== 'same-origin';
    if (!foreign) return next();
    return problem(c, 403, { title: 'Another site', detail: 'Only the desk itself may do this. Open the desk.' });
  });
