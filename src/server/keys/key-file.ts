// keys.json: everything that opens what visitors left. Readable for its owner only, and never half written.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { base64url, instant } from '../../contract/fields.ts';
import { publicKeyMessage } from '../../contract/sealed.ts';
import { ownerOnly, ownFolder, syncFolder } from '../store/database/disk.ts';

const publicKey = v.object({ ...publicKeyMessage.entries, madeAt: instant });
const pair = v.object({ ...publicKey.entries, privateKey: base64url(32, 32) });
/** Oldest first; the last one is sealed to, the others open what was sealed before. */
const pairs = v.pipe(v.array(pair), v.minLength(1));

const keyFile = v.object({
  v: v.literal(1),
  /** Signs the keys that kiosks seal to. A kiosk knows it from its enrolment, so it never changes. */
  identity: v.object({ publicKey: base64url(32, 32), privateKey: base64url(40, 80) }),
  /** The public half only: the private half is on paper. */
  recovery: publicKey,
  ordinary: pairs,
  care: pairs,
});
export type KeyFile = v.InferOutput<typeof keyFile>;
export type StoredKeyPair = KeyFile['care'][number];

/** Why the keys cannot be used, and what to do, in one sentence for whoever started the program. */
export class UnusableKeys extends Error {}

/** Reads the keys; undefined when there is no file. Throws UnusableKeys. */
export function readKeyFile(file: string): KeyFile | undefined {
  if (!existsSync(file)) return undefined;
  closeToOthers(file);
  try {
    return v.parse(keyFile, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UnusableKeys(`${file}: expected keys as this program wrote them. Put back the copy you made of it.`);
  }
}

/** A copy that was put back may have lost its mode. */
function closeToOthers(file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, ownerOnly);
  } catch {
    throw new UnusableKeys(`${file}: others on this machine may read it. Give it to this user alone: chmod 600.`);
  }
}

/**
 * Changes the keys, one program at a time. Resolves when the new file is on the disk; a crash leaves the old one.
 *
 * The new file is also the lock: of two that rotate at once, one would undo keys that kiosks already seal to.
 */
export async function changeKeyFile(
  file: string,
  change: (known: KeyFile | undefined) => Promise<KeyFile>,
): Promise<KeyFile> {
  mkdirSync(dirname(file), { recursive: true, mode: ownFolder });
  const fresh = `${file}.new`;
  const opened = openFresh(fresh);
  let keys: KeyFile;
  try {
    keys = await change(readKeyFile(file));
    writeSync(opened, `${JSON.stringify(keys, null, 2)}\n`);
    fsyncSync(opened);
  } catch (cause) {
    closeSync(opened);
    rmSync(fresh, { force: true });
    throw cause;
  }
  closeSync(opened);
  renameSync(fresh, file);
  syncFolder(dirname(file));
  return keys;
}

function openFresh(fresh: string): number {
  try {
    return openSync(fresh, 'wx', ownerOnly);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    throw new UnusableKeys(
      `${fresh}: another program is changing the keys. When none is, one was stopped halfway: remove this file.`,
    );
  }
}
