// Looks for words wherever bytes are: as text, escaped, in either UTF-16, inside base64 or hex of those, and compressed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Telephone } from '../../src/domain/ids.ts';
import { telephoneToBelgian } from '../../src/domain/people/telephone.ts';
import { layersOf } from './layers.ts';

function inBase64(bytes: Buffer): readonly Buffer[] {
  // By where they begin, the same bytes look in three ways; the signs at both ends also hold other bytes.
  return [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const certain = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    return [certain, certain.replaceAll('+', '-').replaceAll('/', '_')].map((text) => Buffer.from(text));
  });
}

/** As JSON writes what is not ASCII, in either case of its digits. */
function inJson(words: string): readonly string[] {
  const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const lower = words.replaceAll(/[^ -~]/g, escape);
  return [lower, lower.replaceAll(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`)];
}

const inAddress = (words: string): readonly string[] => {
  const escaped = encodeURIComponent(words);
  return [escaped, escaped.replaceAll('%20', '+'), escaped.toLowerCase()];
};

/** One byte a sign, as a browser keeps short strings; only where each sign has one. */
const inLatin = (words: string): readonly Buffer[] =>
  Buffer.from(words, 'latin1').toString('latin1') === words ? [Buffer.from(words, 'latin1')] : [];

/** Every form in which somebody could read these words. */
export function formsOf(words: string): readonly Buffer[] {
  const utf16 = Buffer.from(words, 'utf16le');
  const plain = [Buffer.from(words), utf16, Buffer.from(utf16).swap16(), ...inLatin(words)];
  const escaped = [...inJson(words), ...inAddress(words)].map((text) => Buffer.from(text));
  const forms = [...plain, ...escaped].flatMap((bytes) => {
    const hex = bytes.toString('hex');
    return [bytes, ...inBase64(bytes), Buffer.from(hex), Buffer.from(hex.toUpperCase())];
  });
  return [...new Map(forms.map((form) => [form.toString('latin1'), form])).values()];
}

/** A number as people type it, as it is sent and as it is shown. The 0 and +32 before it need not be there. */
export function numberForms(telephone: Telephone): readonly string[] {
  const shown = telephoneToBelgian(telephone);
  const digits = telephone.replace(/^\+32/, '').replace('+', '');
  return [...new Set([digits, shown.replace(/^0/, ''), shown.replaceAll(' ', '.').replace(/^0/, '')])];
}

export const holds = (bytes: Buffer | string, words: string): boolean => {
  const forms = formsOf(words);
  return layersOf(Buffer.from(bytes)).some((layer) => forms.some((form) => layer.includes(form)));
};

/** A browser that runs puts files away while its folder is read: what is gone holds nothing. */
function ifThere<Value>(read: () => Value, gone: Value): Value {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return gone;
    throw cause;
  }
}

function filesBelow(folder: string): readonly string[] {
  const entries = ifThere(() => readdirSync(folder, { withFileTypes: true }), []);
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

interface Found {
  readonly file: string;
  readonly word: string;
}

/** Which of these words can be read in which files below this folder. */
export function wordsIn(folder: string, words: readonly string[]): readonly Found[] {
  const forms = words.map((word) => ({ word, as: formsOf(word) }));
  return filesBelow(folder).flatMap((file) => {
    const layers = layersOf(ifThere(() => readFileSync(file), Buffer.alloc(0)));
    const said = forms.filter(({ as }) => layers.some((layer) => as.some((form) => layer.includes(form))));
    return said.map(({ word }) => ({ file, word }));
  });
}

/** The files below this folder in which one of these words can be read. */
export const filesHolding = (folder: string, words: readonly string[]): readonly string[] => [
  ...new Set(wordsIn(folder, words).map(({ file }) => file)),
];
