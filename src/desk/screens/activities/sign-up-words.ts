// What is good to know of one sign-up, in words.
import type { SignUpLine } from '../../../contract/desk.ts';
import { deskText } from '../../../text/desk-nl.ts';

const text = deskText.activities;

export function remarksOn({ together, attendance, promotedAt }: SignUpLine): readonly string[] {
  return [
    ...(promotedAt === null ? [] : [text.promoted]),
    ...(together ? [text.together] : []),
    ...(attendance === 'series' ? [text.series] : []),
  ];
}

export const isConfirmed = ({ state }: SignUpLine): boolean => state === 'confirmed';
