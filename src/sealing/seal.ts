// Closes the personal part of an entry, so that only the team and the key in the safe can open it.
import type { Envelope, PublicKey, Purpose, SealingKeys } from '../contract/sealed.ts';
import { purposeOf } from '../domain/entries/kinds.ts';
import type { EntryKind, Personal } from '../domain/entries/entry.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { makeSuite } from './suite.ts';
import { toBytes } from './text-bytes.ts';

/** Binds an envelope to this product, this version of it, and what it may be used for. */
export const infoOf = (purpose: Purpose): Uint8Array<ArrayBuffer> => toBytes(`buurtkiosk/1/${purpose}`);

/** Short names all look alike from outside when they are filled up to the same length; in bytes. */
const block = 64;

/** JSON with spaces behind it: the length of the envelope does not tell the length of the name. */
function padded(json: string): Uint8Array<ArrayBuffer> {
  const bytes = toBytes(json);
  const filled = new Uint8Array(Math.ceil(bytes.length / block) * block).fill(0x20);
  filled.set(bytes);
  return filled;
}

export interface Sealer {
  /** `header` is the header's exact text: nobody can move the person to another request. */
  readonly seal: (header: string, kind: EntryKind, personal: Personal) => Promise<Envelope>;
  /** Any JSON, for what could not be read as an entry. Spaces are put behind it. */
  readonly sealText: (header: string, purpose: Purpose, json: string) => Promise<Envelope>;
}

/** Makes a sealer for these keys; each envelope is sealed to the team's key and to the recovery key. */
export async function makeSealer(keys: SealingKeys): Promise<Sealer> {
  const suite = makeSuite();
  const read = async ({ name, publicKey }: PublicKey) => ({
    name,
    key: await suite.kem.deserializePublicKey(fromBase64url(publicKey).buffer),
  });
  const recovery = await read(keys.recovery);
  const teams = { ordinary: await read(keys.ordinary), care: await read(keys.care) };
  async function sealText(header: string, purpose: Purpose, json: string): Promise<Envelope> {
    const plain = padded(json);
    const copies = await Promise.all(
      [teams[purpose], recovery].map(async ({ name, key }) => {
        const recipient = { recipientPublicKey: key, info: infoOf(purpose).buffer };
        const { enc, ct } = await suite.seal(recipient, plain.buffer, toBytes(header).buffer);
        return { key: name, enc: toBase64url(enc), sealed: toBase64url(ct) };
      }),
    );
    return { v: 1, purpose, copies };
  }
  return {
    sealText,
    seal: (header, kind, personal) => sealText(header, purposeOf(kind), JSON.stringify(personal)),
  };
}
