// A picture of the whole set to look at: `node test/support/frames/sheet.ts [seed]`, into screenshots/frames-*.png.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { aCamera, type Frame } from './camera.ts';
import { scenes } from './scenes.ts';

const out = join(import.meta.dirname, '../../../screenshots');

function chunk(kind: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** Greys as PNG. */
export function png({ width, height, luminance }: Frame): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(luminance.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Side by side, each at half its size. */
function sheet(frames: readonly Frame[], columns: number): Frame {
  const [first] = frames;
  if (first === undefined) throw new Error('There is nothing to show.');
  const [cellWide, cellHigh] = [first.width >> 1, first.height >> 1];
  const [width, height] = [columns * cellWide, Math.ceil(frames.length / columns) * cellHigh];
  const luminance = new Uint8ClampedArray(width * height);
  frames.forEach((frame, at) => {
    const [left, top] = [(at % columns) * cellWide, Math.floor(at / columns) * cellHigh];
    for (let y = 0; y < cellHigh; y += 1)
      for (let x = 0; x < cellWide; x += 1) {
        const from = 2 * y * frame.width + 2 * x;
        const four = [from, from + 1, from + frame.width, from + frame.width + 1];
        luminance[(top + y) * width + left + x] =
          four.reduce((sum, point) => sum + (frame.luminance[point] ?? 0), 0) / 4;
      }
  });
  return { width, height, luminance };
}

if (import.meta.main) {
  const seed = Number(process.argv[2] ?? 1);
  await mkdir(out, { recursive: true });
  for (const wide of [640, 1280]) {
    const frames = scenes(seed)
      .filter(({ width }) => width === wide)
      .map((scene) => aCamera(scene)(0));
    const file = join(out, `frames-${seed}-${wide}.png`);
    await writeFile(file, png(sheet(frames, 10)));
    console.log(file);
  }
}
