// A code's address as the squares of a QR code, for paper.
import { useEffect, useState } from 'preact/hooks';
import type { Code } from '../domain/ids.ts';

export type QrSquares = readonly (readonly boolean[])[];

/** What a code's QR holds: an address of this product's own, with nothing personal in it. */
export const codeAddress = (publicAddress: string, code: Code): string => `${publicAddress}/q/${code}`;

/** Undefined until the maker of codes is loaded. A quarter of it may be worn off: a card lives in a purse. */
export function useQr(text: string | null): QrSquares | undefined {
  const [made, setMade] = useState<{ readonly of: string; readonly squares: QrSquares }>();
  useEffect(() => {
    if (text === null) return undefined;
    let wanted = true;
    const make = async (): Promise<void> => {
      const { create } = await import('qrcode/lib/core/qrcode.js');
      const { size, data } = create(text, { errorCorrectionLevel: 'Q' }).modules;
      const squares = Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_unused, column) => data[row * size + column] === 1),
      );
      if (wanted) setMade({ of: text, squares });
    };
    // Without its square a card still has its code to type.
    make().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [text]);
  return made?.of === text ? made.squares : undefined;
}
