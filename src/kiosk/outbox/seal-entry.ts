// Seals what a visitor left before it is kept anywhere.
import type { SealedEntry } from '../../contract/entry.ts';
import type { SealingKeys } from '../../contract/sealed.ts';
import type { Entry } from '../../domain/entries/entry.ts';

/** Seals entries to these keys. The means are loaded when they are first needed, from this kiosk's own store. */
export async function sealEntry({ header, personal }: Entry, keys: SealingKeys): Promise<SealedEntry> {
  const { makeSealer } = await import('../../sealing/seal.ts');
  const sealer = await makeSealer(keys);
  const headerText = JSON.stringify(header);
  return { header, headerText, envelope: await sealer.seal(headerText, header.kind, personal) };
}
