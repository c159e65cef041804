// Starts and stops the HTTP listener, with limits per connection and a graceful shutdown.
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { isLoopback, nameOf } from '../http/client-address.ts';

/** Another program already listens on this port. */
export class PortInUse extends Error {}

/** Time and connection limits. A kiosk that sends a thousand entries over a slow connection stays within them. */
export interface LineLimits {
  /** Time for the request headers, from the moment that the connection opens. */
  readonly headersMs: number;
  /** Time for the whole request. */
  readonly requestMs: number;
  /** Time without traffic in either direction. An event stream sends something every 20 s. */
  readonly silentMs: number;
  /** Connections from one address. Loopback is exempt: a proxy on this machine carries everybody's. */
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

/** Closes new connections from an address that already has the maximum. */
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
    // Longer than a proxy keeps an idle connection, so that the proxy never sends into one that has just closed.
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

/** Stops accepting requests. Resolves after the last response, or after `patienceMs`, when the rest is cut off. */
export async function stopListening(server: Server, patienceMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
  server.close(() => resolve());
  // A connection becomes idle only after its last response, and the client may keep it open: close idle ones repeatedly.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  await promise;
  clearInterval(idle);
  clearTimeout(impatient);
}

/** Runs `stop` at the first signal; a second signal ends the process immediately. */
export function onSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onStop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onStop);
  process.on('SIGINT', onStop);
}
