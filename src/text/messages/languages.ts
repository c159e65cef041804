// In which languages each front door speaks. Whoever adds one makes a folder of messages and names it here.

/** The front doors: each has one file of messages per language. Dutch comes first: the others translate it. */
export const languagesOf = {
  kiosk: ['nl'],
  phone: ['nl', 'fr', 'en', 'tr', 'ar'],
  desk: ['nl'],
  print: ['nl'],
} as const;

/** Dutch with accents and 40 % longer, for whoever looks whether words fit. Only `npm run pseudo` builds it in. */
export const pseudoLanguage = 'en-XA';

export type FrontDoor = keyof typeof languagesOf;

/** The rules by which a language counts and writes numbers, days and lists. */
export const locales = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  en: 'en-GB',
  tr: 'tr',
  ar: 'ar',
  [pseudoLanguage]: 'nl-BE',
} as const;

/** Groups of sentences that the kiosk fetches when somebody wakes the screen: they are not part of its first load. */
export const fetchedMessages: readonly string[] = [
  'callback',
  'checkIn',
  'code',
  'onPhone',
  'pass',
  'promise',
  'scanning',
  'signUp',
  'ticket',
  'withdraw',
];
