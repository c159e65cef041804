// Takes what a kiosk hands in, and gives a receipt for each entry.
import type { EntryId } from '../../../domain/ids.ts';
import type { Receipt } from '../../../domain/receipt.ts';
import type { WriteTransaction } from '../write-queue.ts';
import type { Arrived } from './arrive.ts';
import { type Arrival, Decision, needsCall, type PushRules } from './decide.ts';
import { findFacts, hopeful, knownReceipts, knowsEntry } from './facts.ts';
import { settle } from './settle.ts';

/** What a push did: receipts in the order of the entries, and what the others must be told. */
export interface Accepted {
  /** False: the kiosk has a receipt that is not known here, and nothing was taken. */
  readonly knowsLast: boolean;
  readonly receipts: readonly Receipt[];
  readonly changed: { readonly dates: boolean; readonly callbacks: boolean };
}

const idOf = (arrived: Arrived): EntryId => (arrived.read ? arrived.header.id : arrived.id);

interface Pushed {
  readonly arrival: Arrival;
  readonly rules: PushRules;
  /** The entry whose receipt the kiosk got last; null when it keeps none. */
  readonly lastReceipt: EntryId | null;
}

const nothing: Accepted = { knowsLast: false, receipts: [], changed: { dates: false, callbacks: false } };

/**
 * The same entry gets the same receipt, however often and along whichever way it comes.
 *
 * A server that was restored from an older backup takes nothing at first: what it lost was there before what is new.
 */
export async function acceptPush(
  tx: WriteTransaction,
  arrived: readonly Arrived[],
  { arrival, rules, lastReceipt }: Pushed,
): Promise<Accepted> {
  if (lastReceipt !== null && !(await knowsEntry(tx.db, lastReceipt))) return nothing;
  const first = new Map<EntryId, Arrived>();
  for (const one of arrived) if (!first.has(idOf(one))) first.set(idOf(one), one);
  const known = await knownReceipts(tx.db, [...first.keys()]);
  const fresh = [...first].flatMap(([id, one]) => (known.has(id) ? [] : [one]));
  const headers = fresh.flatMap((one) => (one.read ? [one.header] : []));
  const facts = await findFacts(tx.db, headers, rules.makeCode);
  const decision = new Decision(facts, rules, arrival);
  for (const one of fresh) decision.add(one, tx.nextSeq());
  // Their visitors were still there the first time, and were gone when the answer came.
  const unheard = [...first].filter(([id, one]) => {
    const outcome = known.get(id)?.outcome;
    return outcome !== undefined && needsCall(one, outcome);
  });
  for (const id of await hopeful(
    tx.db,
    unheard.map(([id]) => id),
  )) {
    const [one, receipt] = [first.get(id), known.get(id)];
    if (one !== undefined && receipt !== undefined) decision.callWhenNeeded(one, receipt.outcome);
  }
  await settle(tx.db, decision, facts.ledger, arrival.receivedAt);
  return {
    knowsLast: true,
    receipts: arrived.flatMap((one) => known.get(idOf(one)) ?? decision.receipts.get(idOf(one)) ?? []),
    changed: {
      dates: facts.ledger.changes().dates.length > 0,
      callbacks: decision.callbacks.size + decision.withdrawnCallbacks.size + decision.setAside.length > 0,
    },
  };
}
