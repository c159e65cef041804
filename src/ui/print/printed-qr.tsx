import { qrPath, type QrSquares } from '../qr/qr-path.ts';
import style from './printed-qr.module.css';

interface Props {
  /** Undefined while there is no code yet; its place stays empty. */
  readonly squares: QrSquares | undefined;
  readonly label: string;
}

/** A QR code on paper: black on white, with the full quiet zone of ISO/IEC 18004. Fills its container. */
export function PrintedQr({ squares, label }: Props) {
  if (squares === undefined) return <div class={style.place} role="img" aria-label={label} />;
  const side = squares.length + 2 * quietZone;
  return (
    <svg class={style.qr} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={qrPath(squares, quietZone)} />
    </svg>
  );
}

/** In modules, on each side. */
const quietZone = 4;
