// `npm run migrate-to-postgres`: what it says, and what it prints.
import { openingWords, tryOpening } from '../backup/try-opening.ts';
import { UnfitDatabase } from '../store/database/connections.ts';
import { migrateToPostgres, type MigrationDeps } from '../migrate-to-postgres/migrate-to-postgres.ts';

export const migrateToPostgresHelp = `Moves from SQLite in DATA_DIR to the PostgreSQL of DATABASE_URL. Stop the server first.

  npm run migrate-to-postgres  with DATABASE_URL, DATA_DIR (or DEPLOYMENT) and KEYS_FILE as the servers will have them

All that people left and all accounts go there in one transaction, and are counted; the database must be empty. The files in
DATA_DIR stay as they are. Then start the servers with DATABASE_URL and the same KEYS_FILE: kiosks go on as they were, and
colleagues sign in again.
`;

type CommandDeps = Omit<MigrationDeps, 'databaseUrl'> & { readonly databaseUrl: string | null };

/** Does it, and answers what to print. Throws what `move` throws. */
export async function runMigrateToPostgres({ databaseUrl, ...deps }: CommandDeps): Promise<readonly string[]> {
  if (databaseUrl === null) throw new UnfitDatabase(migrateToPostgresHelp);
  const { entries, accounts, rows } = await migrateToPostgres({ ...deps, databaseUrl });
  return [
    `Moved and counted: ${entries} entries, ${accounts} accounts, ${rows} rows in all.`,
    ...openingWords(await tryOpening(databaseUrl, deps.keysFile), deps.keysFile),
    'Start the servers with this DATABASE_URL and the same KEYS_FILE. Colleagues sign in again.',
    `What is in ${deps.dataFolder} is as it was. Start no server on it without DATABASE_URL any more.`,
  ];
}
