// Where a request comes from, to count tries by.
import type { Context } from 'hono';
import { remoteAddress } from './device.ts';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export const isLoopback = (address: string): boolean => loopback.has(address);

/**
 * Tells who asks; empty when there is no line, as in a test.
 *
 * A proxy on this machine says for whom it asks, last in the header: whatever stands before that, anybody can write.
 */
export function clientAddress(c: Context): string {
  const direct = remoteAddress(c);
  if (direct === undefined) return '';
  const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return isLoopback(direct) && forwarded !== undefined && forwarded !== '' ? forwarded : direct;
}
