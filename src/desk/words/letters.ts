// What somebody typed to find a thing, as it is compared.

/** Without accents, marks and case: `Aïcha` is found by `aicha`. */
export const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
