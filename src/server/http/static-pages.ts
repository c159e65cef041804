// The files of the kiosk and the desk, as the build wrote them.
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';

/** Pages are asked for again each time; a file with a hash in its name never changes. */
const cached =
  (serve: MiddlewareHandler): MiddlewareHandler =>
  async (c, next) => {
    const answer = await serve(c, next);
    if (!(answer instanceof Response)) return answer;
    const forEver = c.req.path.startsWith('/assets/');
    answer.headers.set('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    return answer;
  };

export function pageRoutes(clientFolder: string) {
  const page = (path: string) => cached(serveStatic({ path: join(clientFolder, path), precompressed: true }));
  const kiosk = page('index.html');
  const desk = page('src/desk/index.html');
  // The front doors come before the files: a folder of the same name must not answer for them.
  return new Hono()
    .get('/', kiosk)
    .get('/desk', desk)
    .get('/desk/*', desk)
    .get('*', cached(serveStatic({ root: clientFolder, precompressed: true })));
}
