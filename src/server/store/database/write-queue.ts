// Every write goes through here: one transaction at a time, one sync for all jobs that wait together.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Change } from '../../changes/changes.ts';
import { sendTogether } from './bulk.ts';
import type { Dialect } from './connections.ts';
import type { Schema } from './schema.ts';

/** What a write job may use: the open transaction, and the strict order of everything that happens. */
export interface WriteTransaction {
  readonly db: Transaction<Schema>;
  /** The next number in the order of all writes; never given twice. */
  nextSeq(): number;
  /** Once it is committed, whoever listens is told to look again, in every process. */
  tell(...changes: readonly Change[]): void;
}

/** Runs the job and resolves after the commit is on the disk, or rejects and leaves no trace. */
export type Write = <Value>(job: (tx: WriteTransaction) => Promise<Value>) => Promise<Value>;

/** A job, with its value kept inside: `settle` tells its caller. */
interface WaitingJob {
  run(tx: WriteTransaction): Promise<void>;
  recordReceipts(): void;
  fail(cause: unknown): void;
}

function toWaitingJob<Value>(job: (tx: WriteTransaction) => Promise<Value>): [WaitingJob, Promise<Value>] {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  let tell = (): void => reject(new Error('The job did not run.'));
  const waiting: WaitingJob = {
    async run(tx) {
      try {
        const value = await job(tx);
        tell = () => resolve(value);
      } catch (cause) {
        tell = () => reject(cause);
        throw cause;
      }
    },
    recordReceipts: () => tell(),
    fail: reject,
  };
  return [waiting, promise];
}

interface QueueDeps {
  readonly db: Kysely<Schema>;
  /** What tells other processes, in the transaction. */
  readonly announce: Dialect['announce'];
  /** Tells this process, after the commit. */
  readonly tell: (changes: readonly Change[]) => void;
}

/**
 * Makes the queue. Jobs that arrive while one transaction runs share the next one and its sync.
 *
 * One that fails leaves no trace and does not harm the others. Never await the network in a job.
 */
export function makeWriteQueue(deps: QueueDeps): { readonly write: Write; idle(): Promise<void> } {
  let waiting: WaitingJob[] = [];
  let running: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // Requests that are being read in this turn of the event loop come along.
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
  for (const job of jobs) job.recordReceipts();
}

/** Answers what the jobs that went well have to tell. */
async function runJobs(
  tx: Transaction<Schema>,
  jobs: readonly WaitingJob[],
  announce: QueueDeps['announce'],
): Promise<readonly Change[]> {
  // The counter row first: it is the lock that puts every write of every process in one order.
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
  // Alone, a job that fails takes the transaction with it: SQLite then need not keep every page twice.
  if (only !== undefined && others.length === 0) await runFrom(only);
  else for (const job of jobs) await runApart(tx, () => runFrom(job));
  const counted = seq === before ? [] : [sql`update counter set seq = ${seq} where id = 1`];
  const announced = changed.size === 0 ? [] : announce([...changed]);
  await sendTogether(
    tx,
    [...counted, ...announced].map((last) => last.compile(tx)),
  );
  return [...changed];
}

/** A job that fails leaves the transaction as it found it; its caller is told after the commit. */
async function runApart(tx: Transaction<Schema>, run: () => Promise<void>): Promise<void> {
  await sql`savepoint job`.execute(tx);
  try {
    await run();
    await sql`release savepoint job`.execute(tx);
  } catch (cause) {
    // Where the whole transaction is gone, as on a full disk, so is the savepoint: all of them hear the first reason.
    await sql`rollback to savepoint job`.execute(tx).catch(() => Promise.reject(cause));
  }
}
