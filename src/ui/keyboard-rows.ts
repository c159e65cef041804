// The letters each language writes names with. 'Shift', 'Backspace' and ' ' are the keys of that name.
type KeyRows = readonly (readonly string[])[];

/** Belgian order, for Dutch, French and English. */
export const azertyRows: KeyRows = [
  ['a', 'z', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p'],
  ['q', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm'],
  ['Shift', 'w', 'x', 'c', 'v', 'b', 'n', "'", '-', 'Backspace'],
  ['é', 'è', 'ë', 'ï', 'ç', ' '],
];

/** Turkish Q. */
export const turkishRows: KeyRows = [
  ['q', 'w', 'e', 'r', 't', 'y', 'u', 'ı', 'o', 'p', 'ğ'],
  ['a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'ş', 'i'],
  ['Shift', 'z', 'x', 'c', 'v', 'b', 'n', 'm', 'ö', 'ç', 'Backspace'],
  ['ü', 'â', "'", '-', ' '],
];

export const arabicRows: KeyRows = [
  ['ض', 'ص', 'ث', 'ق', 'ف', 'غ', 'ع', 'ه', 'خ', 'ح', 'ج'],
  ['ش', 'س', 'ي', 'ب', 'ل', 'ا', 'ت', 'ن', 'م', 'ك', 'ط'],
  ['ذ', 'ء', 'ر', 'ى', 'ة', 'و', 'ز', 'ظ', 'د', 'پ', 'Backspace'],
  ['أ', 'إ', 'آ', 'ؤ', 'ئ', ' '],
];
