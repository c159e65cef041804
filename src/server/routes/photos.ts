// GET /photos/<id>.jpg: the photo of an activity, for everybody. It is kept for ever: another photo has another address.
import { Hono } from 'hono';
import { notFound } from '../http/problem.ts';
import type { Database } from '../store/database/database.ts';
import { readPhoto } from '../store/photos.ts';

export const photoRoutes = ({ read }: Pick<Database, 'read'>) =>
  new Hono().get('/photos/:name', async (c) => {
    const [, id] = /^([\w-]{22})\.jpg$/.exec(c.req.param('name')) ?? [];
    const bytes = id === undefined ? undefined : await readPhoto(read, id);
    if (bytes === undefined) return notFound(c, 'There is no such photo.');
    return c.body(bytes, 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'public, max-age=31536000, immutable' });
  });
