// Receives the changes of other processes on the same PostgreSQL, on its own connection, which reconnects when lost.
import { Client } from 'pg';
import { allChanges, type Change } from '../../changes/changes.ts';
import { clientConfig, toUnreachable } from './postgres-pool.ts';

export const channel = 'buurtkiosk_changes';

interface Listening {
  /** Identifies this process, so that it skips its own notifications. */
  readonly self: string;
  readonly onChanges: (changes: readonly Change[]) => void;
  readonly onFault: (cause: unknown) => void;
}

const firstRetryMs = 250;
const longestRetryMs = 5000;
/** A connection that was cut silently is only noticed by sending a query. */
const pingEveryMs = 15_000;
const answerWithinMs = 5000;

/** Listens for changes. Returns a function that stops listening. Throws UnreachableDatabase when it cannot connect. */
export async function listenTo(url: string, { self, onChanges, onFault }: Listening): Promise<() => Promise<void>> {
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
    client.on('end', () => lose(new Error('The connection was closed.')));
    client.on('notification', ({ payload = '' }) => {
      const [from, ...changed] = payload.split(' ');
      if (from !== self) onChanges(allChanges.filter((change) => changed.includes(change)));
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
    ping(client, lose);
  }

  function ping(client: Client, lose: (cause: unknown) => void): void {
    timer = setTimeout(() => {
      client.query('select 1').then(() => {
        if (current === client) ping(client, lose);
      }, lose);
    }, pingEveryMs);
  }

  function retry(afterMs: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      connect().then(
        // Notifications sent while disconnected were missed, so anything may have changed.
        () => onChanges(allChanges),
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
