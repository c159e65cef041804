// `npm run move` in a process of its own that is killed when it is about to fill this table, or to end it all.
//
//   node move-killed.ts <data folder> <database> <keys file> <moment> <table, or commit>
import { Client } from 'pg';
import { asInstant } from '../../src/domain/time/time.ts';
import { runMigrateToPostgres } from '../../src/server/cli/migrate-to-postgres-command.ts';

const [dataFolder = '', databaseUrl = '', keysFile = '', moment, killedAt = ''] = process.argv.slice(2);

const real: unknown = Reflect.get(Client.prototype, 'query');
if (typeof real !== 'function') throw new Error('A client of pg asks by another name.');
let isFull = false;
const textOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked);

Object.assign(Client.prototype, {
  query(this: Client, ...args: readonly unknown[]): unknown {
    const text = textOf(args[0]);
    isFull ||= text.startsWith('insert into "staff"."user"');
    const isIt = killedAt === 'commit' ? isFull && text === 'commit' : text.startsWith(`insert into ${killedAt}`);
    if (isIt) process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(real, this, args);
  },
});

await runMigrateToPostgres({ dataFolder, databaseUrl, keysFile, now: asInstant(Number(moment)) });
