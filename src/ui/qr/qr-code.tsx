import { qrPath, type QrSquares } from './qr-path.ts';
import style from './qr-code.module.css';

interface Props {
  readonly matrix: QrSquares;
  readonly label: string;
  readonly size?: 'normal' | 'small' | 'large' | undefined;
}

/** A QR code as one path. Always dark on light, with a quiet zone, even on a coloured background. */
export function QrCode({ matrix, label, size = 'normal' }: Props) {
  const side = matrix.length + 2 * quiet;
  return (
    <svg
      class={style.qr}
      data-size={size}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={qrPath(matrix, quiet)} />
    </svg>
  );
}

/** Modules. Scanners need a quiet zone of four; the paper around the code adds the other two. */
const quiet = 2;
