// The commands `npm run backup` and `npm run restore`: their help and their output.
import type { Instant } from '../../domain/time/time.ts';
import { makeBackup } from '../backup/backups.ts';
import { UnusableCopy } from '../backup/copy-database.ts';
import { dumpPostgres } from '../backup/dump-postgres.ts';
import { restoreBackup } from '../backup/restore.ts';
import { restorePostgres } from '../backup/restore-postgres.ts';
import { staffAside } from '../backup/restore-script.ts';
import { copyBackups, type SecondPlace } from '../backup/second-place.ts';
import { openingWords } from '../backup/try-opening.ts';

export const backupHelp = `Makes a backup of all visitor data and accounts. The server may be running.

  npm run backup       makes a new folder in DATA_DIR/backups

A running server also makes backups itself, as BACKUP_EVERY_HOURS and BACKUP_KEEP say. A backup on the same disk is lost
with that disk: BACKUP_COPY_TO names a folder on another disk or machine, to which each one is copied. A backup does not contain the keys, so it reveals no visitor's
name by itself. Copy KEYS_FILE by hand after the first start and after each npm run keys, and store that copy elsewhere.
If the copy is lost, the recovery key on paper still reads the backup: npm run recover.

With DATABASE_URL, pg_dump makes the backup and must be installed on this machine. Servers then make no backups themselves.
`;

export const restoreHelp = `Restores a backup. Stop the server first.

  npm run restore -- <folder>       such as DATA_DIR/backups/2026-11-22T03-00-00-000Z, or a copy of it

The backup is checked first; when something is wrong with it, nothing changes. The current files are moved to
DATA_DIR/before-restore-<moment>, and that folder can be restored in the same way. On a new machine, first put the copy
of the keys where KEYS_FILE says.

With DATABASE_URL, psql and pg_restore restore the backup into that database, in one transaction. Both must be installed on
this machine. The current data move to a schema before_restore_<moment> in the same database, which can be restored too:

  npm run restore -- before_restore_2026_11_22t03_00_00_000z
`;

interface CommandDeps {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly keysFile: string;
  readonly now: Instant;
}

interface BackupDeps extends CommandDeps {
  readonly copyTo: string | null;
  readonly keep: number;
}

/** Makes a backup and returns the lines to print. Throws UnusableCopy. */
export async function runBackup(deps: BackupDeps): Promise<readonly string[]> {
  const { dataFolder, databaseUrl, keysFile, now, copyTo, keep } = deps;
  const copy = databaseUrl === null ? undefined : dumpPostgres(databaseUrl);
  const { folder } = await makeBackup(dataFolder, now, copy);
  const copied = copyTo === null ? undefined : await copyToSecondPlace(folder, { dataFolder, copyTo, keep, now });
  return [
    copied ?? `${folder}: made and checked. Copy it to another machine.`,
    `It does not contain the keys: ${keysFile}`,
  ];
}

async function copyToSecondPlace(folder: string, to: SecondPlace): Promise<string> {
  try {
    await copyBackups(to);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : to.copyTo;
    throw new UnusableCopy(`${folder}: made and checked, but not copied to the second place. ${why}`);
  }
  return `${folder}: made, checked, and copied to ${to.copyTo}.`;
}

/** Restores the backup; returns the lines that say where the previous data are now. */
async function restoreFrom(folder: string, deps: CommandDeps): Promise<{ keys: boolean; printed: readonly string[] }> {
  const { databaseUrl, dataFolder } = deps;
  if (databaseUrl === null) {
    const { aside, keys } = await restoreBackup(folder, deps);
    const stored =
      aside === null ? [] : [`The previous data are in ${aside}. Remove that folder once everything works.`];
    return { keys, printed: [`${folder}: checked, and restored in ${dataFolder}.`, ...stored] };
  }
  const { aside, keys, opening } = await restorePostgres(folder, { ...deps, databaseUrl });
  const stored =
    aside === null
      ? []
      : [
          `The previous data are in the schema ${aside}. To go back to them: npm run restore -- ${aside}`,
          `To remove them once everything works: drop schema ${aside}, ${staffAside(aside)} cascade;`,
        ];
  const done = `${folder}: checked, and restored in the database of DATABASE_URL.`;
  return { keys, printed: [done, ...(opening === null ? [] : openingWords(opening, deps.keysFile)), ...stored] };
}

/** Restores a backup and returns the lines to print. Throws what `restoreBackup` and `restorePostgres` throw. */
export async function runRestore(folder: string | undefined, deps: CommandDeps): Promise<readonly string[]> {
  if (folder === undefined) throw new UnusableCopy(restoreHelp);
  const { keys, printed } = await restoreFrom(folder, deps);
  return [
    ...printed,
    ...(keys ? [] : [`Put the copy of the keys in ${deps.keysFile} before you start the server.`]),
    'Kiosks send their entries of the last fourteen days again. Staff must sign in again.',
    'A kiosk that was removed after this backup may be enrolled again: check the desk under Kiosken.',
  ];
}
