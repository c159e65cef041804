// Keyboard rows per language. 'Shift', 'More', 'Backspace' and ' ' stand for the keys with these names.
type KeyRows = readonly (readonly string[])[];

/** Belgian layout, for Dutch, French and English. */
export const azertyRows: KeyRows = [
  ['a', 'z', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p'],
  ['q', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm'],
  ['Shift', 'w', 'x', 'c', 'v', 'b', 'n', "'", '-', 'Backspace'],
  ['More', 'é', 'è', 'ë', 'ï', 'ç', ' '],
];

/**
 * Letters for names that `azertyRows` lacks: Turkish, Polish, Romanian, Spanish, Portuguese, Italian, German, French,
 * the languages of former Yugoslavia, and Arabic in Latin letters. Must have as many rows and columns as `azertyRows`.
 */
export const accentRows: KeyRows = [
  ['á', 'à', 'â', 'ä', 'ã', 'ą', 'ă', 'ê', 'ę', 'í'],
  ['î', 'ı', 'İ', 'ó', 'ò', 'ô', 'ö', 'õ', 'ú', 'ü'],
  ['Shift', 'ù', 'û', 'ñ', 'ń', 'ć', 'č', 'ğ', 'ł', 'Backspace'],
  ['More', 'ş', 'ś', 'š', 'ß', 'ź', 'ż', 'ž', ' '],
];

/** Turkish Q layout. */
export const turkishRows: KeyRows = [
  ['q', 'w', 'e', 'r', 't', 'y', 'u', 'ı', 'o', 'p', 'ğ'],
  ['a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'ş', 'i'],
  ['Shift', 'z', 'x', 'c', 'v', 'b', 'n', 'm', 'ö', 'ç', 'Backspace'],
  ['ü', 'â', "'", '-', ' '],
];
