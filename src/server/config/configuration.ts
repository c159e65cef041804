// Reads kiosk-config/<deployment>/config.yaml and reports each mistake with its file, line and what was expected.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { kioskConfig, type KioskConfig } from '../../contract/kiosk-config.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import { contradictions } from './configuration-checks.ts';
import { formMistakes } from './configuration-form.ts';
import { positionInText, positionOf, type Mistake } from './source-position.ts';
import { describeIssue, describeKeys, describeValue, unknownKeys } from './configuration-words.ts';

export interface ConfigMistake {
  readonly file: string;
  /** Counts lines and columns from 1; null when the mistake concerns the whole file. */
  readonly position: { readonly line: number; readonly column: number } | null;
  /** Such as `kiosks.0.location`; empty for the whole file. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Never empty; in file order. */
export type ConfigMistakes = readonly ConfigMistake[];

const fileName = 'config.yaml';

/** The names of the deployments in this folder, sorted. */
export function deployments(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, fileName)))
    .toSorted();
}

/** Reads the configuration in a folder such as `kiosk-config/willebroek`; refuses with all mistakes at once. */
export function readConfiguration(folder: string): Result<KioskConfig, ConfigMistakes> {
  const file = join(folder, fileName);
  if (!existsSync(file)) return refuse([missing(folder)]);
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const form = formMistakes(text, document);
  const inFile = ({ path, at, expected, found }: Mistake): ConfigMistake => ({
    file,
    position: typeof at === 'number' ? positionOf(lines, at) : positionInText(document, lines, at.path, at.part),
    path: path.join('.'),
    expected,
    found,
  });
  if (form.broken) return refuse(form.mistakes.map(inFile));

  const raw: unknown = document.toJS();
  const read = v.safeParse(kioskConfig, raw);
  const mistakes = [...form.mistakes, ...shapeMistakes(raw, read), ...contradictionsBeside(read, raw, folder)];
  if (read.success && mistakes.length === 0) return done(read.output);
  return refuse(mistakes.map(inFile).toSorted(inOrder));
}

/** One line each: `kiosk-config/willebroek/config.yaml:12:5 kiosks.0.location: expected …, found …`. */
export const showMistakes = (mistakes: ConfigMistakes): string =>
  mistakes
    .map(({ file, position, path, expected, found }) => {
      const where = position === null ? file : `${file}:${position.line}:${position.column}`;
      return `${where}${path === '' ? '' : ` ${path}`}: expected ${expected}, found ${found}`;
    })
    .join('\n');

function missing(folder: string): ConfigMistake {
  const others = deployments(dirname(folder));
  return {
    file: join(folder, fileName),
    position: null,
    path: '',
    expected:
      others.length === 0
        ? 'a configuration file'
        : `a configuration file; ${dirname(folder)} has the deployments ${others.join(', ')}`,
    found: existsSync(folder) ? 'a folder without it' : 'no such folder',
  };
}

type Read = v.SafeParseResult<typeof kioskConfig>;

function shapeMistakes(raw: unknown, read: Read): readonly Mistake[] {
  const issues = (read.issues ?? []).map((issue): Mistake => {
    const { path, expected, found, missingKey } = describeIssue(issue);
    const at = missingKey ? { path: path.slice(0, -1), part: 'key' as const } : { path, part: 'value' as const };
    return { path, at, expected, found };
  });
  const strangers = unknownKeys(raw, read.output).map((path): Mistake => {
    const found = describeValue(path.at(-1));
    return { path, at: { path, part: 'key' }, expected: describeKeys(path.slice(0, -1)), found };
  });
  return [...issues, ...strangers];
}

/** Leaves out contradictions at a path where the schema already reports a mistake. */
function contradictionsBeside(read: Read, raw: unknown, folder: string): readonly Mistake[] {
  const wrong = new Set((read.issues ?? []).map((issue) => v.getDotPath(issue)));
  return contradictions(raw, basename(folder))
    .filter(({ path }) => !wrong.has(path.join('.')))
    .map(({ path, expected, found }) => ({ path, at: { path, part: 'value' }, expected, found: describeValue(found) }));
}

const inOrder = (one: ConfigMistake, other: ConfigMistake): number =>
  (one.position?.line ?? 0) - (other.position?.line ?? 0) ||
  (one.position?.column ?? 0) - (other.position?.column ?? 0);
