// The command `npm run migrate-to-postgres`: its help and its output.
import { openingWords, tryOpening } from '../backup/try-opening.ts';
import { UnfitDatabase } from '../store/database/connections.ts';
import { migrateToPostgres, type MigrationDeps } from '../migrate-to-postgres/migrate-to-postgres.ts';

export const migrateToPostgresHelp = `Moves the data from SQLite in DATA_DIR to PostgreSQL. Stop the server first.

  npm run migrate-to-postgres    with DATABASE_URL, DATA_DIR (or DEPLOYMENT) and KEYS_FILE as the servers will have them

Copies all visitor data and accounts in one transaction and counts the rows. The PostgreSQL database must be empty. The
files in DATA_DIR stay as they are. Then start the servers with DATABASE_URL and the same KEYS_FILE. Kiosks go on without
interruption; staff must sign in again.
`;

type CommandDeps = Omit<MigrationDeps, 'databaseUrl'> & { readonly databaseUrl: string | null };

/** Runs the migration and returns the lines to print. Throws what `migrateToPostgres` throws. */
export async function runMigrateToPostgres({ databaseUrl, ...deps }: CommandDeps): Promise<readonly string[]> {
  if (databaseUrl === null) throw new UnfitDatabase(migrateToPostgresHelp);
  const { entries, accounts, rows } = await migrateToPostgres({ ...deps, databaseUrl });
  return [
    `Copied and counted: ${entries} entries, ${accounts} accounts, ${rows} rows in all.`,
    ...openingWords(await tryOpening(databaseUrl, deps.keysFile), deps.keysFile),
    'Start the servers with this DATABASE_URL and the same KEYS_FILE. Staff must sign in again.',
    `The files in ${deps.dataFolder} are unchanged. Do not start a server on them without DATABASE_URL again.`,
  ];
}
