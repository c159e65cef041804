// A video file that Chromium's fake camera plays, over and over: frames in greys, uncompressed.
import { writeFileSync } from 'node:fs';

export interface GreyFrame {
  readonly width: number;
  readonly height: number;
  /** One byte per point, row after row; 0 is black. */
  readonly luminance: Uint8Array | Uint8ClampedArray;
}

/** Whoever opens the camera after this sees this video, in the same browser too. All frames are of one size. */
export function writeY4m(file: string, frames: readonly [GreyFrame, ...GreyFrame[]], perSecond = 30): void {
  const [{ width, height }] = frames;
  // Full range, as the points are: without it black is grey.
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`);
  const noColour = Buffer.alloc((width * height) / 2, 128);
  const parts = frames.flatMap(({ luminance }) => [Buffer.from('FRAME\n'), Buffer.from(luminance), noColour]);
  writeFileSync(file, Buffer.concat([head, ...parts]));
}
