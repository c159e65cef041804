// Which folders import each other, directly or by way of others. A type counts: who reads one folder must read the other.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** An import from one file to another, each as `kiosk/store/outbox.ts`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** `import … from`, `export … from`, `import('…')` and `import '…'` of a file of our own; `?worker` stays behind. */
const relativeImport = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^'?]*)/g;

export function readImports(root: string): readonly Import[] {
  return globSync('**/*.{ts,tsx}', { cwd: root }).flatMap((file) => {
    const from = file.replaceAll('\\', '/');
    const text = readFileSync(join(root, file), 'utf8');
    return Array.from(text.matchAll(relativeImport), ([, path = '']) => ({
      from,
      to: posix.join(posix.dirname(from), path),
    }));
  });
}

/** `kiosk/screens/agenda/card.tsx` is in `kiosk` at depth 1 and in `kiosk/screens` at depth 2. */
const folderOf = (file: string, depth: number): string => dirname(file).split('/').slice(0, depth).join('/');

/** Each folder that imports another one, with the imports that lead there. */
function graphOf(imports: readonly Import[], depth: number): ReadonlyMap<string, ReadonlyMap<string, Import[]>> {
  const graph = new Map<string, Map<string, Import[]>>();
  for (const one of imports) {
    const [from, to] = [folderOf(one.from, depth), folderOf(one.to, depth)];
    if (from === to) continue;
    const others = graph.get(from) ?? new Map<string, Import[]>();
    graph.set(from, others);
    others.set(to, [...(others.get(to) ?? []), one]);
  }
  return graph;
}

export interface FolderImport {
  readonly from: string;
  readonly to: string;
  readonly imports: readonly Import[];
}

/** The imports between folders that are part of a cycle; empty when there is none. */
export function findFolderCycles(imports: readonly Import[], depth: number): readonly FolderImport[] {
  const graph = graphOf(imports, depth);
  const reachable = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const next = [start];
    for (let at = next.pop(); at !== undefined; at = next.pop())
      for (const other of graph.get(at)?.keys() ?? [])
        if (!seen.has(other)) {
          seen.add(other);
          next.push(other);
        }
    return seen;
  };
  const reached = new Map([...graph.keys()].map((folder) => [folder, reachable(folder)]));
  return [...graph].flatMap(([from, others]) =>
    [...others].flatMap(([to, found]) => (reached.get(to)?.has(from) === true ? [{ from, to, imports: found }] : [])),
  );
}

/** One line for each, with one import as an example. */
export const describeCycles = (cycles: readonly FolderImport[]): readonly string[] =>
  cycles
    .map(({ from, to, imports: [first, ...more] }) => {
      const others = more.length === 0 ? '' : ` and ${more.length} more`;
      return `${from} imports ${to} (${first?.from} imports ${first?.to}${others})`;
    })
    .toSorted();
