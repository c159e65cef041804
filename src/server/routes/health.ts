// GET /healthz: the process lives. GET /readyz: it can keep what people leave.
import { Hono } from 'hono';
import { problem } from '../http/problem.ts';
import type { Database } from '../store/database/database.ts';

export const healthRoutes = ({ write }: Database) =>
  new Hono()
    .get('/healthz', (c) => c.json({ alive: true }))
    .get('/readyz', async (c) => {
      try {
        // The transaction itself writes the counter row; the configuration was read before anything listens.
        await write(() => Promise.resolve());
        return c.json({ ready: true });
      } catch {
        return problem(c, 503, {
          type: 'not-ready',
          title: 'Not ready',
          detail: 'The database cannot be written. Look at the disk, or whether PostgreSQL runs.',
        });
      }
    });
