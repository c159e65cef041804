// Prices in words.

/** Formats cents as `2 euro` or `2,50 euro` in the language of a locale. */
export function priceIn(locale: string): (cents: number) => string {
  const euros = (digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      currencyDisplay: 'name',
      numberingSystem: 'latn',
      minimumFractionDigits: digits,
    });
  const whole = euros(0);
  const broken = euros(2);
  return (cents) => (cents % 100 === 0 ? whole : broken).format(cents / 100);
}
