// Snappy's raw format, as LevelDB and IndexedDB compress with it. Source: google/snappy, format_description.txt.

const mostBytes = 64 * 1024 * 1024;

/** A number in 7-bit groups, lowest first, and where the next byte is. */
export function readVarint(bytes: Buffer, from: number): readonly [value: number, next: number] | undefined {
  let value = 0;
  for (let at = from, place = 1; at < bytes.length && at < from + 8; at += 1, place *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * place;
    if (byte < 0x80) return [value, at + 1];
  }
  return undefined;
}

interface Piece {
  readonly length: number;
  /** How far back it was said before; null for bytes that follow here. */
  readonly back: number | null;
  readonly next: number;
}

function readPiece(bytes: Buffer, at: number): Piece {
  const tag = bytes[at] ?? 0;
  const upper = tag >> 2;
  switch (tag & 3) {
    case 0: {
      const extra = upper < 60 ? 0 : upper - 59;
      const length = extra === 0 ? upper : bytes.readUIntLE(at + 1, extra);
      return { length: length + 1, back: null, next: at + 1 + extra };
    }
    case 1:
      return { length: (upper & 7) + 4, back: ((tag >> 5) << 8) | bytes.readUInt8(at + 1), next: at + 2 };
    case 2:
      return { length: upper + 1, back: bytes.readUInt16LE(at + 1), next: at + 3 };
    default:
      return { length: upper + 1, back: bytes.readUInt32LE(at + 1), next: at + 5 };
  }
}

/** What was compressed from here on; undefined when this is no Snappy. Bytes after its end do not matter. */
export function unsnap(bytes: Buffer, from = 0): Buffer | undefined {
  const [length, start] = readVarint(bytes, from) ?? [0, 0];
  if (length === 0 || length > mostBytes) return undefined;
  const out = Buffer.alloc(length);
  let made = 0;
  try {
    for (let at = start; made < length;) {
      const piece = readPiece(bytes, at);
      const { back } = piece;
      if (made + piece.length > length || (back !== null && (back === 0 || back > made))) return undefined;
      if (back === null) {
        if (piece.next + piece.length > bytes.length) return undefined;
        bytes.copy(out, made, piece.next, piece.next + piece.length);
      } else for (let one = made; one < made + piece.length; one += 1) out[one] = out[one - back] ?? 0;
      made += piece.length;
      at = back === null ? piece.next + piece.length : piece.next;
    }
  } catch {
    return undefined;
  }
  return out;
}
