// Takes what was handed in, and gives a receipt for each entry. Pushes that come together are decided together.
import type { Health } from '../../contract/health.ts';
import type { LastReceipt } from '../../contract/push.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { noteHealth } from '../store/kiosks.ts';
import { type Emptied, takeBackUnused } from '../store/seat-loans.ts';
import type { WriteTransaction } from '../store/database/write-queue.ts';
import type { SealedArrival } from './seal-on-arrival.ts';
import { type Arrival, Decision, isUnheard, type PushRules } from './decide.ts';
import { loadFacts, findKnown, hopeful, type Known, turnedAway } from './load-facts.ts';
import { writeDecision } from './write-decision.ts';

/** What one kiosk handed in at once, or one phone or colleague. */
export interface Pushed {
  readonly arrived: readonly SealedArrival[];
  readonly arrival: Arrival;
  /** The receipt that the kiosk got last; null when it keeps none. */
  readonly lastReceipt: LastReceipt | null;
  /** How the kiosk says it is; null when it does not say. */
  readonly health: Health | null;
}

/** What became of a push: receipts in the order of its entries. */
export interface Accepted {
  /** False: the kiosk has a receipt that is not known here, and nothing was taken. */
  readonly knowsLast: boolean;
  readonly receipts: readonly Receipt[];
}

/** A push, and its entries by id: each of them once. */
interface Batch {
  readonly push: Pushed;
  readonly entries: ReadonlyMap<EntryId, SealedArrival>;
}

const idOf = (arrived: SealedArrival): EntryId => (arrived.read ? arrived.header.id : arrived.id);

function toBatch(push: Pushed): Batch {
  const entries = new Map<EntryId, SealedArrival>();
  for (const one of push.arrived) if (!entries.has(idOf(one))) entries.set(idOf(one), one);
  return { push, entries };
}

const headersOf = (arrived: readonly SealedArrival[]) => arrived.flatMap((one) => (one.read ? [one.header] : []));

function findKnownOf({ db }: WriteTransaction, batches: readonly Batch[]): Promise<Known> {
  const ids = new Set<EntryId>();
  for (const { push, entries } of batches) {
    if (push.lastReceipt !== null) ids.add(push.lastReceipt.id);
    for (const id of entries.keys()) ids.add(id);
  }
  return findKnown(db, [...ids], headersOf(batches.flatMap(({ push }) => push.arrived)));
}

/**
 * Those that may be taken.
 *
 * A server that was restored from an older backup takes nothing at first: what it lost was there before what is new. It may
 * know the entry all the same, with another receipt: from before an earlier restore, or from a copy that was on the line.
 */
function takeable(batches: readonly Batch[], { receipts }: Known): readonly Batch[] {
  const context = new Set(receipts.keys());
  const knows = ({ id, receivedAt }: LastReceipt): boolean =>
    receivedAt === null ? context.has(id) : receipts.get(id)?.receivedAt === receivedAt;
  return batches.filter(({ push, entries }) => {
    if (push.lastReceipt !== null && !knows(push.lastReceipt)) return false;
    for (const id of entries.keys()) context.add(id);
    return true;
  });
}

/** Entries that are not known yet; one that comes in two pushes is the first one's. */
function freshOf(batches: readonly Batch[], { receipts }: Known): ReadonlyMap<EntryId, SealedArrival> {
  const fresh = new Map<EntryId, SealedArrival>();
  for (const { entries } of batches)
    for (const [id, one] of entries) if (!receipts.has(id) && !fresh.has(id)) fresh.set(id, one);
  return fresh;
}

/** Their visitors were still there the first time, and were gone when the answer came. */
async function findUnheard({ db }: WriteTransaction, batches: readonly Batch[], { receipts }: Known) {
  const unheard = new Set<EntryId>();
  for (const { entries } of batches)
    for (const [id, one] of entries) {
      const outcome = receipts.get(id)?.outcome;
      if (outcome !== undefined && isUnheard(one, outcome)) unheard.add(id);
    }
  const ids = [...unheard];
  return new Set([...(await hopeful(db, ids)), ...(await turnedAway(db, ids))]);
}

interface Deciding {
  readonly known: Known;
  readonly rules: PushRules;
}

/** Decides and writes. Answers the receipts of what is new. */
async function decide(
  tx: WriteTransaction,
  batches: readonly Batch[],
  { known, rules }: Deciding,
): Promise<ReadonlyMap<EntryId, Receipt>> {
  const [first] = batches;
  if (first === undefined) return new Map();
  const fresh = freshOf(batches, known);
  const facts = await loadFacts(tx.db, headersOf([...fresh.values()]), { known, makeCode: rules.makeCode });
  const unheard = await findUnheard(tx, batches, known);
  const decision = new Decision(facts, rules, first.push.arrival);
  for (const { push, entries } of batches) {
    decision.next(push.arrival);
    for (const [id, one] of entries) if (fresh.get(id) === one) decision.add(one, tx.nextSeq());
    for (const [id, one] of entries) {
      const earlier = unheard.has(id) ? known.receipts.get(id) : decision.receipts.get(id);
      if (earlier !== undefined) decision.tellWhenUnheard(one, earlier.outcome);
    }
  }
  await writeDecision(tx.db, decision, facts.ledger);
  if (facts.ledger.changes().dates.length > 0) tx.tell('snapshot', 'dates');
  else if (decision.arrivals.length > 0) tx.tell('dates');
  if (decision.passes.length > 0) tx.tell('passes');
  const calls = decision.callbacks.size + decision.withdrawnCallbacks.size;
  if (calls + decision.needsReview.length > 0 || decision.early.isChanged) tx.tell('callbacks');
  return decision.receipts;
}

/** Keeps how kiosks said they are, after what they brought was taken; what they hold and no longer need comes back. */
async function hear(tx: WriteTransaction, pushes: readonly (Pushed & { readonly accepted: Accepted })[]) {
  const emptied: Emptied[] = [];
  const shown = pushes.flatMap(({ arrival, health, accepted }) => {
    const { origin, receivedAt: at, clockOffset } = arrival;
    if (health === null || origin.kind !== 'kiosk') return [];
    const { kiosk } = origin;
    const taken = accepted.receipts.length;
    // It counted this push among what waits: nothing else does.
    if (accepted.knowsLast && health.waiting <= taken) emptied.push({ kiosk, at });
    return [{ kiosk, at, clockOffset, taken, health }];
  });
  if (await takeBackUnused(tx, emptied)) tx.tell('snapshot', 'dates');
  if (await noteHealth(tx, shown)) tx.tell('kiosks');
}

/**
 * Decides pushes in the order given, as if one came after the other, and answers each of them in the same order.
 *
 * The same entry gets the same receipt, however often and along whichever way it comes.
 */
export async function acceptPushes(
  tx: WriteTransaction,
  pushes: readonly Pushed[],
  rules: PushRules,
): Promise<readonly Accepted[]> {
  const batches = pushes.map(toBatch);
  const known = await findKnownOf(tx, batches);
  const taken = new Set(takeable(batches, known));
  const fresh = await decide(tx, [...taken], { known, rules });
  const answers = batches.map((batch): Accepted => {
    if (!taken.has(batch)) return { knowsLast: false, receipts: [] };
    const ids = batch.push.arrived.map(idOf);
    const receipts = ids.flatMap((id) => known.receipts.get(id) ?? fresh.get(id) ?? []);
    return { knowsLast: true, receipts };
  });
  await hear(
    tx,
    answers.flatMap((accepted, at) => {
      const push = pushes[at];
      return push === undefined ? [] : [{ ...push, accepted }];
    }),
  );
  return answers;
}
