// What a LevelDB keeps, as Chromium's IndexedDB and Local Storage do: its tables and its log. Source: google/leveldb, doc/.
import { readVarint, unsnap } from './snappy.ts';

const footerBytes = 48;
const tableMagic = Buffer.from('57fb808b247547db', 'hex');
const logBlock = 32_768;
const logHead = 7;

interface Handle {
  readonly at: number;
  readonly size: number;
}

function readHandle(bytes: Buffer, from: number): readonly [Handle, next: number] | undefined {
  const [at, afterAt] = readVarint(bytes, from) ?? [];
  if (at === undefined || afterAt === undefined) return undefined;
  const [size, next] = readVarint(bytes, afterAt) ?? [];
  return size === undefined || next === undefined ? undefined : [{ at, size }, next];
}

/** A byte after the block says how it is compressed. */
function readBlock(file: Buffer, { at, size }: Handle): Buffer | undefined {
  const bytes = file.subarray(at, at + size);
  return file[at + size] === 1 ? unsnap(bytes) : bytes;
}

/** The values of an index block: each says where a block is. */
function handlesIn(block: Buffer): readonly Handle[] {
  const handles: Handle[] = [];
  if (block.length < 8) return handles;
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 * (restarts + 1);
  for (let at = 0; at < end;) {
    const [, afterShared] = readVarint(block, at) ?? [0, end];
    const [ownKey, afterOwn] = readVarint(block, afterShared) ?? [0, end];
    const [value, afterValue] = readVarint(block, afterOwn) ?? [0, end];
    const [handle] = readHandle(block, afterValue + ownKey) ?? [];
    if (handle !== undefined) handles.push(handle);
    at = afterValue + ownKey + value;
  }
  return handles;
}

/** Every block of a table, as it was before it was compressed; empty when this is no table. */
export function tableBlocks(file: Buffer): readonly Buffer[] {
  const footer = file.subarray(-footerBytes);
  if (!footer.subarray(-tableMagic.length).equals(tableMagic)) return [];
  const [metaIndex, afterMeta] = readHandle(footer, 0) ?? [];
  const [index] = afterMeta === undefined ? [] : (readHandle(footer, afterMeta) ?? []);
  const indexes = [metaIndex, index].flatMap((handle) => (handle === undefined ? [] : (readBlock(file, handle) ?? [])));
  return [...indexes, ...indexes.flatMap(handlesIn).flatMap((handle) => readBlock(file, handle) ?? [])];
}

/** The records of a log in one piece: on the disk a long one is cut at each block. Undefined when this is no log. */
export function logRecords(file: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let block = 0; block < file.length; block += logBlock) {
    const end = Math.min(block + logBlock, file.length);
    for (let at = block; at + logHead <= end;) {
      const length = file.readUInt16LE(at + 4);
      const kind = file[at + 6] ?? 0;
      // Zeros fill what was set apart and not written.
      if (kind === 0 && length === 0) break;
      if (kind > 4 || at + logHead + length > end) return undefined;
      parts.push(file.subarray(at + logHead, at + logHead + length));
      at += logHead + length;
    }
  }
  return parts.length === 0 ? undefined : Buffer.concat(parts);
}
