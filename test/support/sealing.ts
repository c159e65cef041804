// Real keys, made once per run: what a kiosk keeps can be opened by the team of this test and by nobody else.
import { toSealedMessage, type SealedEntry } from '../../src/contract/entry.ts';
import type { SealingKeys, SignedKeys } from '../../src/contract/sealed.ts';
import type { Entry, EntryHeader } from '../../src/domain/entries/entry.ts';
import { makeIdentity, signKeys, type Identity } from '../../src/sealing/identity.ts';
import { makeKeyPair, makeOpener, type Opener } from '../../src/sealing/open.ts';
import { sealEntry } from '../../src/kiosk/outbox/seal-entry.ts';

export interface KeySet {
  readonly keys: SealingKeys;
  readonly signed: SignedKeys;
  /** The team: whoever may open both purposes. */
  readonly team: Opener;
}

/** Keys whose names end in `name`, signed by this identity. */
async function makeKeySet(name: string, identity: Identity): Promise<KeySet> {
  const [ordinary, care, recovery] = await Promise.all([
    makeKeyPair(`ordinary-${name}`),
    makeKeyPair(`care-${name}`),
    makeKeyPair(`recovery-${name}`),
  ]);
  const keys = { ordinary: ordinary.publicKey, care: care.publicKey, recovery: recovery.publicKey };
  return {
    keys,
    signed: await signKeys(keys, identity),
    team: await makeOpener([ordinary.privateKey, care.privateKey]),
  };
}

/** The server that every kiosk of a test is enrolled with, and one that it has never heard of. */
export const identity = await makeIdentity();
export const strangersIdentity = await makeIdentity();
/** The keys of today, those after a rotation, and those that somebody else would like to have used. */
export const today = await makeKeySet('1', identity);
export const rotated = await makeKeySet('2', identity);
export const strangers = await makeKeySet('x', strangersIdentity);

export const sealed = <Header extends EntryHeader>(entry: Entry<Header>, { keys }: KeySet = today) =>
  sealEntry(entry, keys);

/** What the team reads. Throws when it cannot. */
export async function opened(entry: SealedEntry, { team }: KeySet = today): Promise<Entry> {
  const personal = await team.open(entry.headerText, entry.envelope);
  if (!personal.ok) throw new Error(`This is not for the team: ${JSON.stringify(personal.refusal)}`);
  return { header: entry.header, personal: personal.value };
}

/** An entry as it travels. */
export const travelling = async (entry: Entry) => toSealedMessage(await sealed(entry));

/** Whether a text holds these words as anybody could read them: plain, as UTF-8 or UTF-16 in base64, or in hex. */
export function readable(text: string, words: string): boolean {
  const forms = (['utf8', 'utf16le'] as const).flatMap((as) => {
    const bytes = Buffer.from(words, as);
    // In base64 the same bytes look in three ways, by where they begin.
    const shifted = [0, 1, 2].map((by) => Buffer.concat([Buffer.alloc(by), bytes, Buffer.alloc(3)]));
    return [
      bytes.toString('hex'),
      ...shifted.map((all, by) => {
        const whole = all.toString('base64');
        const from = Math.ceil((by * 8) / 6);
        const until = Math.floor(((by + bytes.length) * 8) / 6);
        return whole.slice(from, until);
      }),
    ];
  });
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return [words, ...forms].some((form) => text.includes(form) || plain.includes(form));
}
