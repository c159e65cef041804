// Listening, and stopping so that nobody loses anything.
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Somebody else listens there already. */
export class PortInUse extends Error {}

/** Resolves when the server listens. Throws PortInUse. */
export async function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Server> {
  const server = createAdaptorServer({ fetch }) as Server;
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
