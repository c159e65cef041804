// The same server behind a door that can hand out a newer build of the kiosk: another page, and a worker that knows it.
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Door {
  readonly origin: string;
  /** From now on the kiosk's page carries this version. */
  readonly publish: (version: string) => void;
  readonly close: () => void;
}

const page = /^\/(?:index\.html)?(?:\?.*)?$/;

export async function aDoorTo(origin: string): Promise<Door> {
  let version: string | undefined;
  const edit = (path: string, body: string): string => {
    if (version === undefined) return body;
    if (page.test(path)) return body.replace('<html', `<html data-version="${version}"`);
    // The revision is how the worker sees that the page is another one.
    const revision = /"revision":"(?=[^"]*","url":"index\.html")/;
    if (!revision.test(body)) throw new Error('The worker does not name the revision of index.html.');
    return body.replace(revision, `$&${version}-`);
  };
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    const { 'accept-encoding': _, ...headers } = incoming.headers;
    const onward = ask(`${origin}${path}`, { method: incoming.method, headers }, (answer: IncomingMessage) => {
      const status = answer.statusCode ?? 502;
      if (!page.test(path) && path !== '/service-worker.js') {
        outgoing.writeHead(status, answer.headers);
        outgoing.flushHeaders();
        answer.pipe(outgoing);
        return;
      }
      // Whoever asked may be gone before all of it is here.
      const given = text(answer).then((body) => {
        const { 'content-length': __, etag: ___, 'last-modified': ____, ...stored } = answer.headers;
        outgoing.writeHead(status, stored);
        outgoing.end(edit(path, body));
      });
      given.catch(() => outgoing.destroy());
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The door does not open.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    publish: (next) => (version = next),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
