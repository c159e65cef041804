// Encodes text as a QR code, for every screen, page and print.
import { create } from 'qrcode/lib/core/qrcode.js';

/**
 * Error correction level of ISO/IEC 18004: M recovers 15 % and keeps codes small, for screens; Q recovers 25 %, for
 * paper that gets worn.
 */
export type QrCorrection = 'M' | 'Q';

/**
 * Returns rows of modules from the top, true is dark; square, without the quiet zone. Throws when the text is too long.
 */
export function makeQr(text: string, correction: QrCorrection): readonly (readonly boolean[])[] {
  const { size, data } = create(text, { errorCorrectionLevel: correction }).modules;
  return Array.from({ length: size }, (_, row) => Array.from(data.slice(row * size, (row + 1) * size), Boolean));
}
