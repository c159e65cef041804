// Seals submissions as they arrive. Nothing readable goes further into the server.
import type { PushedEntry } from '../../contract/push.ts';
import { maySend } from '../../domain/entries/kinds.ts';
import type { SubmittedHeader, Personal } from '../../domain/entries/entry.ts';
import type { EntryId, KioskId } from '../../domain/ids.ts';
import type { Sealer } from '../../sealing/seal.ts';

/** An entry as stored: `personal` is an envelope as JSON, sealed with exactly `headerText`. */
export type SealedArrival = { readonly headerText: string; readonly personal: string } &
  /** `shown`: the visitor sees the receipt, so nobody has to call when there is no seat. */
  (
    | { readonly read: true; readonly header: SubmittedHeader; readonly shown: boolean }
    | { readonly read: false; readonly id: EntryId; readonly at: string }
  );

export interface ArrivalDeps {
  /** The kiosk that sent it. An entry in another kiosk's name, or of a kind that kiosks may not send, is unreadable. */
  readonly kiosk: KioskId;
  readonly sealer: Sealer;
}

/** The number of entries processed at once; other requests get their turn in between. */
const batchSize = 32;

/** An unreadable entry is treated as personal from end to end; its header only identifies it. */
const unreadableHeader = (id: EntryId, kiosk: KioskId): string => JSON.stringify({ id, kiosk });

async function reject(id: EntryId, wrong: { at: string; raw: unknown }, { kiosk, sealer }: ArrivalDeps) {
  const headerText = unreadableHeader(id, kiosk);
  const envelope = await sealer.sealText(headerText, 'care', JSON.stringify(wrong.raw) ?? 'null');
  return { read: false as const, id, at: wrong.at, headerText, personal: JSON.stringify(envelope) };
}

async function receiveOne(pushed: PushedEntry, deps: ArrivalDeps): Promise<SealedArrival> {
  if (!pushed.read) return reject(pushed.id, pushed, deps);
  const { header, headerText, envelope } = pushed.entry;
  const strange = header.kiosk !== deps.kiosk ? 'kiosk' : maySend('kiosk', header.kind) ? null : 'kind';
  if (strange !== null)
    return reject(header.id, { at: `header.${strange}`, raw: { header: headerText, envelope } }, deps);
  return { read: true, header, shown: pushed.shown, headerText, personal: JSON.stringify(envelope) };
}

/** A readable submission. Whoever makes it sees the receipt. */
interface Readable {
  readonly header: SubmittedHeader;
  readonly personal: Personal;
}

/** Seals a submission from a phone or the desk. */
export async function sealOnArrival({ header, personal }: Readable, sealer: Sealer): Promise<SealedArrival> {
  const headerText = JSON.stringify(header);
  const envelope = await sealer.seal(headerText, header.kind, personal);
  return { read: true, header, shown: true, headerText, personal: JSON.stringify(envelope) };
}

/** Receives what a kiosk sent, in the same order. Sealed entries stay as they are; unreadable ones are sealed here. */
export async function receive(pushed: readonly PushedEntry[], deps: ArrivalDeps): Promise<readonly SealedArrival[]> {
  const arrived: SealedArrival[] = [];
  for (let at = 0; at < pushed.length; at += batchSize) {
    arrived.push(...(await Promise.all(pushed.slice(at, at + batchSize).map((one) => receiveOne(one, deps)))));
  }
  return arrived;
}
