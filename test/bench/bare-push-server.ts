// The limit of a server that takes pushes: HTTP, JSON, the rows and a receipt for each. It checks nothing and knows nobody.
// Run as a process: `node bare-push-server.ts each|together <SQLite file or PostgreSQL URL>`.
import { createServer } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { type BareInsert, type BareRows, openBarePostgres, openBareSqlite, takeBare } from './bare-insert.ts';

interface Push {
  readonly entries: readonly { readonly header: string; readonly envelope: unknown }[];
}

/** Resolves when the rows of one request are on the disk. */
type Keep = (rows: readonly BareRows[]) => Promise<void>;

/** A transaction for each request, over the connections that there are. */
function keepEach(inserts: readonly BareInsert[]): Keep {
  const free = [...inserts];
  const waiting: ((insert: BareInsert) => void)[] = [];
  return async (rows) => {
    const insert = free.pop() ?? (await new Promise<BareInsert>((resolve) => void waiting.push(resolve)));
    await insert([rows]);
    const next = waiting.shift();
    if (next === undefined) free.push(insert);
    else next(insert);
  };
}

/** Requests that wait for a transaction share the next one. */
function keepTogether(insert: BareInsert): Keep {
  let waiting: { readonly rows: readonly BareRows[]; readonly resolve: () => void }[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      await turn();
      const taken = waiting;
      waiting = [];
      await insert(taken.map(({ rows }) => rows));
      for (const { resolve } of taken) resolve();
    }
    running = false;
  };
  return (rows) =>
    new Promise((resolve) => {
      waiting.push({ rows, resolve });
      if (!running) void run();
    });
}

/** As many as the kiosks that push at once. */
const connections = 16;

async function open(way: string, position: string): Promise<Keep> {
  if (!position.startsWith('postgres')) {
    const { insert } = openBareSqlite(position);
    return way === 'each' ? keepEach([insert]) : keepTogether(insert);
  }
  if (way !== 'each') return keepTogether((await openBarePostgres(position)).insert);
  const drivers = await Promise.all(Array.from({ length: connections }, () => openBarePostgres(position)));
  return keepEach(drivers.map(({ insert }) => insert));
}

const [way = '', position = ''] = process.argv.slice(2);
const keep = await open(way, position);
/** A line is kept while others have their turn, as ours keeps it. */
const keepAliveTimeout = 130_000;
const server = createServer({ keepAliveTimeout }, (request, answer) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => void parts.push(part));
  request.on('end', () => {
    const { entries }: Push = JSON.parse(Buffer.concat(parts).toString());
    const taken = entries.map(takeBare);
    void keep(taken.map(({ rows }) => rows)).then(() => {
      const body = Buffer.from(JSON.stringify({ receipts: taken.map(({ receipt }) => receipt) }));
      answer.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
      answer.end(body);
    });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
