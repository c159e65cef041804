// What can be read in a file's bytes: themselves, and whatever they hold in a compressed form that a kiosk or a server may use.
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { logRecords, tableBlocks } from './leveldb.ts';
import { unsnap } from './snappy.ts';

const mostBytes = 64 * 1024 * 1024;
/** A compressed value in a compressed block of a table: nothing lies deeper. */
const deepest = 3;

const gzipMagic = Buffer.from('1f8b08', 'hex');
const zlibMagics = ['7801', '785e', '789c', '78da'].map((hex) => Buffer.from(hex, 'hex'));
/** How IndexedDB marks a value that it compressed; Blink's `IDBValueWrapper`. */
const snappyValue = Buffer.from('ff1102', 'hex');
/** A file of the HTTP cache or of a service worker's cache: a head of 24 bytes, the address, then the body as it came. */
const simpleCache = Buffer.from('305c72a71b6dfbfc', 'hex');
const simpleCacheHead = 24;

function places(bytes: Buffer, magic: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(magic); at !== -1; at = bytes.indexOf(magic, at + 1)) found.push(at);
  return found;
}

/** Cut off before its end, or with other bytes after it, it is read as far as it goes. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostBytes };
const lenientBrotli = { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: mostBytes };

function tried(read: () => Buffer | undefined): readonly Buffer[] {
  try {
    const found = read();
    return found === undefined || found.length === 0 ? [] : [found];
  } catch {
    return [];
  }
}

function brotliIn(bytes: Buffer): readonly Buffer[] {
  const isCached = bytes.subarray(0, simpleCache.length).equals(simpleCache);
  // It has no mark of its own: looked for where a body begins, and at the start of a file.
  const from = isCached ? simpleCacheHead + bytes.readUInt32LE(12) : 0;
  return tried(() => brotliDecompressSync(bytes.subarray(from), lenientBrotli));
}

function inside(bytes: Buffer): readonly Buffer[] {
  return [
    ...tableBlocks(bytes),
    ...tried(() => logRecords(bytes)),
    ...brotliIn(bytes),
    ...places(bytes, gzipMagic).flatMap((at) => tried(() => gunzipSync(bytes.subarray(at), lenient))),
    ...zlibMagics
      .flatMap((magic) => places(bytes, magic))
      .flatMap((at) => tried(() => inflateSync(bytes.subarray(at), lenient))),
    ...places(bytes, snappyValue).flatMap((at) => tried(() => unsnap(bytes, at + snappyValue.length))),
  ];
}

/** The bytes first, then what is inside them, and inside that. */
export function layersOf(bytes: Buffer, depth = deepest): readonly Buffer[] {
  return [bytes, ...(depth === 0 ? [] : inside(bytes).flatMap((found) => layersOf(found, depth - 1)))];
}
