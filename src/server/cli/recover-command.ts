// The command `npm run recover`: asks for the recovery key group by group, and reports a mistyped group at once.
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { readCode } from '../../domain/entries/code.ts';
import { UnusableKeys } from '../keys/key-file.ts';
import { fromPaper, paperGroups } from '../keys/paper.ts';
import { recoverEntries, writeRecovered } from '../keys/recover.ts';

export const recoverHelp = `Reads all visitor data with the recovery key from the safe. Needs no other key.

  npm run recover -- <database file> <new file>
  npm run recover -- <new file>                    with DATABASE_URL: reads that PostgreSQL database

The database file is buurtkiosk.sqlite in DATA_DIR, or a copy of it. The new file is CSV for Excel, or JSON when its name
ends in .json. It contains readable names and telephone numbers: destroy it after use.
`;

interface RecoverDeps {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
  readonly databaseUrl: string | null;
}

const signsInGroup = 8;
const wrongGroup = (group: number): string =>
  `Group ${group} is not right. Check each character and type that group again.`;

/** Splits what was typed into groups of eight characters, ignoring spaces and dashes. */
const groupsIn = (line: string): readonly string[] =>
  line.replaceAll(/[\s\p{Pd}]/gu, '').match(new RegExp(`.{1,${signsInGroup}}`, 'g')) ?? [];

/** At a terminal, asks again after a wrong group; piped input must be right. */
async function askGroups({ input, output }: RecoverDeps): Promise<readonly string[]> {
  const atTerminal = input.isTTY === true;
  const lines = createInterface({ input, ...(atTerminal ? { output } : {}) });
  const groups: string[] = [];
  const ask = (): void => void output.write(`Group ${groups.length + 1} of ${paperGroups}: `);
  output.write(`Type the ${paperGroups} groups from the paper, as 7K3F-9QWX.\n`);
  if (atTerminal) ask();
  for await (const line of lines) {
    for (const group of groupsIn(line)) {
      if (readCode(group).ok) groups.push(group);
      else if (atTerminal) output.write(`${wrongGroup(groups.length + 1)}\n`);
      else throw new UnusableKeys(wrongGroup(groups.length + 1));
    }
    if (groups.length >= paperGroups) break;
    if (atTerminal) ask();
  }
  lines.close();
  return groups;
}

/** When a database file is given, reads it even if DATABASE_URL is set. */
function readArguments(args: readonly string[], { databaseUrl }: RecoverDeps) {
  const [first, second] = args;
  if (first !== undefined && second !== undefined)
    return { place: { kind: 'sqlite', file: first }, file: second } as const;
  if (first === undefined || databaseUrl === null) throw new UnusableKeys(recoverHelp);
  return { place: { kind: 'postgres', url: databaseUrl }, file: first } as const;
}

/** Recovers the entries into a new file and returns the lines to print. Throws UnusableKeys. */
export async function runRecover(args: readonly string[], deps: RecoverDeps): Promise<readonly string[]> {
  const { place, file } = readArguments(args, deps);
  if (existsSync(file)) throw new UnusableKeys(`${file}: this file already exists. Give the name of a new file.`);
  const key = fromPaper(await askGroups(deps));
  if (!key.ok)
    throw new UnusableKeys('These groups do not form one key in this order. Start again from the first group.');
  const all = await recoverEntries(place, key.value);
  const opened = all.filter((one) => one.opened === 'yes').length;
  const foreign = all.filter((one) => one.opened === 'no-key').length;
  if (all.length > 0 && foreign === all.length)
    throw new UnusableKeys(
      'This recovery key opens nothing in this database. Look in the safe for the paper that belongs to it.',
    );
  writeRecovered(file, all);
  return [
    `${opened} of ${all.length} entries opened and written to ${file}.`,
    ...(foreign === 0
      ? []
      : [`${foreign} were sealed to another recovery key. Look in the safe for an older or a newer paper.`]),
    ...(opened + foreign === all.length
      ? []
      : [`${all.length - opened - foreign} were changed after they were sealed and cannot be opened.`]),
    'The file contains readable names and telephone numbers: destroy it after use.',
  ];
}
