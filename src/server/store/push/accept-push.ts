// Takes what a kiosk hands in, and gives a receipt for each entry.
import type { PushedEntry } from '../../../contract/push.ts';
import type { EntryId } from '../../../domain/ids.ts';
import type { Receipt } from '../../../domain/receipt.ts';
import type { WriteTransaction } from '../write-queue.ts';
import { type Arrival, Decision, type PushRules } from './decide.ts';
import { findFacts, knownReceipts } from './facts.ts';
import { settle } from './settle.ts';

/** What a push did: receipts in the order of the entries, and what the others must be told. */
export interface Accepted {
  readonly receipts: readonly Receipt[];
  readonly changed: { readonly dates: boolean; readonly callbacks: boolean };
}

const idOf = (pushed: PushedEntry): EntryId => (pushed.read ? pushed.entry.header.id : pushed.id);

/** The same entry gets the same receipt, however often and along whichever way it comes. */
export async function acceptPush(
  tx: WriteTransaction,
  pushed: readonly PushedEntry[],
  { arrival, rules }: { readonly arrival: Arrival; readonly rules: PushRules },
): Promise<Accepted> {
  const first = new Map<EntryId, PushedEntry>();
  for (const one of pushed) if (!first.has(idOf(one))) first.set(idOf(one), one);
  const known = await knownReceipts(tx.db, [...first.keys()]);
  const fresh = [...first].flatMap(([id, one]) => (known.has(id) ? [] : [one]));
  const headers = fresh.flatMap((one) => (one.read ? [one.entry.header] : []));
  const facts = await findFacts(tx.db, headers, rules.makeCode);
  const decision = new Decision(facts, rules, arrival);
  for (const one of fresh) decision.add(one, tx.nextSeq());
  await settle(tx.db, decision, facts.ledger, arrival.receivedAt);
  return {
    receipts: pushed.flatMap((one) => known.get(idOf(one)) ?? decision.receipts.get(idOf(one)) ?? []),
    changed: {
      dates: facts.ledger.changes().dates.length > 0,
      callbacks: decision.callbacks.size + decision.withdrawnCallbacks.size + decision.setAside.length > 0,
    },
  };
}
