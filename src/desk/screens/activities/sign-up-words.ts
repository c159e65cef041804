// What is good to know of one sign-up, in words.
import type { SignUpLine } from '../../../contract/desk.ts';
import { telephoneToBelgian } from '../../../domain/telephone.ts';
import { deskText } from '../../../text/desk-nl.ts';

const text = deskText.activities;

export function remarksOn({ together, attendance, promotedAt }: SignUpLine): readonly string[] {
  return [
    ...(promotedAt === null ? [] : [text.promoted]),
    ...(together ? [text.together] : []),
    ...(attendance === 'series' ? [text.series] : []),
  ];
}

export const numberOf = ({ telephone }: SignUpLine): string =>
  telephone === null ? text.noNumber : telephoneToBelgian(telephone);

export const isConfirmed = ({ state }: SignUpLine): boolean => state === 'confirmed';
