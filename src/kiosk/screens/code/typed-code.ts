// Editing of a code while it is being typed.

const signs = 8;

/** Appends typed or pasted text without dashes and spaces; `Backspace` removes the last character. */
export const afterCodeKey = (typed: string, key: string): string =>
  key === 'Backspace' ? typed.slice(0, -1) : (typed + key.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')).slice(0, signs);

export const isWhole = (typed: string): boolean => typed.length === signs;

/** Shows `7K3F9` as `7K3F-9`. */
export const showTyped = (typed: string): string =>
  typed.length > 4 ? `${typed.slice(0, 4)}-${typed.slice(4)}` : typed;
