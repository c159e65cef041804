// Finds the line and column of a value in a YAML text.
import { isMap, isNode, isPair, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';

export type Path = readonly (string | number)[];

export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A mistake before its line is looked up. `at` is a path, or an offset in characters from the start of the text. */
export interface Mistake {
  readonly path: Path;
  readonly at: number | { readonly path: Path; readonly part: 'key' | 'value' };
  readonly expected: string;
  readonly found: string;
}

/** Lines and columns count from 1. */
export function positionOf(lines: LineCounter, offset: number): SourcePosition {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

interface Found {
  readonly key: Node | null;
  readonly value: Node | null;
}

/** Finds the position of a key or value; if it does not exist, that of its nearest parent. */
export function positionInText(
  document: Document.Parsed,
  lines: LineCounter,
  path: Path,
  part: 'key' | 'value',
): SourcePosition {
  const { key, value } = find(document.contents, path);
  const node = part === 'key' ? (key ?? value) : (value ?? key);
  return positionOf(lines, node?.range?.[0] ?? 0);
}

function find(contents: Node | null, path: Path): Found {
  let found: Found = { key: null, value: contents };
  for (const step of path) {
    const next = child(found.value, step);
    if (next === null) break;
    found = next;
  }
  return found;
}

function child(node: Node | null, step: string | number): Found | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { key: null, value: item } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
  if (pair === undefined) return null;
  return { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}
