// What is good to know of one sign-up, in words.
import type { SignUpLine } from '../../../contract/desk.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { passRemarks, passSpeaks } from '../../words/pass-words.ts';

const text = deskText.activities;

/** What stays good to know, whoever is here. */
export const lastingRemarks = ({ together, attendance, pass }: SignUpLine): readonly string[] => [
  ...(together ? [text.together] : []),
  ...(attendance === 'series' ? [text.series] : []),
  ...(pass === null ? [] : [...passRemarks(pass), ...passSpeaks(pass)]),
];

/** That they are here, or must hear that they got a place: who is here knows. */
export function standing({ arrivedAt, promotedAt }: SignUpLine): string | null {
  if (arrivedAt !== null) return deskText.signUp.isHere({ at: deskFormat.clock(arrivedAt) });
  return promotedAt === null ? null : text.promoted;
}

export function remarksOn(line: SignUpLine): readonly string[] {
  const first = standing(line);
  return [...(first === null ? [] : [first]), ...lastingRemarks(line)];
}

export const isConfirmed = ({ state }: SignUpLine): boolean => state === 'confirmed';
