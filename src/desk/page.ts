// Which page the address names; the part behind # never holds anything personal.
import { asId, type ActivityDateId } from '../domain/ids.ts';

export type Page =
  | { readonly name: 'callbacks' }
  | { readonly name: 'activities' }
  | { readonly name: 'sign-ups'; readonly date: ActivityDateId }
  | { readonly name: 'passes' }
  | { readonly name: 'kiosks' }
  | { readonly name: 'looks' };

export function pageOf(hash: string): Page {
  const [name = '', rest = ''] = hash.replace(/^#\/?/, '').split('/');
  if (name === 'activiteiten') {
    return rest === '' ? { name: 'activities' } : { name: 'sign-ups', date: asId(decoded(rest)) };
  }
  if (name === 'buurtpassen') return { name: 'passes' };
  if (name === 'kiosken') return { name: 'kiosks' };
  return name === 'wie-keek' ? { name: 'looks' } : { name: 'callbacks' };
}

export function addressOf(page: Page): string {
  switch (page.name) {
    case 'callbacks':
      return '#terugbellijst';
    case 'activities':
      return '#activiteiten';
    case 'sign-ups':
      return `#activiteiten/${encodeURIComponent(page.date)}`;
    case 'passes':
      return '#buurtpassen';
    case 'kiosks':
      return '#kiosken';
    case 'looks':
      return '#wie-keek';
  }
}

/** The token of the link that makes the first account, or null. */
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
