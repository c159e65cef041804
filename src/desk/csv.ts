// A list as a file that Belgian Excel opens: semicolons, and a mark that says UTF-8.
const byteOrderMark = '\uFEFF';

/** A cell that begins like a formula is text: Excel would run it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** Hands the file to the browser. Nothing of it stays behind in an address. */
export function saveCsv(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
