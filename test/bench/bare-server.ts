// The limit for draining: takes rows in one request and writes them in one durable SQLite transaction. Run as a process.
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';

interface BareRow {
  readonly entry: { readonly header: { readonly id: string }; readonly personal: unknown };
}

const [file = ''] = process.argv.slice(2);
const db = new DatabaseSync(file);
db.exec('pragma journal_mode = wal; pragma synchronous = full');
db.exec('create table entry (id text primary key, header text not null, personal text not null)');
const insert = db.prepare('insert into entry (id, header, personal) values (?, ?, ?)');

function take(rows: readonly BareRow[]): number {
  db.exec('begin immediate');
  for (const { entry } of rows)
    insert.run(entry.header.id, JSON.stringify(entry.header), JSON.stringify(entry.personal));
  db.exec('commit');
  return rows.length;
}

const server = createServer((request, answer) => {
  void text(request).then((body) => {
    const taken = take(JSON.parse(body) as readonly BareRow[]);
    answer.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
    answer.end(JSON.stringify({ taken }));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
