// A text as the squares of a QR code.
import { codePath } from '../domain/code-address.ts';
import type { Code } from '../domain/ids.ts';
import type { LocalDate } from '../domain/time.ts';
import { useEffect, useState } from 'preact/hooks';

export type QrMatrix = readonly (readonly boolean[])[];

/** Undefined until the maker of codes is loaded; it comes from this kiosk's own store. */
export function useQr(text: string | undefined): QrMatrix | undefined {
  const [matrix, setMatrix] = useState<QrMatrix>();
  useEffect(() => {
    if (text === undefined) return undefined;
    let wanted = true;
    const make = async (): Promise<void> => {
      const { create } = await import('qrcode/lib/core/qrcode.js');
      const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
      const rows = Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_unused, column) => data[row * size + column] === 1),
      );
      if (wanted) setMatrix(rows);
    };
    // Without its picture a code is still a code to read.
    make().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [text]);
  return matrix;
}

/** What a code's QR holds: an address of this product's own, with nothing personal in it. */
export const codeAddress = (publicAddress: string, code: Code, day?: LocalDate): string =>
  publicAddress + codePath(code, day);
