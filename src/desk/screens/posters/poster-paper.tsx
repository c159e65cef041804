// One poster on paper: as a preview, and in the print root.
import type { Code } from '../../../domain/ids.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { FilterRow } from '../../../ui/desk/desk-frame.tsx';
import { Poster, type PosterWords } from '../../../ui/print/poster.tsx';
import { Preview } from '../../../ui/print/preview.tsx';
import { usePrintRoot } from '../../print/use-print-root.ts';
import { codeAddress } from '../../../domain/entries/code-address.ts';
import { useQr } from '../../print/use-qr.ts';
import { deskText } from '../../../text/desk.ts';

const text = deskText.posters;

export const posterPapers = ['a4', 'a3'] as const;
export const posterInks = ['full', 'spare'] as const;
export interface PosterFormat {
  readonly paper: (typeof posterPapers)[number];
  readonly ink: (typeof posterInks)[number];
}

interface Props {
  readonly words: PosterWords;
  readonly code: Code;
  readonly publicAddress: string;
  readonly format: PosterFormat;
  /** False until the poster is created. */
  readonly printable: boolean;
}

export function PosterPaper({ words, code, publicAddress, format, printable }: Props) {
  const qr = useQr(codeAddress(publicAddress, code));
  const poster = <Poster {...format} words={words} qr={qr} />;
  usePrintRoot(printable && qr !== undefined ? poster : null);
  return (
    <Preview paper={format.paper} label={text.preview}>
      {poster}
    </Preview>
  );
}

interface FormatProps {
  readonly format: PosterFormat;
  readonly onFormat: (format: PosterFormat) => void;
}

export function FormatChoice({ format, onFormat }: FormatProps) {
  return (
    <FilterRow
      groups={[
        {
          label: text.paper,
          buttons: posterPapers.map((paper) => (
            <DeskButton key={paper} pressed={format.paper === paper} onPress={() => onFormat({ ...format, paper })}>
              {text.papers[paper]}
            </DeskButton>
          )),
        },
        {
          label: text.ink,
          buttons: posterInks.map((ink) => (
            <DeskButton key={ink} pressed={format.ink === ink} onPress={() => onFormat({ ...format, ink })}>
              {text.inks[ink]}
            </DeskButton>
          )),
        },
      ]}
    />
  );
}
