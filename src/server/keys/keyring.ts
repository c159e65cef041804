// The keys as the running server uses them: what it signs and hands out, seals to, and opens with.
import { hkdfSync } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import type { SealingKeys, SignedKeys } from '../../contract/sealed.ts';
import { signKeys } from '../../sealing/identity.ts';
import { makeOpener, type Opener } from '../../sealing/open.ts';
import { makeSealer, type Sealer } from '../../sealing/seal.ts';
import { fromBase64url } from '../../sealing/base64url.ts';
import { type StoredKeyPair, type KeyFile, readKeyFile, UnusableKeys } from './key-file.ts';

export interface Keyring {
  /** The public half of the signing key: a kiosk learns it when it is enrolled, and never another. */
  readonly identity: string;
  /** What kiosks seal to now, signed. */
  signed(): SignedKeys;
  sealer(): Sealer;
  opener(): Opener;
  /** A secret for this use alone, the same in every process that has these keys, and through every rotation. */
  secretFor(use: string): Uint8Array;
  /** Reads the file again; tells whether the keys are other ones now. Throws UnusableKeys, and keeps what it had. */
  refresh(): Promise<boolean>;
}

interface Held {
  readonly text: string;
  readonly signed: SignedKeys;
  readonly sealer: Sealer;
  readonly opener: Opener;
}

function newest(pairs: readonly StoredKeyPair[]): { readonly name: string; readonly publicKey: string } {
  const { name, publicKey } = pairs.at(-1) ?? { name: '', publicKey: '' };
  return { name, publicKey };
}

export const sealingKeysOf = ({ ordinary, care, recovery: { name, publicKey } }: KeyFile): SealingKeys => ({
  ordinary: newest(ordinary),
  care: newest(care),
  recovery: { name, publicKey },
});

async function hold(keys: KeyFile): Promise<Held> {
  const sealing = sealingKeysOf(keys);
  return {
    text: JSON.stringify(keys),
    signed: await signKeys(sealing, keys.identity),
    sealer: await makeSealer(sealing),
    opener: await makeOpener([...keys.ordinary, ...keys.care]),
  };
}

function read(file: string): KeyFile {
  const keys = readKeyFile(file);
  if (keys === undefined)
    throw new UnusableKeys(`${file}: the keys are gone. Put back the copy you made of this file.`);
  return keys;
}

export async function openKeyring(file: string): Promise<Keyring> {
  const first = read(file);
  const identity = first.identity.publicKey;
  let held = await hold(first);
  const own = fromBase64url(first.identity.privateKey);
  return {
    identity,
    secretFor: (use) => new Uint8Array(hkdfSync('sha256', own, new Uint8Array(), `buurtkiosk/1/${use}`, 32)),
    signed: () => held.signed,
    sealer: () => held.sealer,
    opener: () => held.opener,
    async refresh() {
      const keys = read(file);
      if (keys.identity.publicKey !== identity)
        throw new UnusableKeys(`${file}: these are the keys of another server. Put back the copy of your own.`);
      if (JSON.stringify(keys) === held.text) return false;
      held = await hold(keys);
      return true;
    },
  };
}

/** Looks whether the file changed; asking its times costs nothing, and works on every disk, also over a network. */
const lookEveryMs = 1000;

/** Follows the file, so that a rotation needs no restart. Ends when the answer is called. */
export function followKeys(
  file: string,
  keyring: Keyring,
  { onChange, onFault }: { readonly onChange: () => void; readonly onFault: (cause: unknown) => void },
): () => void {
  const check = () => {
    void keyring.refresh().then((changed) => {
      if (changed) onChange();
    }, onFault);
  };
  watchFile(file, { interval: lookEveryMs, persistent: false }, check);
  return () => unwatchFile(file, check);
}
