// The limit for draining: takes rows in one request and writes them in one durable SQLite transaction. Run as a process.
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';

interface BarePush {
  /** As a kiosk sends them. */
  readonly entries: readonly { readonly header: string; readonly envelope: unknown }[];
}

const [file = ''] = process.argv.slice(2);
const db = new DatabaseSync(file);
db.exec('pragma journal_mode = wal; pragma synchronous = full');
db.exec('create table entry (id text primary key, header text not null, envelope text not null)');
const insert = db.prepare('insert into entry (id, header, envelope) values (?, ?, ?)');

function take({ entries }: BarePush): number {
  db.exec('begin immediate');
  for (const { header, envelope } of entries) {
    const { id } = JSON.parse(header) as { id: string };
    insert.run(id, header, JSON.stringify(envelope));
  }
  db.exec('commit');
  return entries.length;
}

const server = createServer((request, answer) => {
  void text(request).then((body) => {
    const taken = take(JSON.parse(body) as BarePush);
    answer.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
    answer.end(JSON.stringify({ taken }));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
