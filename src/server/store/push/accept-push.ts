// Takes what a kiosk hands in, and gives a receipt for each entry.
import type { EntryId } from '../../../domain/ids.ts';
import type { Receipt } from '../../../domain/receipt.ts';
import type { WriteTransaction } from '../write-queue.ts';
import type { Arrived } from './arrive.ts';
import { type Arrival, Decision, type PushRules } from './decide.ts';
import { findFacts, knownReceipts } from './facts.ts';
import { settle } from './settle.ts';

/** What a push did: receipts in the order of the entries, and what the others must be told. */
export interface Accepted {
  readonly receipts: readonly Receipt[];
  readonly changed: { readonly dates: boolean; readonly callbacks: boolean };
}

const idOf = (arrived: Arrived): EntryId => (arrived.read ? arrived.header.id : arrived.id);

/** The same entry gets the same receipt, however often and along whichever way it comes. */
export async function acceptPush(
  tx: WriteTransaction,
  arrived: readonly Arrived[],
  { arrival, rules }: { readonly arrival: Arrival; readonly rules: PushRules },
): Promise<Accepted> {
  const first = new Map<EntryId, Arrived>();
  for (const one of arrived) if (!first.has(idOf(one))) first.set(idOf(one), one);
  const known = await knownReceipts(tx.db, [...first.keys()]);
  const fresh = [...first].flatMap(([id, one]) => (known.has(id) ? [] : [one]));
  const headers = fresh.flatMap((one) => (one.read ? [one.header] : []));
  const facts = await findFacts(tx.db, headers, rules.makeCode);
  const decision = new Decision(facts, rules, arrival);
  for (const one of fresh) decision.add(one, tx.nextSeq());
  await settle(tx.db, decision, facts.ledger, arrival.receivedAt);
  return {
    receipts: arrived.flatMap((one) => known.get(idOf(one)) ?? decision.receipts.get(idOf(one)) ?? []),
    changed: {
      dates: facts.ledger.changes().dates.length > 0,
      callbacks: decision.callbacks.size + decision.withdrawnCallbacks.size + decision.setAside.length > 0,
    },
  };
}
