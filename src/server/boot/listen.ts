// Listening, and stopping so that nobody loses anything.
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { isLoopback, nameOf } from '../http/client-address.ts';

/** Somebody else listens there already. */
export class PortInUse extends Error {}

/** How long and how much one line may ask of us. A kiosk with a thousand entries on a slow line fits in it. */
export interface LineLimits {
  /** For the headers, from the first moment that the line is open. */
  readonly headersMs: number;
  /** For the whole request. */
  readonly requestMs: number;
  /** Without a word in either direction; a stream says something each 20 s. */
  readonly silentMs: number;
  /** Lines from one address. A proxy on this machine brings everybody's. */
  readonly perAddress: number;
  readonly inAll: number;
}

const lineLimits: LineLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  silentMs: 60_000,
  perAddress: 200,
  inAll: 4000,
};

/** Closes lines from an address that has too many already. */
function limitLines(server: Server, { perAddress, inAll }: LineLimits): void {
  const open = new Map<string, number>();
  server.maxConnections = inAll;
  server.on('connection', (line) => {
    const { remoteAddress = '' } = line;
    if (isLoopback(remoteAddress)) return;
    const name = nameOf(remoteAddress);
    const now = (open.get(name) ?? 0) + 1;
    open.set(name, now);
    line.once('close', () => {
      const left = (open.get(name) ?? 1) - 1;
      if (left === 0) open.delete(name);
      else open.set(name, left);
    });
    if (now > perAddress) line.destroy();
  });
}

interface Where {
  readonly port: number;
  readonly host: string;
  readonly limits?: Partial<LineLimits>;
}

/** Resolves when the server listens. Throws PortInUse. */
export async function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { port, host, limits: given }: Where,
): Promise<Server> {
  const limits = { ...lineLimits, ...given };
  const serverOptions = {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(limits.headersMs, 5000),
    // Longer than a proxy keeps an idle line, so that it never sends into one that just closed.
    keepAliveTimeout: 130_000,
  };
  const server = createAdaptorServer({ fetch, serverOptions }) as Server;
  server.timeout = limits.silentMs;
  limitLines(server, limits);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', (cause: NodeJS.ErrnoException) => {
    const inUse = `Port ${port} is in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`;
    reject(cause.code === 'EADDRINUSE' ? new PortInUse(inUse) : cause);
  });
  server.listen(port, host, resolve);
  await promise;
  return server;
}

/** Takes no more requests, and resolves when the last answer was given or the patience is over. */
export async function stopListening(server: Server, patienceMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
  server.close(() => resolve());
  // A line whose last answer just ended counts as idle only then, and its other end would keep it open.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  await promise;
  clearInterval(idle);
  clearTimeout(impatient);
}

/** Runs `stop` at the first signal; a second one ends the process at once. */
export function onSignal(stop: () => Promise<void>): void {
  let asked = false;
  const hear = () => {
    if (asked) process.exit(1);
    asked = true;
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', hear);
  process.on('SIGINT', hear);
}
