// The border: whatever a kiosk sent, nothing readable goes on from here.
import type { PushedEntry } from '../../../contract/push.ts';
import { maySend } from '../../../domain/entries/kinds.ts';
import type { EntryHeader } from '../../../domain/entry.ts';
import type { EntryId, KioskId } from '../../../domain/ids.ts';
import { senderOf } from '../../../domain/origin.ts';
import type { Sealer } from '../../../sealing/seal.ts';

/** An entry as it is kept: `personal` is an envelope as JSON, sealed with exactly `headerText`. */
export type Arrived = { readonly headerText: string; readonly personal: string } &
  /** `told`: the visitor reads the answer; nobody has to call when there is no seat. */
  (
    | { readonly read: true; readonly header: EntryHeader; readonly told: boolean }
    | { readonly read: false; readonly id: EntryId; readonly at: string }
  );

export interface ArrivalDeps {
  /** Who handed it in: an entry in another kiosk's name, or of a kind that is not theirs to send, is not taken as it is. */
  readonly kiosk: KioskId;
  readonly sealer: Sealer;
}

/** So many are sealed at once; then others have their turn. */
const together = 32;

/** An entry that could not be read is personal from end to end; its header only says which one it is. */
export const unreadableHeader = (id: EntryId, kiosk: KioskId): string => JSON.stringify({ id, kiosk });

async function setApart(id: EntryId, wrong: { at: string; raw: unknown }, { kiosk, sealer }: ArrivalDeps) {
  const headerText = unreadableHeader(id, kiosk);
  const envelope = await sealer.sealText(headerText, 'care', JSON.stringify(wrong.raw) ?? 'null');
  return { read: false as const, id, at: wrong.at, headerText, personal: JSON.stringify(envelope) };
}

async function arriveOne(pushed: PushedEntry, deps: ArrivalDeps): Promise<Arrived> {
  if (!pushed.read) return setApart(pushed.id, pushed, deps);
  const isPlain = 'plain' in pushed;
  const { header } = isPlain ? pushed.plain : pushed.entry;
  const strange = header.kiosk !== deps.kiosk ? 'kiosk' : maySend(senderOf(deps.kiosk), header.kind) ? null : 'kind';
  if (strange !== null) {
    const raw = isPlain ? pushed.plain : { header: pushed.entry.headerText, envelope: pushed.entry.envelope };
    return setApart(header.id, { at: `header.${strange}`, raw }, deps);
  }
  if (!isPlain) {
    const { headerText, envelope } = pushed.entry;
    return { read: true, header, told: pushed.told, headerText, personal: JSON.stringify(envelope) };
  }
  const headerText = JSON.stringify(header);
  const envelope = await deps.sealer.seal(headerText, header.kind, pushed.plain.personal);
  return { read: true, header, told: pushed.told, headerText, personal: JSON.stringify(envelope) };
}

/** Takes what a kiosk sent, in the same order. What came sealed stays as it came; the rest is sealed here. */
export async function arrive(pushed: readonly PushedEntry[], deps: ArrivalDeps): Promise<readonly Arrived[]> {
  const arrived: Arrived[] = [];
  for (let at = 0; at < pushed.length; at += together) {
    arrived.push(...(await Promise.all(pushed.slice(at, at + together).map((one) => arriveOne(one, deps)))));
  }
  return arrived;
}
