// The QR code of the agenda for phones, as the rest screen shows it.
import { create } from 'qrcode';

/** Rows of 0 and 1, 1 is dark; null where a phone cannot reach this server by its address. */
export function agendaQr(publicAddress: string): readonly string[] | null {
  const { hostname } = new URL(publicAddress);
  if (hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]') return null;
  const { size, data } = create(`${publicAddress}/agenda`, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, row) => data.slice(row * size, (row + 1) * size).join(''));
}
