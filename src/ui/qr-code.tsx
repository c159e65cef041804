import style from './qr-code.module.css';

interface Props {
  /** Dark is true; square. */
  readonly matrix: readonly (readonly boolean[])[];
  readonly label: string;
  readonly size?: 'normal' | 'small' | undefined;
}

/** A QR code as one path. Always dark on light, with its quiet margin, also on a coloured ground. */
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
      <path d={matrix.map((row, y) => rowPath(row, y)).join('')} />
    </svg>
  );
}

/** Readers ask for four modules; two more than we draw come from the paper around it. */
const quiet = 2;

/** Joins neighbouring dark modules, so that no hairline shows between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x += 1;
    path += `M${from + quiet} ${y + quiet}h${x - from + 1}v1H${from + quiet}z`;
  }
  return path;
}
