// Where a request comes from, to count tries by.
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export const isLoopback = (address: string): boolean => loopback.has(address);

/** Somebody with IPv6 has a whole /64 to ask from: all of it is one name. */
export function nameOf(address: string): string {
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const groups = (text = ''): readonly string[] => (text === '' ? [] : text.split(':'));
  const missing = after === undefined ? 0 : 8 - groups(before).length - groups(after).length;
  const all = [...groups(before), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(after)];
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/**
 * Tells who asks; empty when there is no line, as in a test.
 *
 * Only a proxy says for whom it asks: one on this machine, where the public address is `https` and so must have one. It
 * says so last in the header: whatever stands before that, anybody can write.
 */
export function clientAddress(c: Context, publicAddress: string): string {
  const direct = remoteAddress(c);
  if (direct === undefined) return '';
  const hasProxy = publicAddress.startsWith('https:') && isLoopback(direct);
  const forwarded = hasProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return nameOf(forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : direct);
}

/** The other end of the line; undefined when there is no line, as in a test. */
export function remoteAddress(c: Context): string | undefined {
  const address: unknown = c.env?.incoming?.socket?.remoteAddress;
  return typeof address === 'string' ? address : undefined;
}
