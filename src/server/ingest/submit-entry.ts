// Submits an entry that was made on a phone page or at the desk, through the same queue and rules as a kiosk's.
import type { Submission } from '../../contract/submission.ts';
import { asId, type EntryId } from '../../domain/ids.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { type Instant, milliseconds } from '../../domain/time/time.ts';
import type { Sealer } from '../../sealing/seal.ts';
import { v7 } from 'uuid';
import { sealOnArrival } from './seal-on-arrival.ts';
import type { TakePush } from './push-queue.ts';

/**
 * Submits an entry; resolves with its receipt when that is on disk.
 *
 * The same id always gets the same receipt, so that sending a form twice submits it once.
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
    // The header is sealed in, origin included, so nobody can move the personal part to another origin.
    const header = { origin: origin.kind, ...submission.header };
    const arrived = [await sealOnArrival({ header, personal }, keys.sealer())];
    const arrival = { origin, receivedAt: now(), clockOffset: milliseconds(0) };
    const { receipts } = await take({ arrived, arrival, lastReceipt: null, health: null });
    const [receipt] = receipts;
    if (receipt === undefined) throw new Error('A submitted entry got no receipt.');
    return receipt;
  };
}
