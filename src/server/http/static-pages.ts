// Serves the built files of the kiosk and the desk.
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';

/** Pages are revalidated each time; files with a hash in their name never change. */
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
  // Page routes come before the files, so that a folder of the same name cannot answer for them.
  return new Hono()
    .get('/', kiosk)
    .get('/desk', desk)
    .get('/desk/*', desk)
    .get('*', cached(serveStatic({ root: clientFolder, precompressed: true })));
}
