// The text printed with the recovery key, which is shown only once.
import type { Paper } from './make-keys.ts';

export function paperLines({ name, groups }: Paper, demo: boolean): readonly string[] {
  const half = groups.length / 2;
  const written = [groups.slice(0, half).join('   '), groups.slice(half).join('   ')].map((line) => `      ${line}`);
  if (demo) return ['', `The recovery key of this demo, ${name}; it opens invented data only:`, ...written, ''];
  return [
    '',
    '  THE RECOVERY KEY. It is shown now and never again; this computer does not store it.',
    '  With this key alone, all visitor data can be read, even when everything else is lost.',
    '',
    `      ${name}`,
    ...written,
    '',
    '  1. Write the name and the eight groups on paper. Check them character by character.',
    '  2. Put the paper in the safe, in a closed envelope. Do not photograph, mail or print it.',
    '  3. If this output is stored somewhere (systemd, Docker, a terminal that logs), this key is not secret. Make another',
    '     one in a terminal before the first kiosk starts: npm run keys -- paper',
    '  To read visitor data with it: npm run recover -- <database file> <new file.csv>',
    '',
  ];
}
