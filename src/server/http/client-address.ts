// The address of a client, as the key of rate limits.
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export const isLoopback = (address: string): boolean => loopback.has(address);

/** The key to count an address by. An IPv6 client owns a whole /64, so all of it shares one key. */
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
 * The client's address; empty when there is no socket, as in a test.
 *
 * `X-Forwarded-For` is trusted only from a proxy on this machine, and only when the public address is `https`, which
 * requires one. Only the last value counts: the client can write the ones before it.
 */
export function clientAddress(c: Context, publicAddress: string): string {
  const direct = remoteAddress(c);
  if (direct === undefined) return '';
  const hasProxy = publicAddress.startsWith('https:') && isLoopback(direct);
  const forwarded = hasProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return nameOf(forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : direct);
}

/** The address of the socket's peer; undefined when there is no socket, as in a test. */
export function remoteAddress(c: Context): string | undefined {
  const address: unknown = c.env?.incoming?.socket?.remoteAddress;
  return typeof address === 'string' ? address : undefined;
}
