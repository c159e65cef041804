// The keys of the running server: what it signs, seals to and opens with.
import { hkdfSync } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import type { SealingKeys, SignedKeys } from '../../contract/sealed.ts';
import { signKeys } from '../../sealing/identity.ts';
import { makeOpener, type Opener } from '../../sealing/open.ts';
import { makeSealer, type Sealer } from '../../sealing/seal.ts';
import { fromBase64url } from '../../sealing/base64url.ts';
import { type StoredKeyPair, type KeyFile, readKeyFile, UnusableKeys } from './key-file.ts';

export interface Keyring {
  /** The public signing key. A kiosk learns it when it is enrolled and accepts no other. */
  readonly identity: string;
  /** The keys that kiosks seal to now, signed. */
  signed(): SignedKeys;
  sealer(): Sealer;
  opener(): Opener;
  /** A secret for one use, the same in every process with these keys and after every rotation. */
  secretFor(use: string): Uint8Array;
  /** Reads the file again; tells whether the keys changed. Throws UnusableKeys and then continues with the old keys. */
  refresh(): Promise<boolean>;
}

interface Loaded {
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

async function load(keys: KeyFile): Promise<Loaded> {
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
  if (keys === undefined) throw new UnusableKeys(`${file}: the keys file is gone. Put back your copy of it.`);
  return keys;
}

export async function openKeyring(file: string): Promise<Keyring> {
  const first = read(file);
  const identity = first.identity.publicKey;
  let loaded = await load(first);
  const own = fromBase64url(first.identity.privateKey);
  return {
    identity,
    secretFor: (use) => new Uint8Array(hkdfSync('sha256', own, new Uint8Array(), `buurtkiosk/1/${use}`, 32)),
    signed: () => loaded.signed,
    sealer: () => loaded.sealer,
    opener: () => loaded.opener,
    async refresh() {
      const keys = read(file);
      if (keys.identity.publicKey !== identity)
        throw new UnusableKeys(`${file}: these keys belong to another server. Put back the copy of your own.`);
      if (JSON.stringify(keys) === loaded.text) return false;
      loaded = await load(keys);
      return true;
    },
  };
}

/** Polls the file's times, which is cheap and works on every disk, network disks included. */
const pollEveryMs = 1000;

/** Watches the file, so that a rotation needs no restart. Returns a function that stops watching. */
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
  watchFile(file, { interval: pollEveryMs, persistent: false }, check);
  return () => unwatchFile(file, check);
}
