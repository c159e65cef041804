// The dark modules of a QR code as one path, so that no hairlines show between neighbours.

/** Rows of modules, true is dark; square. */
export type QrSquares = readonly (readonly boolean[])[];

/** `quiet` is the width of the quiet zone on each side, in modules. */
export const qrPath = (squares: QrSquares, quiet: number): string =>
  squares.map((row, y) => rowPath(row, y, quiet)).join('');

function rowPath(row: readonly boolean[], y: number, quiet: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x += 1;
    path += `M${from + quiet} ${y + quiet}h${x - from + 1}v1H${from + quiet}z`;
  }
  return path;
}
