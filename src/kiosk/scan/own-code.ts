// Recognizes our own codes in scanned text, which is untrusted. Nothing here opens an address.
import { readCode } from '../../domain/entries/code.ts';
import type { Code } from '../../domain/ids.ts';
import { refuse, type Result } from '../../domain/result.ts';

export type ScanRefusal =
  /** Somebody else's address, or no address at all. */
  | { readonly kind: 'foreign' }
  /** Our own address, but not of a code: another page, or a damaged code. */
  | { readonly kind: 'no-code' };

/** Longer than any address of ours; longer texts are not parsed. */
const longest = 200;

/**
 * Reads our code from a scanned text: `https://<own host>/q/<code>`, or the code alone.
 *
 * Accepts upper or lower case, a trailing slash, a query, and http or https; but only the exact host and port of
 * `publicAddress`, without user name and password.
 */
export function ownCode(scanned: string, publicAddress: string): Result<Code, ScanRefusal> {
  if (scanned.length > longest) return refuse({ kind: 'foreign' });
  const bare = readCode(scanned);
  if (bare.ok) return bare;
  const address = URL.parse(scanned.trim());
  const isOurs =
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    address.host === URL.parse(publicAddress)?.host &&
    address.username + address.password === '';
  if (!isOurs) return refuse({ kind: 'foreign' });
  const path = /^\/q\/([^/]+)\/?$/i.exec(address.pathname);
  const code = readCode(path?.[1] ?? '');
  return code.ok ? code : refuse({ kind: 'no-code' });
}
