// Translations of an activity, and whether the Dutch text changed since they were made.
import { languages, type Language } from '../people/language.ts';
import type { Activity } from './activity.ts';

/** Identifies a Dutch text: 32-bit FNV-1a, enough to notice that it changed. */
export function dutchTextId({ title, summary }: Pick<Activity, 'title' | 'summary'>): string {
  let hash = 0x81_1c_9d_c5;
  for (const sign of `${title}\n${summary}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  return hash.toString(36);
}

/** The languages whose translation was made from another Dutch text than the present one. */
export const outdatedTranslations = (activity: Activity): readonly Language[] =>
  languages.filter((language) => {
    const translation = activity.translations[language];
    return translation !== undefined && translation.ofDutch !== dutchTextId(activity);
  });
