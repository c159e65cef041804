// A control for the trace: answers each push with its entries in a database that syncs as SYNCHRONOUS says, or not at all.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DatabaseSync } from 'node:sqlite';

const { PORT = '0', DATA_DIR = '', SYNCHRONOUS = 'off' } = process.env;

const database = new DatabaseSync(join(DATA_DIR, 'buurtkiosk.sqlite'));
database.exec(
  `pragma journal_mode = wal; pragma synchronous = ${SYNCHRONOUS}; create table if not exists entry (body text)`,
);

createServer((request, response) => {
  if (request.url !== '/api/v1/push') {
    response.end('ready');
    return;
  }
  void text(request).then((body) => {
    database.prepare('insert into entry values (?)').run(body);
    response.end('{}');
  });
}).listen(Number(PORT), '127.0.0.1');
