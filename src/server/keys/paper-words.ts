// What is printed with the recovery key: the only time that anybody sees it.
import type { Paper } from './make-keys.ts';

export function paperLines({ name, groups }: Paper, demo: boolean): readonly string[] {
  const half = groups.length / 2;
  const written = [groups.slice(0, half).join('   '), groups.slice(half).join('   ')].map((line) => `      ${line}`);
  if (demo) return ['', `A demo key for recovery, ${name}; it opens invented people only:`, ...written, ''];
  return [
    '',
    '  THE RECOVERY KEY. It is shown now and never again; this computer does not keep it.',
    '  With it alone everything that people leave can be read, also when all else is lost.',
    '',
    `      ${name}`,
    ...written,
    '',
    '  1. Write the name and the eight groups on paper. Check them sign by sign.',
    '  2. Lay the paper in the safe, in a closed envelope. Make no photo, no mail, no print.',
    '  3. Is what this program prints kept somewhere (systemd, Docker, a terminal that logs)? Then this key is not secret:',
    '     make another from a terminal, before the first kiosk starts: npm run keys -- paper',
    '  To read with it: npm run recover -- <database file> <new file.csv>',
    '',
  ];
}
