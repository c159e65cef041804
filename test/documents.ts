// Reads the Markdown of the repository: its links, the paths in its code, and the scripts that it names.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Folders of the root whose paths are followed wherever they stand in code. */
const followed = new Set(['src', 'test', 'kiosk-config', 'public', '.github', '.ci']);
/** A bare file name in code must be the name of some file. */
const sourceFile = /^[\w.-]+\.(?:tsx?|css|svg)$/;

export interface Mistake {
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

export interface Repository {
  readonly root: string;
  /** From the root, with forward slashes. */
  readonly files: readonly string[];
  /** Names of the scripts in package.json. */
  readonly scripts: readonly string[];
}

/** Every file that is in git or could be added to it. */
export function readRepository(root: string): Repository {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return { root, files, scripts: Object.keys(scripts) };
}

interface Line {
  readonly number: number;
  readonly text: string;
  /** In a fenced block. */
  readonly fenced: boolean;
}

function linesOf(text: string): readonly Line[] {
  let fenced = false;
  return text.split('\n').map((line, index) => {
    const fence = line.trimStart().startsWith('```');
    const inside = fenced || fence;
    if (fence) fenced = !fenced;
    return { number: index + 1, text: line, fenced: inside };
  });
}

const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, '');

/** As GitHub makes an anchor of a heading: small letters, no punctuation, hyphens for spaces, numbers for a repetition. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = linesOf(text).filter((line) => !line.fenced && /^#{1,6} /.test(line.text));
  return new Set(
    headings.map((line) => {
      const words = line.text.replace(/^#+ /, '').trim().toLowerCase();
      const anchor = words.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times === 0 ? anchor : `${anchor}-${times}`;
    }),
  );
}

/** What a relative link misses; null when it leads somewhere. */
function brokenLink(repository: Repository, file: string, target: string): string | null {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return null;
  const [path = '', anchor] = decodeURI(target).split('#');
  const to = path === '' ? file : normalize(join(dirname(file), path));
  if (!existsSync(join(repository.root, to))) return `links to ${target}, which is not there`;
  if (anchor === undefined) return null;
  if (!to.endsWith('.md')) return `links to an anchor of ${to}, which has none`;
  const known = anchorsOf(readFileSync(join(repository.root, to), 'utf8'));
  return known.has(anchor) ? null : `links to #${anchor}, and ${to} has no such heading`;
}

/** `{a,b}` is each of them; `…` and `*` are anything. */
const asGlob = (path: string): string => path.replaceAll('…', '*');

/** The part of a word in code that may be a path: without quotes, `:12` and what ends a sentence. */
const asPath = (word: string): string => word.replaceAll(/^['"(]+|['"),;:]+$|:\d+$/g, '').replace(/\/$/, '');

function brokenPath(repository: Repository, file: string, word: string): string | null {
  const path = asPath(word);
  if (sourceFile.test(path)) {
    const exists = repository.files.some((other) => other === path || other.endsWith(`/${path}`));
    return exists ? null : `names ${path}, and no file has that name`;
  }
  const [first = ''] = path.split('/');
  if (!path.includes('/') || first === '' || /[$\\]/.test(path)) return null;
  const folder = dirname(file);
  const beside = folder === '.' ? [] : readdirSync(join(repository.root, folder));
  const from = followed.has(first) ? '.' : beside.includes(first) ? folder : null;
  if (from === null) return null;
  return globSync(asGlob(path), { cwd: join(repository.root, from) }).length > 0
    ? null
    : `names ${path}, which is not there`;
}

const scriptsIn = (text: string): readonly string[] => [
  ...[...text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name),
  ...[...text.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name),
];

/** Whatever stands between `<` and `>` is anything. */
function wordsInCode({ text, fenced }: Line): readonly string[] {
  const code = fenced ? [text] : [...text.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside);
  return code.flatMap((inside) => inside.replaceAll(/<[^>]*>/g, '*').split(/\s+/)).filter((word) => word !== '');
}

/** Reads one Markdown file, given by its path from the root. */
export function mistakesIn(repository: Repository, file: string, text: string): readonly Mistake[] {
  return linesOf(text).flatMap((line) => {
    const targets = line.fenced ? [] : [...withoutCode(line.text).matchAll(/\]\(([^)\s]+)\)/g)];
    const found = [
      ...targets.map(([, target = '']) => brokenLink(repository, file, target)),
      ...wordsInCode(line).map((word) => brokenPath(repository, file, word)),
      ...scriptsIn(line.text).map((name) =>
        repository.scripts.includes(name) ? null : `names npm run ${name}, and package.json has no such script`,
      ),
    ];
    return found.filter((what) => what !== null).map((what) => ({ file, line: line.number, what }));
  });
}
