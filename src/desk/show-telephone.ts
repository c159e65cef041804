// A number as Belgians write it, also one that came in unread.
import { readTelephone, telephoneToBelgian } from '../domain/telephone.ts';

export function showTelephone(text: string): string {
  const read = readTelephone(text);
  return read.ok ? telephoneToBelgian(read.value) : text;
}
