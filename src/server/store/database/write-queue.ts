// The queue of all writes: one transaction at a time; jobs that wait together share a transaction and its sync.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Change } from '../../changes/changes.ts';
import { sendTogether } from './bulk.ts';
import type { Dialect } from './connections.ts';
import type { Schema } from './schema.ts';

/** What a write job may use: the open transaction, and the order of all writes. */
export interface WriteTransaction {
  readonly db: Transaction<Schema>;
  /** The next number in the order of all writes; never given twice. */
  nextSeq(): number;
  /** Reports changes; subscribers in every process are notified after the commit. */
  tell(...changes: readonly Change[]): void;
}

/** Runs the job. Resolves after the commit is on disk; rejects when nothing was written. */
export type Write = <Value>(job: (tx: WriteTransaction) => Promise<Value>) => Promise<Value>;

/** A job that stores its result until `report` passes it to the caller. */
interface WaitingJob {
  run(tx: WriteTransaction): Promise<void>;
  report(): void;
  fail(cause: unknown): void;
}

function toWaitingJob<Value>(job: (tx: WriteTransaction) => Promise<Value>): [WaitingJob, Promise<Value>] {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  let report = (): void => reject(new Error('The job did not run.'));
  const waiting: WaitingJob = {
    async run(tx) {
      try {
        const value = await job(tx);
        report = () => resolve(value);
      } catch (cause) {
        report = () => reject(cause);
        throw cause;
      }
    },
    report: () => report(),
    fail: reject,
  };
  return [waiting, promise];
}

interface QueueDeps {
  readonly db: Kysely<Schema>;
  /** Notifies other processes, inside the transaction. */
  readonly announce: Dialect['announce'];
  /** Notifies this process, after the commit. */
  readonly tell: (changes: readonly Change[]) => void;
}

/**
 * Makes the queue. Jobs that arrive while a transaction runs share the next one and its sync.
 *
 * A job that fails leaves no trace and does not harm the others. Never await the network in a job.
 */
export function makeWriteQueue(deps: QueueDeps): { readonly write: Write; idle(): Promise<void> } {
  let waiting: WaitingJob[] = [];
  let running: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // Wait a turn of the event loop, so that requests that are being read now join this transaction.
      await new Promise((resolve) => setImmediate(resolve));
      const jobs = waiting;
      waiting = [];
      await commitTogether(deps, jobs);
    }
    running = undefined;
  }

  return {
    write(job) {
      const [one, promise] = toWaitingJob(job);
      waiting.push(one);
      running ??= drain();
      return promise;
    },
    async idle() {
      await running;
    },
  };
}

async function commitTogether({ db, announce, tell }: QueueDeps, jobs: readonly WaitingJob[]): Promise<void> {
  let changed: readonly Change[];
  try {
    changed = await db.transaction().execute((tx) => runJobs(tx, jobs, announce));
  } catch (cause) {
    for (const job of jobs) job.fail(cause);
    return;
  }
  tell(changed);
  for (const job of jobs) job.report();
}

/** Runs the jobs and returns the changes that the successful ones report. */
async function runJobs(
  tx: Transaction<Schema>,
  jobs: readonly WaitingJob[],
  announce: QueueDeps['announce'],
): Promise<readonly Change[]> {
  // Update the counter row first: it is the lock that puts the writes of all processes in one order.
  const locked = await sql<{ seq: number }>`update counter set seq = seq where id = 1 returning seq`.execute(tx);
  const before = locked.rows[0]?.seq;
  if (before === undefined) throw new Error('The counter row is missing.');
  let seq = before;
  const changed = new Set<Change>();
  const runFrom = async (job: WaitingJob): Promise<void> => {
    let next = seq;
    const tells: Change[] = [];
    await job.run({ db: tx, nextSeq: () => ++next, tell: (...changes) => void tells.push(...changes) });
    seq = next;
    for (const change of tells) changed.add(change);
  };
  const [only, ...others] = jobs;
  // A single job needs no savepoint: if it fails, so does the transaction, and SQLite need not copy every page twice.
  if (only !== undefined && others.length === 0) await runFrom(only);
  else for (const job of jobs) await runWithSavepoint(tx, () => runFrom(job));
  const counted = seq === before ? [] : [sql`update counter set seq = ${seq} where id = 1`];
  const announced = changed.size === 0 ? [] : announce([...changed]);
  await sendTogether(
    tx,
    [...counted, ...announced].map((last) => last.compile(tx)),
  );
  return [...changed];
}

/** Undoes a job that fails; its caller learns of it after the commit. */
async function runWithSavepoint(tx: Transaction<Schema>, run: () => Promise<void>): Promise<void> {
  await sql`savepoint job`.execute(tx);
  try {
    await run();
    await sql`release savepoint job`.execute(tx);
  } catch (cause) {
    // If the whole transaction is gone, as after a full disk, so is the savepoint: all jobs fail with the first cause.
    await sql`rollback to savepoint job`.execute(tx).catch(() => Promise.reject(cause));
  }
}
