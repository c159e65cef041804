// Seals an entry before it is stored.
import type { SealedEntry } from '../../contract/entry.ts';
import type { SealingKeys } from '../../contract/sealed.ts';
import type { Entry } from '../../domain/entries/entry.ts';

/** Seals an entry to these keys. Loads the sealing code at first use, from the kiosk's own cache. */
export async function sealEntry({ header, personal }: Entry, keys: SealingKeys): Promise<SealedEntry> {
  const { makeSealer } = await import('../../sealing/seal.ts');
  const sealer = await makeSealer(keys);
  const headerText = JSON.stringify(header);
  return { header, headerText, envelope: await sealer.seal(headerText, header.kind, personal) };
}
