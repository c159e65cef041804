// POST /api/desk/photos: a photo that the desk's page made small, checked and without metadata.
import { Hono } from 'hono';
import type { UploadedPhoto } from '../../../contract/desk-activity.ts';
import { atMost } from '../../http/body.ts';
import { problem } from '../../http/problem.ts';
import { cleanJpeg } from '../../photos/clean-jpeg.ts';
import { putPhoto } from '../../store/photos.ts';
import { type DeskDeps, type DeskEnv, onlyWhoMay } from './desk-env.ts';

/** Kilobytes: 1600 pixels wide at a good quality fits easily, and a slow kiosk has it within seconds. */
const largest = 500;

export const photoUploadRoutes = ({ database, now }: DeskDeps) =>
  new Hono<DeskEnv>().post('/photos', onlyWhoMay('edit-activities'), atMost(largest), async (c) => {
    const bytes = cleanJpeg(new Uint8Array(await c.req.arrayBuffer()));
    if (bytes === undefined)
      return problem(c, 400, {
        type: 'not-accepted',
        title: 'Not a photo',
        detail: 'Send a JPEG of at most 2000 by 2000 pixels.',
      });
    const id = await database.write((tx) => putPhoto(tx, bytes, { by: c.var.me.id, at: now() }));
    return c.json({ id } satisfies UploadedPhoto, 201);
  });
