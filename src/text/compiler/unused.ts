// Finds messages that no code uses. It searches the code as text, so it may miss some, but never reports one that is
// used.
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

/** Returns the ids that are not read by name and not in a group that is passed on or read by a computed name. */
export function unusedIds(ids: readonly string[], source: string): readonly string[] {
  const has = (pattern: string): boolean => new RegExp(pattern).test(source);
  const known = new Map<string, boolean>();
  const remembered = (name: string, find: () => boolean): boolean => {
    const found = known.get(name) ?? find();
    known.set(name, found);
    return found;
  };
  /** Whether the group is indexed by a computed name, passed on whole, destructured, or named in a lookup. */
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
