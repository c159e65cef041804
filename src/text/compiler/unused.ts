// Finds sentences that no code says. It reads the code as text, so it may miss one; it never blames one that is used.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function sourceBeside(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/text\/(generated|compiler)\//.test(path.replaceAll('\\', '/')))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

const escaped = (name: string): string => name.replaceAll('-', '\\-');

/** The ids that are neither read by name, nor part of a group that is handed on or read by a computed name. */
export function unusedIds(ids: readonly string[], source: string): readonly string[] {
  const has = (pattern: string): boolean => new RegExp(pattern).test(source);
  const known = new Map<string, boolean>();
  const remembered = (name: string, find: () => boolean): boolean => {
    const found = known.get(name) ?? find();
    known.set(name, found);
    return found;
  };
  /** The group is looked up by a computed name, handed on whole, taken apart, or named to look it up. */
  const isHandedOn = (group: string): boolean =>
    remembered(`group ${group}`, () =>
      has(`(\\.|\\b)${escaped(group)}\\b(?!['-])\\s*(\\[(?!')|[,;)}\\]]|\\s+[=}:])|'${escaped(group)}'`),
    );
  const isNamed = (name: string): boolean =>
    remembered(`name ${name}`, () =>
      has(`\\.${escaped(name)}\\b(?!-)|['"]${escaped(name)}['"]|[{,]\\s*${escaped(name)}\\b`),
    );
  const isRead = (id: string): boolean => {
    const path = id.split('.');
    const leaf = path.at(-1) ?? id;
    const groups = path.slice(0, -1);
    const parent = groups.at(-1);
    if (parent === undefined) return isNamed(leaf);
    if (has(`\\b${escaped(parent)}\\??(\\.${escaped(leaf)}\\b(?!-)|\\['${escaped(leaf)}'\\])`)) return true;
    if (!groups.some(isHandedOn)) return false;
    return isNamed(leaf) || has(`\\b${escaped(parent)}\\[(?!')`);
  };
  return ids.filter((id) => !isRead(id));
}
