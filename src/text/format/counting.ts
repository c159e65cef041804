// Runtime of compiled messages: plural forms and numbers.

/** The sentences to choose from, by exact number or by plural form of the language. */
type Forms = Readonly<Record<number | string, string>> & { readonly other: string };

/** The plural rules and number format of a locale, always with the digits that our posters use. */
export function countingIn(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  return {
    plural: (count: number, forms: Forms): string => forms[count] ?? forms[rules.select(count)] ?? forms.other,
    number: (count: number): string => digits.format(count),
  };
}
