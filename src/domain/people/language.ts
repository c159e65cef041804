// Languages that a visitor may read or speak.

export const languages = ['nl', 'fr', 'en', 'tr', 'ar', 'pl', 'ro', 'uk', 'es', 'it'] as const;
export type Language = (typeof languages)[number];
