// A code's address as the squares of a QR code, for paper.
import { useEffect, useState } from 'preact/hooks';
import type { QrSquares } from '../../ui/qr/qr-path.ts';
import { tellNotLoaded } from '../session/new-version.ts';

/** What makes the squares. Loaded once; a desk that has it can print after an upgrade too. */
export const loadQrMaker = () => import('../../qr/make-qr.ts');

async function squaresOf(text: string): Promise<QrSquares> {
  const { makeQr } = await loadQrMaker();
  return makeQr(text, 'Q');
}

/** Undefined until the maker of codes is loaded. A quarter of it may be worn off: a card lives in a purse. */
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

/** Those of each text, in their order; undefined until all are there. */
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
