// An entry that is left in the server itself, on a phone's page or at the desk: same rules, same queue, same receipt.
import type { Submission } from '../../contract/submission.ts';
import { asId, type EntryId } from '../../domain/ids.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { type Instant, milliseconds } from '../../domain/time/time.ts';
import type { Sealer } from '../../sealing/seal.ts';
import { v7 } from 'uuid';
import { sealOnArrival } from './seal-on-arrival.ts';
import type { TakePush } from './push-queue.ts';

/**
 * Takes what was handed in here, and answers its receipt when that is on the disk.
 *
 * The same id gets the same receipt: whoever sends a form twice, asked once.
 */
export type SubmitEntry = (submission: Submission) => Promise<Receipt>;

interface SubmitEntryDeps {
  readonly take: TakePush;
  readonly keys: { sealer(): Sealer };
  readonly now: () => Instant;
}

/** RFC 9562, version 7. */
export const freshEntryId = (at: Instant): EntryId => asId(v7({ msecs: at }));

export function makeSubmitEntry({ take, keys, now }: SubmitEntryDeps): SubmitEntry {
  return async (submission) => {
    const { origin, personal } = submission;
    // Sealed to it too: nobody can move the person to another origin.
    const header = { origin: origin.kind, ...submission.header };
    const arrived = [await sealOnArrival({ header, personal }, keys.sealer())];
    const arrival = { origin, receivedAt: now(), clockOffset: milliseconds(0) };
    const { receipts } = await take({ arrived, arrival, lastReceipt: null, health: null });
    const [receipt] = receipts;
    if (receipt === undefined) throw new Error('An entry that was left here got no receipt.');
    return receipt;
  };
}
