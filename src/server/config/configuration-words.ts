// Describes in plain words what the configuration schema expected and what the file has instead.
import type * as v from 'valibot';
import { kioskConfig } from '../../contract/kiosk-config.ts';
import type { Path } from './source-position.ts';

export interface Described {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
  readonly missingKey: boolean;
}

export function describeIssue(issue: v.BaseIssue<unknown>): Described {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const missingKey = issue.path?.at(-1)?.origin === 'key';
  return {
    path,
    expected: missingKey ? describeShape(shapeAt(path)) : expectation(issue, path),
    found: missingKey ? 'nothing' : describeValue(issue.input),
    missingKey,
  };
}

function expectation(issue: v.BaseIssue<unknown>, path: Path): string {
  const limit = String(issue.requirement);
  const unit = Array.isArray(issue.input) ? 'in the list' : limit === '1' ? 'character' : 'characters';
  switch (issue.type) {
    case 'min_length':
      return `at least ${limit} ${unit}`;
    case 'max_length':
      return `at most ${limit} ${unit}`;
    case 'min_value':
      return `at least ${limit}`;
    case 'max_value':
      return `at most ${limit}`;
    case 'integer':
      return 'a whole number';
    case 'email':
      return 'an e-mail address such as name@place.be';
    case 'regex':
    case 'check':
      return issue.message;
    case 'string':
      return typeof issue.input === 'number' ? 'text; put quotes around the number' : 'text';
    default:
      return describeShape(shapeAt(path));
  }
}

/** The keys that are allowed at this path. */
export const describeKeys = (path: Path): string => `one of ${describeShape(shapeAt(path))}`;

/** The paths of keys in `raw` that the schema does not know; `read` is the parsed value. */
export function unknownKeys(raw: unknown, read: unknown, path: Path = []): readonly Path[] {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return [];
  if (Array.isArray(raw) !== Array.isArray(read)) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const keyPath = [...path, Array.isArray(raw) ? Number(key) : key];
    return Object.hasOwn(read, key) ? unknownKeys(value, partOf(read, key), keyPath) : [keyPath];
  });
}

export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return `${typeof value} ${String(value)}`;
  if (Array.isArray(value)) {
    const plain = value.every((part) => typeof part === 'string');
    return plain ? `the list [${value.join(', ')}]` : 'a list';
  }
  return typeof value === 'object' ? `the keys ${Object.keys(value).join(', ')}` : typeof value;
}

export function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** The schema at this path; undefined where there is none. */
function shapeAt(path: Path): unknown {
  return path.reduce<unknown>((shape, step) => {
    const inner = partOf(shape, 'wrapped') ?? shape;
    return typeof step === 'number' ? partOf(inner, 'item') : partOf(partOf(inner, 'entries'), step);
  }, kioskConfig);
}

function describeShape(shape: unknown): string {
  const inner = partOf(shape, 'wrapped') ?? shape;
  switch (partOf(inner, 'type')) {
    case 'object':
      return `the keys ${Object.keys(Object(partOf(inner, 'entries'))).join(', ')}`;
    case 'array':
      return 'a list';
    case 'picklist':
      return `one of ${String(partOf(inner, 'options')).replaceAll(',', ', ')}`;
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'nothing here';
  }
}
