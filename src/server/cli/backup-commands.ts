// `npm run backup` and `npm run restore`: what they say, and what they print.
import type { Instant } from '../../domain/time/time.ts';
import { makeBackup } from '../backup/backups.ts';
import { UnusableCopy } from '../backup/copy-database.ts';
import { dumpPostgres } from '../backup/dump-postgres.ts';
import { restoreBackup } from '../backup/restore.ts';
import { restorePostgres } from '../backup/restore-postgres.ts';
import { staffAside } from '../backup/restore-script.ts';
import { openingWords } from '../backup/try-opening.ts';

export const backupHelp = `Makes a backup of all that people left and of the accounts, while the server runs or not.

  npm run backup       a new folder in DATA_DIR/backups

A running server does so by itself, as BACKUP_EVERY_HOURS and BACKUP_KEEP say. Copy the newest folder to another machine:
a backup on the same disk is lost with it. The keys are never in it, so that a backup alone tells no visitor's name: make a
copy of KEYS_FILE by hand, after the first start and after each npm run keys, and keep it apart. Without that copy the
recovery key on paper still reads the backup: npm run recover.

With DATABASE_URL it is made by pg_dump, which must be on this machine; no server makes one by itself then.
`;

export const restoreHelp = `Puts a backup back. Stop the server first.

  npm run restore -- <folder>       as DATA_DIR/backups/2026-11-22T03-00-00-000Z, or a copy of it

It looks at the backup first, and changes nothing when something is wrong with it. The files that are there now are kept
aside, in DATA_DIR/before-restore-<moment>; that folder can be put back in the same way. On a new machine, first put the
copy of the keys where KEYS_FILE says.

With DATABASE_URL it puts the backup back in that database, by psql and pg_restore, which must be on this machine: in one
transaction, or not at all. What was there stays beside it in a schema before_restore_<moment>, and can be put back too:

  npm run restore -- before_restore_2026_11_22t03_00_00_000z
`;

interface CommandDeps {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly keysFile: string;
  readonly now: Instant;
}

/** Does it, and answers what to print. Throws UnusableCopy. */
export async function runBackup({ dataFolder, databaseUrl, keysFile, now }: CommandDeps): Promise<readonly string[]> {
  const copy = databaseUrl === null ? undefined : dumpPostgres(databaseUrl);
  const { folder } = await makeBackup(dataFolder, now, copy);
  return [`${folder}: made and looked at. Copy it to another machine.`, `The keys are not in it: ${keysFile}`];
}

/** Puts it back, and answers what to print of where what was there is now. */
async function putBack(folder: string, deps: CommandDeps): Promise<{ keys: boolean; printed: readonly string[] }> {
  const { databaseUrl, dataFolder } = deps;
  if (databaseUrl === null) {
    const { aside, keys } = await restoreBackup(folder, deps);
    const stored = aside === null ? [] : [`What was there is in ${aside}. Remove that folder when all is well.`];
    return { keys, printed: [`${folder}: looked at, and put back in ${dataFolder}.`, ...stored] };
  }
  const { aside, keys, opening } = await restorePostgres(folder, { ...deps, databaseUrl });
  const stored =
    aside === null
      ? []
      : [
          `What was there is in its schema ${aside}: npm run restore -- ${aside} goes back to it.`,
          `When all is well: drop schema ${aside}, ${staffAside(aside)} cascade;`,
        ];
  const done = `${folder}: looked at, and put back in the database of DATABASE_URL.`;
  return { keys, printed: [done, ...(opening === null ? [] : openingWords(opening, deps.keysFile)), ...stored] };
}

/** Does it, and answers what to print. Throws what `restoreBackup` and `restorePostgres` throw. */
export async function runRestore(folder: string | undefined, deps: CommandDeps): Promise<readonly string[]> {
  if (folder === undefined) throw new UnusableCopy(restoreHelp);
  const { keys, printed } = await putBack(folder, deps);
  return [
    ...printed,
    ...(keys ? [] : [`Put the copy of the keys in ${deps.keysFile} before you start the server.`]),
    'Kiosks offer again by themselves what they left in the last fourteen days. Colleagues sign in again.',
    'A kiosk that was removed after this backup may come in again: look at the desk under Kiosken.',
  ];
}
