// What the camera read is a stranger's text: it is ours, or it goes no further. Nothing here opens an address.
import { readCode } from '../../domain/entries/code.ts';
import type { Code } from '../../domain/ids.ts';
import { refuse, type Result } from '../../domain/result.ts';

export type ScanRefusal =
  /** Somebody else's, or no address at all. */
  | { readonly kind: 'foreign' }
  /** Our own address, but not that of a code: another page, or a code that is damaged. */
  | { readonly kind: 'no-code' };

/** Longer than any address of ours; what is longer is not looked into. */
const longest = 200;

/**
 * Reads our code out of a scanned text: `https://<own host>/q/<code>`, or the code alone.
 *
 * Capitals or not, with a slash at the end or something behind `?`, by http or https; but only of the very host (and
 * port) in `publicAddress`, without a name and password before it.
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
