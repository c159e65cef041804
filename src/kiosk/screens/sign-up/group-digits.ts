// Groups the digits of a Belgian telephone number while they are being typed.

/**
 * Groups `0470123456` as `0470 12 34 56` and `038603497` as `03 860 34 97`; pairs the digits of numbers it does not
 * know.
 */
export function groupDigits(digits: string): string {
  const pairs = (rest: string): string[] => rest.match(/.{1,2}/g) ?? [];
  const groups = (): string[] => {
    if (/^\+324[5-9]/.test(digits)) return ['+32', digits.slice(3, 6), ...pairs(digits.slice(6))];
    if (digits.startsWith('0800')) return ['0800', ...pairs(digits.slice(4))];
    if (digits.startsWith('+')) return [digits.slice(0, 3), ...pairs(digits.slice(3))];
    if (/^04[5-9]/.test(digits)) return [digits.slice(0, 4), ...pairs(digits.slice(4))];
    if (/^0[2349]/.test(digits)) return [digits.slice(0, 2), digits.slice(2, 5), ...pairs(digits.slice(5))];
    return [digits.slice(0, 3), ...pairs(digits.slice(3))];
  };
  return groups()
    .filter((group) => group !== '')
    .join(' ');
}
