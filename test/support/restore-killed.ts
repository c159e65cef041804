// `npm run restore` in a process of its own that is killed just before its so-manieth step on the disk.
//
//   node restore-killed.ts <backup> <data folder> <keys file> <moment> <step>
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { asInstant } from '../../src/domain/time/time.ts';

const [backup = '', dataFolder = '', keysFile = '', moment, killedAt] = process.argv.slice(2);
let step = 0;

function killing<Args extends unknown[], Answer>(real: (...args: Args) => Answer): (...args: Args) => Answer {
  return (...args) => {
    step += 1;
    if (step === Number(killedAt)) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}

const { renameSync, mkdirSync, rmSync, fsyncSync } = fs;
Object.assign(fs, {
  renameSync: killing(renameSync),
  mkdirSync: killing(mkdirSync),
  rmSync: killing(rmSync),
  fsyncSync: killing(fsyncSync),
});
syncBuiltinESMExports();

const { restoreBackup } = await import('../../src/server/backup/restore.ts');
await restoreBackup(backup, { dataFolder, keysFile, now: asInstant(Number(moment)) });
