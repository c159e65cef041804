// What other processes on the same PostgreSQL announce, on a connection of its own that is made again when it is lost.
import { Client } from 'pg';
import { allChanges, type Change } from '../../changes/changes.ts';
import { clientConfig, toUnreachable } from './postgres-pool.ts';

export const channel = 'buurtkiosk_changes';

interface Listening {
  /** By this name the process knows its own announcements. */
  readonly self: string;
  readonly hear: (changes: readonly Change[]) => void;
  readonly onFault: (cause: unknown) => void;
}

const firstRetryMs = 250;
const longestRetryMs = 5000;
/** A line that is cut without a word is noticed by asking. */
const askEveryMs = 15_000;
const answerWithinMs = 5000;

/** Listens until the answer is called. Throws UnreachableDatabase when it cannot begin. */
export async function listenTo(url: string, { self, hear, onFault }: Listening): Promise<() => Promise<void>> {
  let stopped = false;
  let current: Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const client = new Client({ ...clientConfig(url), query_timeout: answerWithinMs });
    let over = false;
    const lose = (cause: unknown): void => {
      if (over) return;
      over = true;
      void client.end().catch(() => undefined);
      if (current !== client) return;
      current = undefined;
      onFault(toUnreachable(cause, url));
      retry(firstRetryMs);
    };
    client.on('error', lose);
    client.on('end', () => lose(new Error('The line was closed.')));
    client.on('notification', ({ payload = '' }) => {
      const [from, ...changed] = payload.split(' ');
      if (from !== self) hear(allChanges.filter((change) => changed.includes(change)));
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (cause) {
      over = true;
      void client.end().catch(() => undefined);
      throw toUnreachable(cause, url);
    }
    if (stopped) return void client.end().catch(() => undefined);
    current = client;
    ask(client, lose);
  }

  function ask(client: Client, lose: (cause: unknown) => void): void {
    timer = setTimeout(() => {
      client.query('select 1').then(() => {
        if (current === client) ask(client, lose);
      }, lose);
    }, askEveryMs);
  }

  function retry(afterMs: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      connect().then(
        // Whatever was said meanwhile was said to nobody here.
        () => hear(allChanges),
        () => retry(Math.min(afterMs * 2, longestRetryMs)),
      );
    }, afterMs);
  }

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    const last = current;
    current = undefined;
    await last?.end().catch(() => undefined);
  };
}
