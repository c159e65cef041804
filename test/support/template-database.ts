// A server's databases as its first start leaves them: made once in each worker, then copied by every test.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePasswordHasher } from '../../src/server/auth/password-hasher.ts';
import { Changes } from '../../src/server/changes/changes.ts';
import { openStaff } from '../../src/server/auth/staff.ts';
import type { DatabaseLocation } from '../../src/server/store/database/connections.ts';
import { openDatabase } from '../../src/server/store/database/database.ts';
import { makeKeyPair } from '../../src/sealing/open.ts';
import { makeSealer, type Sealer } from '../../src/sealing/seal.ts';
import { at } from './builders.ts';
import { makeFolder } from './folders.ts';

/** Real scrypt at the lowest cost that it knows; the product's cost has a test of its own. */
export const cheapPasswords = makePasswordHasher({ N: 2, r: 1, p: 1 });

/** For what only needs one. */
async function aSealer(): Promise<Sealer> {
  const [ordinary, care, recovery] = [
    await makeKeyPair('ordinary'),
    await makeKeyPair('care'),
    await makeKeyPair('paper'),
  ];
  return makeSealer({ ordinary: ordinary.publicKey, care: care.publicKey, recovery: recovery.publicKey });
}

/** For a server whose keys are not at hand: nobody opens what is sealed with these. */
export async function anyKeys(): Promise<{ readonly sealer: () => Sealer }> {
  const sealer = await aSealer();
  return { sealer: () => sealer };
}

const onFault = (cause: unknown): void => {
  throw cause;
};

/** Makes all tables of a server here: as a first start does, with nothing in them. */
export async function makeTables(entries: DatabaseLocation, staff: DatabaseLocation): Promise<void> {
  const now = at('2026-11-23 10:00');
  const keys = { secretFor: () => new Uint8Array(32) };
  const deps = { now, changes: new Changes(), onFault };
  await (await openDatabase(entries, deps)).close();
  const forStaff = { publicAddress: 'http://localhost', keys, passwords: cheapPasswords, onFault };
  await (await openStaff(staff, forStaff)).close();
}

const names = ['buurtkiosk.sqlite', 'staff.sqlite'] as const;

async function readTemplate(): Promise<readonly (readonly [string, Buffer])[]> {
  const folder = makeFolder('buurtkiosk-template-');
  try {
    const [entries, staff] = names.map((name): DatabaseLocation => ({ kind: 'sqlite', file: join(folder, name) }));
    if (entries === undefined || staff === undefined) throw new Error('There are two databases.');
    await makeTables(entries, staff);
    return names.map((name) => [name, readFileSync(join(folder, name))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let template: ReturnType<typeof readTemplate> | undefined;

/** Puts both files into a folder that has none. */
export async function copyTemplate(folder: string): Promise<void> {
  for (const [name, bytes] of await (template ??= readTemplate()))
    writeFileSync(join(folder, name), bytes, { mode: 0o600, flag: 'wx' });
}
