// Checks a JPEG that a browser re-encoded, and keeps only what is needed to draw it: no place, camera, owner or comment.

/** Longest side, in pixels: twice the largest size at which a kiosk shows it. */
const mostPixels = 2000;

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, adobe: 0xee, comment: 0xfe } as const;
/** Markers of an ordinary image: baseline and progressive frames, tables, restart interval. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);

interface Segment {
  readonly kind: number;
  readonly from: number;
  readonly until: number;
}

/** The segment at this place; undefined when there is none, or it does not fit in the file. */
function segmentAt(bytes: Uint8Array, from: number): Segment | undefined {
  const [sign, kind, high, low] = bytes.subarray(from, from + 4);
  if (sign !== 0xff || kind === undefined || high === undefined || low === undefined) return undefined;
  const until = from + 2 + high * 256 + low;
  return high * 256 + low >= 2 && until <= bytes.length ? { kind, from, until } : undefined;
}

/** Where the compressed data after a scan header end: at the next marker that is not part of them. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (bytes[at] === 0xff && !isData) return at;
  }
  return bytes.length;
}

function isTooLarge(bytes: Uint8Array, { from }: Segment): boolean {
  const side = (at: number) => (bytes[from + at] ?? 0) * 256 + (bytes[from + at + 1] ?? 0);
  const [height, width] = [side(5), side(7)];
  return height === 0 || width === 0 || height > mostPixels || width > mostPixels;
}

/**
 * The image without metadata; undefined when it is not a JPEG that every browser draws, or has too many pixels.
 *
 * Drops every application segment but Adobe's colour transform, comments, and whatever follows the image. Unknown segments
 * are refused. Source: ITU-T T.81, annex B.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let hasFrame = false;
  let hasScan = false;
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] === 0xff && bytes[at + 1] === marker.end) {
      kept.push(bytes.subarray(at, at + 2));
      return hasFrame && hasScan ? new Uint8Array(Buffer.concat(kept)) : undefined;
    }
    const segment = segmentAt(bytes, at);
    if (segment === undefined) return undefined;
    const { kind } = segment;
    const isMetadata = (kind >= 0xe0 && kind <= 0xef && kind !== marker.adobe) || kind === marker.comment;
    const isFrame = frames.has(kind);
    if (isFrame && (hasFrame || isTooLarge(bytes, segment))) return undefined;
    hasFrame ||= isFrame;
    const isScan = kind === marker.scan;
    if (!isMetadata && !isFrame && !isScan && !tables.has(kind) && kind !== marker.adobe) return undefined;
    hasScan ||= isScan;
    const until = isScan ? endOfScan(bytes, segment.until) : segment.until;
    if (!isMetadata) kept.push(bytes.subarray(at, until));
    at = until;
  }
  return undefined;
}
