// Normalizes text for searching.

/** Removes accents, punctuation and case, so that `aicha` finds `Aïcha`. */
export const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
