// Hook that encodes a text as the squares of a QR code.
import { useEffect, useState } from 'preact/hooks';
import type { QrSquares } from '../../ui/qr/qr-path.ts';

/** Undefined until the encoder is loaded; it comes from the kiosk's own cache. */
export function useQr(text: string | undefined): QrSquares | undefined {
  const [matrix, setMatrix] = useState<QrSquares>();
  useEffect(() => {
    if (text === undefined) return undefined;
    let wanted = true;
    const make = async (): Promise<void> => {
      const { makeQr } = await import('../../qr/make-qr.ts');
      const squares = makeQr(text, 'M');
      if (wanted) setMatrix(squares);
    };
    // Without the picture, the printed code can still be read.
    make().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [text]);
  return matrix;
}
