// What a phone reads in the squares that a screen shows.
import { decodeQR } from 'qr/decode.js';

interface Read {
  readonly text: string;
  /** Of the code itself, without the paper around it. */
  readonly modules: number;
}

/** Points for each square: as a phone sees it from near. */
const scale = 4;
const paperAround = 2;

export function readQr(picture: Element): Read {
  const side = Number(picture.getAttribute('viewBox')?.split(' ').at(-1));
  const runs = picture.querySelector('path')?.getAttribute('d') ?? '';
  const width = (side + 2 * paperAround) * scale;
  const points = new Uint8Array(width * width).fill(255);
  for (const [, x, y, length] of runs.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    const left = (Number(x) + paperAround) * scale;
    const top = (Number(y) + paperAround) * scale;
    for (let row = top; row < top + scale; row += 1)
      points.fill(0, row * width + left, row * width + left + Number(length) * scale);
  }
  return { text: decodeQR({ width, height: width, data: points }, { format: 'I420' }), modules: side - 4 };
}
