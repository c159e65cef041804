// The file keys.json with all keys that open visitor data: readable by its owner only, and replaced atomically.
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
/** Oldest first. The last one seals; the others still open what they sealed. */
const pairs = v.pipe(v.array(pair), v.minLength(1));

const keyFile = v.object({
  v: v.literal(1),
  /** Signs the sealing keys. Kiosks learn it when they are enrolled, so it never changes. */
  identity: v.object({ publicKey: base64url(32, 32), privateKey: base64url(40, 80) }),
  /** The public half only; the private half is on paper. */
  recovery: publicKey,
  ordinary: pairs,
  care: pairs,
});
export type KeyFile = v.InferOutput<typeof keyFile>;
export type StoredKeyPair = KeyFile['care'][number];

/** The keys cannot be used; the message tells the operator why and what to do. */
export class UnusableKeys extends Error {}

/** Reads the keys; undefined when there is no file. Throws UnusableKeys. */
export function readKeyFile(file: string): KeyFile | undefined {
  if (!existsSync(file)) return undefined;
  closeToOthers(file);
  try {
    return v.parse(keyFile, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UnusableKeys(`${file}: this is not a keys file of this program. Put back your copy of it.`);
  }
}

/** Restores mode 600, which a restored copy may have lost. */
function closeToOthers(file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, ownerOnly);
  } catch {
    throw new UnusableKeys(
      `${file}: other users of this machine may read it. Make it readable for this user only: chmod 600.`,
    );
  }
}

/**
 * Changes the keys, one program at a time. Resolves when the new file is on disk; after a crash the old one remains.
 *
 * The new file also serves as a lock: of two simultaneous rotations, one would undo keys that kiosks already use.
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
      `${fresh}: another program is changing the keys. If none is running, one was interrupted: remove this file.`,
    );
  }
}
