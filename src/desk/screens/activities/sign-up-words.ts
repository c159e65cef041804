// What is good to know of one sign-up, in words.
import type { SignUpLine } from '../../../contract/desk.ts';
import { signUpText } from '../../../text/desk-nl-sign-up.ts';
import { deskText } from '../../../text/desk-nl.ts';

const text = deskText.activities;

export function remarksOn({ together, attendance, promotedAt, arrivedAt, pass }: SignUpLine): readonly string[] {
  return [
    ...(arrivedAt === null ? [] : [signUpText.isHere(deskText.clock(arrivedAt))]),
    // Who is here knows.
    ...(promotedAt === null || arrivedAt !== null ? [] : [text.promoted]),
    ...(together ? [text.together] : []),
    ...(attendance === 'series' ? [text.series] : []),
    ...(pass === null ? [] : [...deskText.passes.remarks(pass), ...deskText.passes.speaks(pass)]),
  ];
}

export const isConfirmed = ({ state }: SignUpLine): boolean => state === 'confirmed';
