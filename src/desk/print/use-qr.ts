// QR codes for printing.
import { useEffect, useState } from 'preact/hooks';
import type { QrSquares } from '../../ui/qr/qr-path.ts';
import { tellNotLoaded } from '../session/new-version.ts';

/** Loads the QR encoder. It stays loaded, so that an open desk can print after an upgrade. */
export const loadQrMaker = () => import('../../qr/make-qr.ts');

async function squaresOf(text: string): Promise<QrSquares> {
  const { makeQr } = await loadQrMaker();
  return makeQr(text, 'Q');
}

/** Undefined until the encoder is loaded. A quarter of the code may be worn off: a card lives in a purse. */
export function useQr(text: string | null): QrSquares | undefined {
  const [made, setMade] = useState<{ readonly of: string; readonly squares: QrSquares }>();
  useEffect(() => {
    if (text === null) return undefined;
    let wanted = true;
    const make = async (): Promise<void> => {
      const squares = await squaresOf(text);
      if (wanted) setMade({ of: text, squares });
    };
    make().catch(tellNotLoaded);
    return () => {
      wanted = false;
    };
  }, [text]);
  return made?.of === text ? made.squares : undefined;
}

/** The QR code of each text, in order; undefined until all are ready. */
export function useQrs(texts: readonly string[]): readonly QrSquares[] | undefined {
  const key = texts.join(' ');
  const [made, setMade] = useState<{ readonly of: string; readonly all: readonly QrSquares[] }>();
  useEffect(() => {
    let wanted = true;
    const make = async (): Promise<void> => {
      const all = await Promise.all(texts.map(squaresOf));
      if (wanted) setMade({ of: key, all });
    };
    make().catch(tellNotLoaded);
    return () => {
      wanted = false;
    };
  }, [key]);
  return made?.of === key ? made.all : undefined;
}
