// Opens envelopes. Only the team's server holds its keys; the recovery key is on paper in a safe.
import { readPersonal } from '../contract/entry.ts';
import type { Envelope, PublicKey } from '../contract/sealed.ts';
import type { Personal } from '../domain/entries/entry.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { infoOf } from './seal.ts';
import { makeSuite } from './suite.ts';
import { fromBytes, toBytes } from './text-bytes.ts';

/** HPKE private key, X25519, 32 bytes in base64url. */
export interface PrivateKey {
  readonly name: string;
  readonly privateKey: string;
}

/** `tampered`: the header or the envelope was changed after sealing, or sealed to another key of the same name. */
export type OpenRefusal =
  | { readonly kind: 'no-key'; readonly names: readonly string[] }
  | { readonly kind: 'tampered' }
  | { readonly kind: 'unreadable' };

export interface Opener {
  readonly open: (header: string, envelope: Envelope) => Promise<Result<Personal, OpenRefusal>>;
  /**
   * Returns the sealed JSON as text, including its padding, without parsing it. Refuses only with `no-key` or
   * `tampered`.
   */
  readonly openText: (header: string, envelope: Envelope) => Promise<Result<string, OpenRefusal>>;
}

export async function makeOpener(keys: readonly PrivateKey[]): Promise<Opener> {
  const suite = makeSuite();
  const byName = new Map<string, CryptoKey>();
  for (const { name, privateKey } of keys)
    byName.set(name, await suite.kem.deserializePrivateKey(fromBase64url(privateKey).buffer));
  async function openText(header: string, envelope: Envelope): Promise<Result<string, OpenRefusal>> {
    const copy = envelope.copies.find(({ key }) => byName.has(key));
    const recipientKey = copy && byName.get(copy.key);
    if (copy === undefined || recipientKey === undefined)
      return refuse({ kind: 'no-key', names: envelope.copies.map(({ key }) => key) });
    try {
      const recipient = { recipientKey, enc: fromBase64url(copy.enc).buffer, info: infoOf(envelope.purpose).buffer };
      const plain = await suite.open(recipient, fromBase64url(copy.sealed).buffer, toBytes(header).buffer);
      return done(fromBytes(plain));
    } catch {
      return refuse({ kind: 'tampered' });
    }
  }
  return {
    openText,
    async open(header, envelope) {
      const text = await openText(header, envelope);
      if (!text.ok) return text;
      try {
        const personal = readPersonal(JSON.parse(text.value));
        return personal.ok ? done(personal.value) : refuse({ kind: 'unreadable' });
      } catch {
        return refuse({ kind: 'unreadable' });
      }
    },
  };
}

/**
 * Makes a new key pair. The private half never leaves where it was made, except for the paper that it is printed on.
 */
export async function makeKeyPair(name: string): Promise<{ publicKey: PublicKey; privateKey: PrivateKey }> {
  const { kem } = makeSuite();
  const pair = await kem.generateKeyPair();
  return {
    publicKey: { name, publicKey: toBase64url(await kem.serializePublicKey(pair.publicKey)) },
    privateKey: { name, privateKey: toBase64url(await kem.serializePrivateKey(pair.privateKey)) },
  };
}
