// Seals the personal part of an entry, so that only the team's key and the recovery key can open it.
import type { Envelope, PublicKey, Purpose, SealingKeys } from '../contract/sealed.ts';
import { purposeOf } from '../domain/entries/kinds.ts';
import type { EntryKind, Personal } from '../domain/entries/entry.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { makeSuite } from './suite.ts';
import { toBytes } from './text-bytes.ts';

/** Binds an envelope to this product, this format version and its purpose. */
export const infoOf = (purpose: Purpose): Uint8Array<ArrayBuffer> => toBytes(`buurtkiosk/1/${purpose}`);

/** Bytes. Padding to multiples of this makes short names look alike from outside. */
const block = 64;

/** JSON followed by spaces, so that the length of an envelope does not reveal the length of a name. */
function padded(json: string): Uint8Array<ArrayBuffer> {
  const bytes = toBytes(json);
  const filled = new Uint8Array(Math.ceil(bytes.length / block) * block).fill(0x20);
  filled.set(bytes);
  return filled;
}

export interface Sealer {
  /** `header` is the header's exact text, so that nobody can attach the person to another entry. */
  readonly seal: (header: string, kind: EntryKind, personal: Personal) => Promise<Envelope>;
  /** Seals any JSON with padding, for data that could not be read as an entry. */
  readonly sealText: (header: string, purpose: Purpose, json: string) => Promise<Envelope>;
}

/** Makes a sealer for these keys. Each envelope is sealed to the team's key and to the recovery key. */
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
