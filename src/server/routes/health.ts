// GET /healthz: the process runs. GET /readyz: it can store entries.
import { Hono } from 'hono';
import { problem } from '../http/problem.ts';
import type { Database } from '../store/database/database.ts';

export const healthRoutes = ({ write }: Database) =>
  new Hono()
    .get('/healthz', (c) => c.json({ alive: true }))
    .get('/readyz', async (c) => {
      try {
        // The transaction itself writes the counter row. The configuration was read before the server started
        // listening.
        await write(() => Promise.resolve());
        return c.json({ ready: true });
      } catch {
        return problem(c, 503, {
          type: 'not-ready',
          title: 'Not ready',
          detail: 'The database cannot be written. Check the disk, or whether PostgreSQL is running.',
        });
      }
    });
