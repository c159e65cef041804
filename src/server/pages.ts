// The files of the kiosk and the desk, as the build wrote them.
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';

/** Pages are asked for again each time; a file with a hash in its name never changes. */
function setCache(path: string, c: Context): void {
  const forEver = /\/assets\//.test(path.replaceAll('\\', '/'));
  c.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
}

export function pageRoutes(clientFolder: string) {
  const page = (path: string) =>
    serveStatic({ path: join(clientFolder, path), precompressed: true, onFound: setCache });
  const kiosk = page('index.html');
  const desk = page('src/desk/index.html');
  // The front doors come before the files: a folder of the same name must not answer for them.
  return new Hono()
    .get('/', kiosk)
    .get('/desk', desk)
    .get('/desk/*', desk)
    .get('*', serveStatic({ root: clientFolder, precompressed: true, onFound: setCache }));
}
