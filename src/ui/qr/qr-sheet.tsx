import { QrCode } from './qr-code.tsx';
import type { QrSquares } from './qr-path.ts';
import style from './qr-sheet.module.css';

interface Props {
  /** Undefined while it is being made; its place stays empty. */
  readonly matrix: QrSquares | undefined;
  readonly label: string;
  /** Before the address: "or go to". */
  readonly or: string;
  /** The full address, for typing. */
  readonly address: string;
}

/** A large code to scan from arm's length, and its address to read. */
export function QrSheet({ matrix, label, or, address }: Props) {
  return (
    <div class={style.sheet}>
      <div class={style.square}>{matrix !== undefined && <QrCode matrix={matrix} label={label} size="large" />}</div>
      <p class={style.address}>
        {or} <b dir="ltr">{address}</b>
      </p>
    </div>
  );
}
