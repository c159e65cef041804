// Looks for words wherever bytes are: as text, in either UTF-16, and inside base64 or hex of those.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Every form in which somebody could read these words. */
export function formsOf(words: string): readonly Buffer[] {
  const utf16 = Buffer.from(words, 'utf16le');
  const plain = [Buffer.from(words), utf16, Buffer.from(utf16).swap16()];
  return plain.flatMap((bytes) => [bytes, ...inBase64(bytes), Buffer.from(bytes.toString('hex'))]);
}

export const holds = (bytes: Buffer | string, words: string): boolean => {
  const all = Buffer.from(bytes);
  return formsOf(words).some((form) => all.includes(form));
};

/** The files below this folder in which one of these words can be read. */
export function filesHolding(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => words.some((word) => holds(readFileSync(file), word)));
}
