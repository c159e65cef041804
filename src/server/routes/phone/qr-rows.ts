// QR codes of this server's own addresses, for screens that do not make them.
import { makeQr } from '../../../qr/make-qr.ts';

/** The squares of an address of ours, for a page to draw: dark is true. */
export const qrSquares = (publicAddress: string, path: string): readonly (readonly boolean[])[] =>
  makeQr(publicAddress + path, 'M');

/** Rows of 0 and 1, 1 is dark; null where no other device can reach this server by its address. */
export function qrRows(publicAddress: string, path: string): readonly string[] | null {
  const { hostname } = new URL(publicAddress);
  if (hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]') return null;
  return qrSquares(publicAddress, path).map((row) => row.map(Number).join(''));
}
