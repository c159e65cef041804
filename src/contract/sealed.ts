// The sealed personal part of an entry, as sent and stored, with the names of the keys that open it.
import * as v from 'valibot';
import { purposes } from '../domain/entries/purpose.ts';
import { base64url } from './fields.ts';

export { type Purpose, purposes } from '../domain/entries/purpose.ts';

const keyName = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'the name of a key'));

/** HPKE public key, X25519, 32 bytes. */
export const publicKeyMessage = v.object({ name: keyName, publicKey: base64url(32, 32) });
export type PublicKey = v.InferOutput<typeof publicKeyMessage>;

/** One recipient's copy: the encapsulated key, and the ciphertext with its tag. */
const copy = v.object({ key: keyName, enc: base64url(32, 32), sealed: base64url(16, 4096) });

export const envelopeMessage = v.object({
  v: v.literal(1),
  purpose: v.picklist(purposes),
  /** For the team's key and the recovery key. */
  copies: v.pipe(v.array(copy), v.minLength(1), v.maxLength(2)),
});
export type Envelope = v.InferOutput<typeof envelopeMessage>;

/** The keys that a kiosk seals to, as received at enrolment. */
export const sealingKeysMessage = v.object({
  ordinary: publicKeyMessage,
  care: publicKeyMessage,
  recovery: publicKeyMessage,
});
export type SealingKeys = v.InferOutput<typeof sealingKeysMessage>;

/**
 * Keys signed by the server: `text` is the JSON of SealingKeys, `signature` the Ed25519 signature of that exact text.
 */
export const signedKeysMessage = v.object({
  text: v.pipe(v.string(), v.maxLength(2000)),
  signature: base64url(64, 64),
});
export type SignedKeys = v.InferOutput<typeof signedKeysMessage>;
