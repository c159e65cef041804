// Asks for the paper from the safe, group by group, and says at once which one was mistyped.
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { readCode } from '../../domain/entries/code.ts';
import { UnusableKeys } from '../keys/key-file.ts';
import { fromPaper, paperGroups } from '../keys/paper.ts';
import { recoverEntries, writeRecovered } from '../keys/recover.ts';

export const recoverHelp = `Reads everything that people left with the recovery key from the safe. Needs no other key.

  npm run recover -- <database file> <new file>
  npm run recover -- <new file>                    with DATABASE_URL: reads that PostgreSQL

The database file is buurtkiosk.sqlite in DATA_DIR, or a copy of it. The new file is a list for Excel, or JSON when its
name ends in .json; it holds names and numbers in the open: destroy it after use.
`;

interface RecoverDeps {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
  readonly databaseUrl: string | null;
}

const signsInGroup = 8;
const wrongGroup = (group: number): string =>
  `Group ${group} is not right: look at each sign and type that group again.`;

/** Everything typed so far in groups of eight signs, whatever stands between them. */
const groupsIn = (line: string): readonly string[] =>
  line.replaceAll(/[\s\p{Pd}]/gu, '').match(new RegExp(`.{1,${signsInGroup}}`, 'g')) ?? [];

/** At a terminal a wrong group is asked again; what comes from a pipe must be right. */
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

/** A file that is named is read, also when there is a PostgreSQL. */
function readArguments(args: readonly string[], { databaseUrl }: RecoverDeps) {
  const [first, second] = args;
  if (first !== undefined && second !== undefined)
    return { place: { kind: 'sqlite', file: first }, file: second } as const;
  if (first === undefined || databaseUrl === null) throw new UnusableKeys(recoverHelp);
  return { place: { kind: 'postgres', url: databaseUrl }, file: first } as const;
}

/** Answers what to print. Throws UnusableKeys. */
export async function runRecover(args: readonly string[], deps: RecoverDeps): Promise<readonly string[]> {
  const { place, file } = readArguments(args, deps);
  if (existsSync(file)) throw new UnusableKeys(`${file}: is there already. Give the name of a new file.`);
  const key = fromPaper(await askGroups(deps));
  if (!key.ok)
    throw new UnusableKeys('These are not the groups of one paper in their order. Start again from the first.');
  const all = await recoverEntries(place, key.value);
  const opened = all.filter((one) => one.opened === 'yes').length;
  const foreign = all.filter((one) => one.opened === 'no-key').length;
  if (all.length > 0 && foreign === all.length)
    throw new UnusableKeys('This paper opens nothing in this database: it belongs to another one, or to other years.');
  writeRecovered(file, all);
  return [
    `${opened} of ${all.length} opened, in ${file}.`,
    ...(foreign === 0
      ? []
      : [`${foreign} were sealed to another paper: look in the safe for an older or a newer one.`]),
    ...(opened + foreign === all.length ? [] : [`${all.length - opened - foreign} are not as they were sealed.`]),
    'It holds names and numbers in the open: destroy it after use.',
  ];
}
