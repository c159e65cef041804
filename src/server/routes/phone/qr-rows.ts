// QR codes of this server's own addresses, for pages that cannot generate them.
import { makeQr } from '../../../qr/make-qr.ts';

/** The modules of the QR code, for a page to draw; true is dark. */
export const qrSquares = (publicAddress: string, path: string): readonly (readonly boolean[])[] =>
  makeQr(publicAddress + path, 'M');

/** Rows of 0 and 1, where 1 is dark; null when no other device can reach this server at its address. */
export function qrRows(publicAddress: string, path: string): readonly string[] | null {
  const { hostname } = new URL(publicAddress);
  if (hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]') return null;
  return qrSquares(publicAddress, path).map((row) => row.map(Number).join(''));
}
