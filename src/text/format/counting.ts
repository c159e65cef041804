// What compiled messages count and write numbers with.

/** The sentences to choose from: by exact number, or by the plural form of the language. */
type Forms = Readonly<Record<number | string, string>> & { readonly other: string };

/** How a language counts; the digits are those that stand on our posters. */
export function countingIn(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  return {
    plural: (count: number, forms: Forms): string => forms[count] ?? forms[rules.select(count)] ?? forms.other,
    number: (count: number): string => digits.format(count),
  };
}
