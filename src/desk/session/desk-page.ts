// Reads and writes the page in the address. The part behind # never contains personal data.
import { readCode } from '../../domain/entries/code.ts';
import { pathOfSection, sectionOfPath, type SettingsSection } from './settings-section.ts';
import { asId, type ActivityDateId, type ActivityId, type Code, type EntryId } from '../../domain/ids.ts';

export type Page =
  | { readonly name: 'callbacks' }
  | { readonly name: 'activities' }
  | { readonly name: 'all-activities' }
  | { readonly name: 'new-activity' }
  | { readonly name: 'activity'; readonly activity: ActivityId }
  | { readonly name: 'date-change'; readonly date: ActivityDateId }
  | { readonly name: 'sign-ups'; readonly date: ActivityDateId }
  | { readonly name: 'ticket'; readonly date: ActivityDateId; readonly entry: EntryId }
  | { readonly name: 'passes' }
  | { readonly name: 'pass-sheet' }
  | { readonly name: 'posters' }
  | { readonly name: 'new-poster' }
  | { readonly name: 'poster'; readonly code: Code }
  | { readonly name: 'programme' }
  | { readonly name: 'kiosks' }
  | { readonly name: 'settings'; readonly section: SettingsSection }
  | { readonly name: 'colleagues' }
  | { readonly name: 'account' }
  | { readonly name: 'accessLog' };

export function pageOf(hash: string): Page {
  const [name = '', rest = '', of = ''] = hash.replace(/^#\/?/, '').split('/');
  if (name === 'activiteiten') {
    if (rest === '') return { name: 'activities' };
    const date = asId<'activity-date'>(decoded(rest));
    return of === '' ? { name: 'sign-ups', date } : { name: 'ticket', date, entry: asId(decoded(of)) };
  }
  if (name === 'activiteit') return activityPageOf(rest, of);
  if (name === 'buurtpassen') return { name: rest === 'vel' ? 'pass-sheet' : 'passes' };
  if (name === 'affiches') return posterPageOf(rest);
  if (name === 'kiosken') return { name: 'kiosks' };
  if (name === 'instellingen') return { name: 'settings', section: sectionOfPath(rest) };
  if (name === 'collegas') return { name: 'colleagues' };
  if (name === 'mijn-account') return { name: 'account' };
  return name === 'wie-keek' ? { name: 'accessLog' } : { name: 'callbacks' };
}

function activityPageOf(rest: string, of: string): Page {
  if (rest === '') return { name: 'all-activities' };
  if (rest === 'nieuw') return { name: 'new-activity' };
  if (rest === 'keer') return { name: 'date-change', date: asId(decoded(of)) };
  return { name: 'activity', activity: asId(decoded(rest)) };
}

function posterPageOf(rest: string): Page {
  if (rest === 'nieuw') return { name: 'new-poster' };
  if (rest === 'maandprogramma') return { name: 'programme' };
  const code = readCode(decoded(rest));
  return code.ok ? { name: 'poster', code: code.value } : { name: 'posters' };
}

export function addressOf(page: Page): string {
  switch (page.name) {
    case 'callbacks':
      return '#terugbellijst';
    case 'activities':
      return '#activiteiten';
    case 'all-activities':
      return '#activiteit';
    case 'new-activity':
      return '#activiteit/nieuw';
    case 'activity':
      return `#activiteit/${encodeURIComponent(page.activity)}`;
    case 'date-change':
      return `#activiteit/keer/${encodeURIComponent(page.date)}`;
    case 'sign-ups':
      return `#activiteiten/${encodeURIComponent(page.date)}`;
    case 'ticket':
      return `#activiteiten/${encodeURIComponent(page.date)}/${encodeURIComponent(page.entry)}`;
    case 'pass-sheet':
      return '#buurtpassen/vel';
    case 'passes':
      return '#buurtpassen';
    case 'posters':
      return '#affiches';
    case 'new-poster':
      return '#affiches/nieuw';
    case 'poster':
      return `#affiches/${page.code}`;
    case 'programme':
      return '#affiches/maandprogramma';
    case 'kiosks':
      return '#kiosken';
    case 'settings':
      return `#instellingen/${pathOfSection(page.section)}`;
    case 'colleagues':
      return '#collegas';
    case 'account':
      return '#mijn-account';
    case 'accessLog':
      return '#wie-keek';
  }
}

/** The token of an invitation or of a link for a new password, or null. */
export function linkTokenOf(hash: string): string | null {
  return /^#welkom=(.+)$/.exec(hash)?.[1] ?? null;
}

/** The token of the link for the first account, or null. */
export function firstTokenOf(hash: string): string | null {
  return /^#eerste=(.+)$/.exec(hash)?.[1] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
