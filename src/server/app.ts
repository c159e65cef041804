// The HTTP application: all routes, in the order in which Hono matches them.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { KioskConfig } from '../contract/kiosk-config.ts';
import { makeCode } from '../domain/entries/code.ts';
import { readOpeningHours } from '../domain/time/opening-hours.ts';
import { type Instant, minutes } from '../domain/time/time.ts';
import type { BackupState } from './backup/scheduled.ts';
import type { Changes } from './changes/changes.ts';
import { type DeviceEnv, onlyKiosks } from './auth/device-auth.ts';
import { faultOf, logRequests } from './http/log.ts';
import { ownHeaders } from './http/headers.ts';
import { pageRoutes } from './http/static-pages.ts';
import { notFound, problem } from './http/problem.ts';
import { markAnswers } from './http/protocol-mark.ts';
import { makeProofs } from './auth/dpop-proof.ts';
import { feedRoutes } from './routes/feeds.ts';
import { enrolRoute } from './routes/kiosk/enrol.ts';
import { onlyLittle } from './http/body.ts';
import { authRoutes } from './routes/desk/auth.ts';
import { deskRoutes } from './routes/desk/desk.ts';
import { healthRoutes } from './routes/health.ts';
import { photoRoutes } from './routes/photos.ts';
import { phoneRoutes } from './routes/phone/phone.ts';
import { pushRoute } from './routes/kiosk/push.ts';
import { snapshotRoutes } from './routes/kiosk/snapshot.ts';
import { codeRoute } from './routes/kiosk/codes.ts';
import { makeSubmitEntry } from './ingest/submit-entry.ts';
import type { Keyring } from './keys/keyring.ts';
import { RateLimit, tooManyTries } from './http/rate-limit.ts';
import type { Random } from './store/secrets.ts';
import { makeSnapshots } from './routes/kiosk/make-snapshot.ts';
import type { Staff } from './auth/staff.ts';
import { UnreachableDatabase } from './store/database/connections.ts';
import type { Database } from './store/database/database.ts';
import { makePushQueue, type TakePush } from './ingest/push-queue.ts';

export interface AppDeps {
  readonly database: Database;
  readonly staff: Staff;
  readonly keys: Keyring;
  readonly config: KioskConfig;
  readonly changes: Changes;
  readonly backups: { state(): BackupState | null };
  readonly log: Logger;
  readonly now: () => Instant;
  readonly random: Random;
  readonly demo: boolean;
  /** The address at which phones reach this server. */
  readonly publicAddress: string;
  readonly version: string;
  /** The folder with the built pages of the kiosk and the desk. */
  readonly clientFolder: string;
}

/** Requests per minute from one kiosk. A push of a thousand entries is one request; a busy hour makes a few hundred. */
const maxRequestsPerMinute = 6000;

/** One queue for all submissions, from kiosks, phones and the desk. */
function makeTake({ database, random, config }: AppDeps): TakePush {
  return makePushQueue(database.write, {
    hours: readOpeningHours(config.openingHours),
    openDays: config.promise.openDays,
    makeCode: () => makeCode(random(7)),
  });
}

function kioskRoutes(deps: AppDeps, take: TakePush) {
  const { database, keys, changes, now } = deps;
  const proofs = makeProofs({ secret: keys.secretFor('proof-nonce'), now });
  const requests = new RateLimit(maxRequestsPerMinute, minutes(1));
  const snapshots = makeSnapshots(deps);
  const enrolled = new Hono<DeviceEnv>()
    .use(onlyKiosks({ database, proofs, now }))
    .use(async (c, next) => {
      const attempt = requests.try(c.var.kiosk, now());
      return attempt.may ? next() : tooManyTries(c, attempt);
    })
    .route('/', pushRoute({ database, keys, take, now }))
    .route('/', snapshotRoutes({ snapshots, changes }))
    .route('/', codeRoute({ database, now }));
  return new Hono().route('/', enrolRoute({ ...deps, proofs })).route('/', enrolled);
}

export function makeApp(deps: AppDeps) {
  const { database, log, random, clientFolder } = deps;
  const take = makeTake(deps);
  const submitEntry = makeSubmitEntry({ ...deps, take });
  const app = new Hono();
  app.use(logRequests(log));
  // These routes set their own headers, which are stricter than the ones below.
  app.route('/', phoneRoutes({ ...deps, submitEntry }));
  app.route('/', feedRoutes(deps));
  app.use(ownHeaders(deps.publicAddress));
  app.use('/api/v1/*', markAnswers);
  app.use(onlyLittle);
  app.route('/', healthRoutes(database));
  app.route('/', photoRoutes(database));
  app.route('/api/v1', kioskRoutes(deps, take));
  app.route('/api/auth', authRoutes(deps));
  app.route('/api/desk', deskRoutes({ ...deps, submitEntry, makeCode: () => makeCode(random(7)) }));
  app.all('/api/*', (c) => notFound(c, 'This address does not exist.'));
  app.route('/', pageRoutes(clientFolder));
  app.notFound((c) => c.text('Deze pagina bestaat niet.', 404));
  app.onError((cause, c) => {
    if (cause instanceof HTTPException && cause.status < 500) {
      if (cause.status === 404) return notFound(c, 'This address does not exist.');
      return problem(c, 400, {
        type: 'not-accepted',
        title: 'Not accepted',
        detail: 'Check the request and send it again.',
      });
    }
    if (cause instanceof UnreachableDatabase) {
      log.warn({ fault: faultOf(cause) }, 'database unreachable');
      c.header('Retry-After', '5');
      return problem(c, 503, {
        type: 'unavailable',
        title: 'Temporarily unavailable',
        detail: 'Nothing was lost. Keep the request and try again in a moment.',
      });
    }
    log.error({ fault: faultOf(cause) }, 'internal error');
    return problem(c, 500, {
      type: 'fault',
      title: 'Internal error',
      detail: 'Nothing was lost. Try again in a moment.',
    });
  });
  return app;
}
