// The title and the summary of an activity in the language being read, where there is a translation.
import type { Activity } from '../../domain/activities/activity.ts';
import { outdatedTranslations } from '../../domain/activities/translations.ts';
import type { PhoneText } from '../../text/phone.ts';
import { Dutch } from './dutch.tsx';

interface Props {
  readonly text: PhoneText;
  readonly activity: Activity;
  readonly field: 'title' | 'summary';
}

/** The words in the language of the page; in Dutch, and marked as such, where nobody translated them. */
export function Translated({ text, activity, field }: Props) {
  const translation = activity.translations[text.lang];
  const words = translation?.[field] ?? '';
  return text.lang === 'nl' || words === '' ? <Dutch text={text} words={activity[field]} /> : <>{words}</>;
}

/** The title as plain text, for the head of a page. */
export const translatedTitle = ({ lang }: PhoneText, { title, translations }: Activity): string =>
  (lang === 'nl' ? undefined : translations[lang]?.title) ?? title;

/** Whether the Dutch text changed since it was translated into this language. */
export const isOutdated = ({ lang }: PhoneText, activity: Activity): boolean =>
  lang !== 'nl' && outdatedTranslations(activity).includes(lang);
