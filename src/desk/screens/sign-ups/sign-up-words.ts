// Remarks about one sign-up.
import type { SignUpLine } from '../../../contract/desk.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { passRemarks, passSpeaks } from '../../words/pass-words.ts';

const text = deskText.activities;

/** Remarks that stay useful after the check-in. */
export const lastingRemarks = ({ together, attendance, pass }: SignUpLine): readonly string[] => [
  ...(together ? [text.together] : []),
  ...(attendance === 'series' ? [text.series] : []),
  ...(pass === null ? [] : [...passRemarks(pass), ...passSpeaks(pass)]),
];

/** Checked in, or promoted from the waiting list and not yet informed. Whoever is checked in knows already. */
export function standing({ arrivedAt, promotedAt }: SignUpLine): string | null {
  if (arrivedAt !== null) return deskText.signUp.isHere({ at: deskFormat.clock(arrivedAt) });
  return promotedAt === null ? null : text.promoted;
}

export function remarksOn(line: SignUpLine): readonly string[] {
  const first = standing(line);
  return [...(first === null ? [] : [first]), ...lastingRemarks(line)];
}

export const isConfirmed = ({ state }: SignUpLine): boolean => state === 'confirmed';
