// Two real servers on one PostgreSQL, behind one address: a proxy that gives each new line to the next one that lives.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startRealServer, type RealServer, type ServerOptions } from './real-server.ts';

/** As one server: killed and started together. Each can be had apart too. */
export interface ServerPair extends RealServer {
  readonly one: RealServer;
  readonly other: RealServer;
}

/** Resolves to a line to the first of these that answers. */
async function reach(ports: readonly number[]): Promise<Socket | undefined> {
  for (const port of ports) {
    const line = connect(port, '127.0.0.1');
    const answers = await once(line, 'connect').then(
      () => true,
      () => false,
    );
    if (answers) return line;
  }
  return undefined;
}

async function startProxy(ports: readonly number[]) {
  let turn = 0;
  const open = new Set<Socket>();
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  };
  const proxy = createServer({ pauseOnConnect: true }, (asking) => {
    keep(asking);
    turn += 1;
    const order = ports.map((_, at) => ports[(at + turn) % ports.length] ?? 0);
    void reach(order).then((line) => {
      if (line === undefined || asking.destroyed) {
        line?.destroy();
        asking.destroy();
        return;
      }
      keep(line);
      asking.pipe(line).pipe(asking);
      asking.on('close', () => line.destroy());
      line.on('close', () => asking.destroy());
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  const stop = async (): Promise<void> => {
    proxy.close();
    for (const socket of open) socket.destroy();
    await once(proxy, 'close');
  };
  return { origin: `http://127.0.0.1:${address.port}`, stop };
}

async function makeDatabase(postgres: string): Promise<string> {
  const name = `pair_${process.pid}_${Math.round(performance.now() * 1000)}`;
  const client = new Client({ connectionString: postgres });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return postgres.replace('/postgres?', `/${name}?`);
}

/** Starts both at the same moment. `postgres` is the URL of the run's PostgreSQL. */
export async function startServerPair(postgres: string, options: ServerOptions = {}): Promise<ServerPair> {
  const [database, dataFolder] = await Promise.all([
    makeDatabase(postgres),
    mkdtemp(join(tmpdir(), 'buurtkiosk-pair-')),
  ]);
  const shared = { ...options, dataFolder, env: { ...options.env, DATABASE_URL: database } };
  const [one, other] = await Promise.all([startRealServer(shared), startRealServer(shared)]);
  const both = [one, other];
  const proxy = await startProxy(both.map(({ origin }) => Number(new URL(origin).port)));
  const each = async (act: (server: RealServer) => Promise<void>): Promise<void> => {
    await Promise.all(both.map((server) => act(server)));
  };
  return {
    origin: proxy.origin,
    dataFolder,
    one,
    other,
    pid: () => one.pid(),
    printed: () => both.map((server) => server.printed()).join(''),
    kill: () => each((server) => server.kill()),
    start: () => each((server) => server.start()),
    async stop() {
      await proxy.stop();
      await each((server) => server.stop());
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
