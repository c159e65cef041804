// GET /api/v1/snapshot and GET /api/v1/events: what a kiosk shows, and notice that it changed.
import { Hono } from 'hono';
import type { Changes } from '../../changes/changes.ts';
import type { DeviceEnv } from '../../auth/device-auth.ts';
import { OpenStreams, streamChanges } from '../../http/event-stream.ts';
import type { Encoding, Snapshots } from './make-snapshot.ts';

/** A kiosk needs one; a demo shows the same kiosk in several windows. */
const mostStreams = 8;

interface SnapshotDeps {
  readonly snapshots: Snapshots;
  readonly changes: Changes;
}

/** The best encoding that both sides support. A weight of 0 excludes an encoding. */
function encodingFor(accepted: string): Encoding {
  const wanted = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...settings] = part.split(';').map((text) => text.trim().toLowerCase());
      return [name, !settings.some((setting) => /^q=0(\.0*)?$/.test(setting))];
    }),
  );
  if (wanted.get('br') === true) return 'br';
  return wanted.get('gzip') === true ? 'gzip' : 'identity';
}

/** A strong ETag differs per encoding; the snapshot's tag does not. */
const etagOf = (tag: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;

const hasAlready = (asked: string, tag: string): boolean =>
  asked.split(',').some((one) => /"([\w-]+?)(?:-br|-gzip)?"/.exec(one)?.[1] === tag);

export function snapshotRoutes({ snapshots, changes }: SnapshotDeps) {
  const open = new OpenStreams(mostStreams);
  return new Hono<DeviceEnv>()
    .get('/snapshot', async (c) => {
      const packed = await snapshots.of(c.var.kiosk);
      const encoding = encodingFor(c.req.header('Accept-Encoding') ?? '');
      c.header('ETag', etagOf(packed.tag, encoding));
      c.header('Vary', 'Accept-Encoding, Authorization');
      c.header('Cache-Control', 'private, no-cache');
      if (hasAlready(c.req.header('If-None-Match') ?? '', packed.tag)) return c.body(null, 304);
      if (encoding !== 'identity') c.header('Content-Encoding', encoding);
      return c.body(await packed.bytes(encoding), 200, { 'Content-Type': 'application/json' });
    })
    .get('/events', (c) =>
      streamChanges(c, {
        changes,
        open,
        listener: c.var.kiosk,
        stillMay: c.var.stillEnrolled,
        toEvent: async (change) => {
          if (change !== 'snapshot') return undefined;
          const { tag } = await snapshots.of(c.var.kiosk);
          return { event: 'snapshot', data: JSON.stringify({ etag: `"${tag}"` }) };
        },
      }),
    );
}
