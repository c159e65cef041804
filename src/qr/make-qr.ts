// Encodes a text as a QR code: the only place that does, for every screen, paper and page.
import { create } from 'qrcode/lib/core/qrcode.js';

/**
 * How much of a code may be lost, of ISO/IEC 18004: M for 15 %, on glass, where codes stay small; Q for 25 %, on paper
 * that lives in a purse.
 */
export type QrCorrection = 'M' | 'Q';

/** Rows of modules from the top, dark is true; square, without the quiet zone. Throws when the text is too long. */
export function makeQr(text: string, correction: QrCorrection): readonly (readonly boolean[])[] {
  const { size, data } = create(text, { errorCorrectionLevel: correction }).modules;
  return Array.from({ length: size }, (_, row) => Array.from(data.slice(row * size, (row + 1) * size), Boolean));
}
