// `npm run restore` in a process of its own, so that it can be killed.
//
//   node restore-process.ts <backup> <database> <keys file> <moment>
import { asInstant } from '../../src/domain/time/time.ts';
import { runRestore } from '../../src/server/cli/backup-commands.ts';

const [backup = '', databaseUrl = '', keysFile = '', moment] = process.argv.slice(2);
await runRestore(backup, { databaseUrl, keysFile, dataFolder: '', now: asInstant(Number(moment)) });
