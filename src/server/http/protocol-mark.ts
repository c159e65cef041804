// Marks every response to a kiosk as this server's own. A response without the mark came from something in between.
import { createMiddleware } from 'hono/factory';
import { protocolHeader } from '../../contract/problem.ts';
import { protocolVersion } from '../../contract/version.ts';

export const markAnswers = createMiddleware(async (c, next) => {
  await next();
  c.header(protocolHeader, String(protocolVersion));
  // A cache in between could repeat the mark long after the server stopped sending it.
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
});
