// Reads paper back as somebody with another phone would: Debian's pdftoppm makes pictures of it, zbarimg looks for codes.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installByApt } from './debian.ts';

const run = promisify(execFile);
const tools = { zbarimg: 'zbar-tools', pdftoppm: 'poppler-utils', pdftotext: 'poppler-utils' } as const;

async function find(tool: keyof typeof tools): Promise<string> {
  const places = ['/usr/bin', '/usr/local/bin'].map((folder) => join(folder, tool));
  const there = () => places.find((file) => existsSync(file));
  const found = there() ?? ((await installByApt(...new Set(Object.values(tools)))) && there());
  if (typeof found === 'string') return found;
  const packages = Object.values(tools).join(' ');
  throw new Error(
    `There is no ${tool} and it could not be installed. Install it, as with "apt-get install ${packages}".`,
  );
}

export interface Page {
  /** What each code on it holds, sorted; a code that is there twice is there twice. */
  readonly codes: readonly string[];
  /** In millimetres, of the picture. */
  readonly width: number;
  readonly height: number;
}

export interface AccessLogLine {
  /** Dots per inch; as an office printer's scan when not given. */
  readonly dpi?: number;
  readonly grey?: boolean;
}

const inch = 25.4;

/** A picture of grey values, as pgm has them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

async function inFolder<Value>(job: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'buurtkiosk-paper-'));
  try {
    return await job(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Status 4 of zbarimg: it looked, and there is no code. */
async function codesIn(file: string): Promise<readonly string[]> {
  const looked = await run(await find('zbarimg'), ['-q', '--raw', file]).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 4) return { stdout: '' };
    throw cause;
  });
  return looked.stdout
    .split('\n')
    .filter((line) => line !== '')
    .toSorted();
}

async function sizeOf(file: string): Promise<readonly [number, number]> {
  const [, width = '', height = ''] = /^P[56]\s+(\d+)\s+(\d+)/.exec((await readFile(file)).toString('latin1')) ?? [];
  return [Number(width), Number(height)];
}

/** Every page, in order. */
export const readPaper = (pdf: Uint8Array, { dpi = 150, grey = false }: AccessLogLine = {}): Promise<readonly Page[]> =>
  inFolder(async (folder) => {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    await run(await find('pdftoppm'), ['-r', String(dpi), ...(grey ? ['-gray'] : []), file, join(folder, 'page')]);
    const pictures = (await readdir(folder)).filter((name) => name.startsWith('page')).toSorted();
    const pages: Page[] = [];
    for (const name of pictures) {
      const picture = join(folder, name);
      const [width, height] = await sizeOf(picture);
      const millimetres = (pixels: number) => Math.round((pixels / dpi) * inch);
      pages.push({ codes: await codesIn(picture), width: millimetres(width), height: millimetres(height) });
    }
    return pages;
  });

/** The first page as a picture of so many pixels wide. */
export const pictureOf = (pdf: Uint8Array, width: number): Promise<Picture> =>
  inFolder(async (folder) => {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    const scale = ['-scale-to-x', String(width), '-scale-to-y', '-1'];
    await run(await find('pdftoppm'), [...scale, '-gray', '-singlefile', file, join(folder, 'page')]);
    const bytes = await readFile(join(folder, 'page.pgm'));
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
    if (head === null) throw new Error('pdftoppm wrote a picture that is not grey.');
    return { width: Number(head[1]), height: Number(head[2]), values: Uint8Array.from(bytes.subarray(head[0].length)) };
  });

/** What a code reader finds in a picture. */
export const codesInPicture = ({ width, height, values }: Picture): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    const file = join(folder, 'picture.pgm');
    await writeFile(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), values]));
    return codesIn(file);
  });

/** What a code reader finds in a picture of a screen, as a browser takes it. */
export const codesOnScreen = (png: Uint8Array): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    const file = join(folder, 'screen.png');
    await writeFile(file, png);
    return codesIn(file);
  });

/** All words on the paper, in the order in which they are read. */
export const wordsOn = (pdf: Uint8Array): Promise<string> =>
  inFolder(async (folder) => {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    return (await run(await find('pdftotext'), ['-layout', file, '-'])).stdout;
  });

/** As a cheap camera sees it: each pixel a little of its neighbours, and a seeded grain over it. */
export function photographed({ width, height, values }: Picture, grain: number): Picture {
  let seed = 20_261_122;
  const chance = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const seen = values.map((_, place) => {
    const x = place % width;
    let sum = 0;
    let weight = 0;
    for (const [step, share] of [
      [0, 4],
      [-1, x === 0 ? 0 : 1],
      [1, x === width - 1 ? 0 : 1],
      [-width, 1],
      [width, 1],
    ] as const) {
      const value = values[place + step];
      if (value === undefined || share === 0) continue;
      sum += value * share;
      weight += share;
    }
    const noise = (chance() + chance() + chance() - 1.5) * grain;
    return Math.max(0, Math.min(255, Math.round(sum / weight + noise)));
  });
  return { width, height, values: seen };
}
