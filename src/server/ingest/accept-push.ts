// Accepts pushes: decides their entries together, writes the result and returns a receipt for each entry.
import type { Health } from '../../contract/health.ts';
import type { LastReceipt } from '../../contract/push.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { noteHealth } from '../store/kiosks.ts';
import { type Emptied, takeBackUnused } from '../store/seat-loans.ts';
import type { WriteTransaction } from '../store/database/write-queue.ts';
import type { SealedArrival } from './seal-on-arrival.ts';
import { type Arrival, Decision, isOutcomeUnread, type PushRules } from './decide.ts';
import { loadFacts, findKnown, findUninformedSignUps, type Known, findUnreviewedCheckIns } from './load-facts.ts';
import { writeDecision } from './write-decision.ts';

/** What one kiosk, phone or staff member submitted in one request. */
export interface Pushed {
  readonly arrived: readonly SealedArrival[];
  readonly arrival: Arrival;
  /** The last receipt that the kiosk received; null when the sender stores none. */
  readonly lastReceipt: LastReceipt | null;
  /** The kiosk's health report; null when there is none. */
  readonly health: Health | null;
}

/** The result of a push: receipts in the order of its entries. */
export interface Accepted {
  /** False when the kiosk has a receipt that this server does not know; nothing was accepted then. */
  readonly knowsLast: boolean;
  readonly receipts: readonly Receipt[];
}

/** A push with its entries by id, without duplicates. */
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
 * The pushes that may be accepted.
 *
 * After a restore from an older backup, a kiosk may hold a receipt that the server no longer knows. The kiosk must first
 * send again what the restore lost, because those entries came before its new ones. The server may also know the entry
 * with another receipt: from before an earlier restore, or because a copy was still in transit.
 */
function acceptable(batches: readonly Batch[], { receipts }: Known): readonly Batch[] {
  const knownIds = new Set(receipts.keys());
  const knows = ({ id, receivedAt }: LastReceipt): boolean =>
    receivedAt === null ? knownIds.has(id) : receipts.get(id)?.receivedAt === receivedAt;
  return batches.filter(({ push, entries }) => {
    if (push.lastReceipt !== null && !knows(push.lastReceipt)) return false;
    for (const id of entries.keys()) knownIds.add(id);
    return true;
  });
}

/** The entries that are not known yet. One that occurs in two pushes belongs to the first. */
function freshOf(batches: readonly Batch[], { receipts }: Known): ReadonlyMap<EntryId, SealedArrival> {
  const fresh = new Map<EntryId, SealedArrival>();
  for (const { entries } of batches)
    for (const [id, one] of entries) if (!receipts.has(id) && !fresh.has(id)) fresh.set(id, one);
  return fresh;
}

/** Entries that are sent again by a kiosk whose visitor had left before the receipt arrived. */
async function findUnheard({ db }: WriteTransaction, batches: readonly Batch[], { receipts }: Known) {
  const unheard = new Set<EntryId>();
  for (const { entries } of batches)
    for (const [id, one] of entries) {
      const outcome = receipts.get(id)?.outcome;
      if (outcome !== undefined && isOutcomeUnread(one, outcome)) unheard.add(id);
    }
  const ids = [...unheard];
  return new Set([...(await findUninformedSignUps(db, ids)), ...(await findUnreviewedCheckIns(db, ids))]);
}

interface Deciding {
  readonly known: Known;
  readonly rules: PushRules;
}

/** Decides and writes the new entries; returns their receipts. */
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
      if (earlier !== undefined) decision.followUpIfUnheard(one, earlier.outcome);
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

/** Stores the health that kiosks reported, and reclaims expired seat loans of kiosks that have nothing left to send. */
async function recordHealth(tx: WriteTransaction, pushes: readonly (Pushed & { readonly accepted: Accepted })[]) {
  const emptied: Emptied[] = [];
  const shown = pushes.flatMap(({ arrival, health, accepted }) => {
    const { origin, receivedAt: at, clockOffset } = arrival;
    if (health === null || origin.kind !== 'kiosk') return [];
    const { kiosk } = origin;
    const taken = accepted.receipts.length;
    // The kiosk counted the entries of this push as waiting. If it has no others, its queue is now empty.
    if (accepted.knowsLast && health.waiting <= taken) emptied.push({ kiosk, at });
    return [{ kiosk, at, clockOffset, taken, health }];
  });
  if (await takeBackUnused(tx, emptied)) tx.tell('snapshot', 'dates');
  if (await noteHealth(tx, shown)) tx.tell('kiosks');
}

/**
 * Decides pushes as if they came one after the other, and returns the results in the same order.
 *
 * An entry that arrives more than once, by whatever route, always gets the same receipt.
 */
export async function acceptPushes(
  tx: WriteTransaction,
  pushes: readonly Pushed[],
  rules: PushRules,
): Promise<readonly Accepted[]> {
  const batches = pushes.map(toBatch);
  const known = await findKnownOf(tx, batches);
  const taken = new Set(acceptable(batches, known));
  const fresh = await decide(tx, [...taken], { known, rules });
  const answers = batches.map((batch): Accepted => {
    if (!taken.has(batch)) return { knowsLast: false, receipts: [] };
    const ids = batch.push.arrived.map(idOf);
    const receipts = ids.flatMap((id) => known.receipts.get(id) ?? fresh.get(id) ?? []);
    return { knowsLast: true, receipts };
  });
  await recordHealth(
    tx,
    answers.flatMap((accepted, at) => {
      const push = pushes[at];
      return push === undefined ? [] : [{ ...push, accepted }];
    }),
  );
  return answers;
}
