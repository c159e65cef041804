// All routes of the server, in the order in which they are asked.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { KioskConfig } from '../contract/kiosk-config.ts';
import { makeCode } from '../domain/code.ts';
import { readOpeningHours } from '../domain/opening-hours.ts';
import { type Instant, minutes } from '../domain/time.ts';
import type { BackupState } from './backup/scheduled.ts';
import type { Changes } from './changes.ts';
import { type DeviceEnv, onlyKiosks } from './device.ts';
import { faultOf, logRequests } from './log.ts';
import { ownHeaders } from './headers.ts';
import { pageRoutes } from './pages.ts';
import { notFound, problem } from './problem.ts';
import { markAnswers } from './protocol-mark.ts';
import { makeProofs } from './proof.ts';
import { feedRoutes } from './routes/agenda-out.ts';
import { enrolRoute } from './routes/enrol.ts';
import { onlyLittle } from './routes/body.ts';
import { authRoutes } from './routes/auth.ts';
import { deskRoutes } from './routes/at-desk/desk.ts';
import { healthRoutes } from './routes/health.ts';
import { phoneRoutes } from './routes/phone.ts';
import { pushRoute } from './routes/push.ts';
import { snapshotRoutes } from './routes/snapshot.ts';
import { codeRoute } from './routes/codes.ts';
import { makeSubmitEntry } from './leave-here.ts';
import type { Keyring } from './keys/keyring.ts';
import { RateLimit, tooManyTries } from './rate-limit.ts';
import type { Random } from './secrets.ts';
import { makeSnapshots } from './snapshot.ts';
import type { Staff } from './staff.ts';
import { UnreachableDatabase } from './store/connections.ts';
import type { Database } from './store/database.ts';
import { makePushQueue, type TakePush } from './store/push/push-queue.ts';

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
  /** Where phones find this server. */
  readonly publicAddress: string;
  readonly version: string;
  /** Where the build wrote the pages. */
  readonly clientFolder: string;
}

/** In a minute, by one kiosk. A thousand entries that waited are one ask, and a busy hour is some hundreds. */
const mostAsks = 6000;

/** One line for whatever is left, at kiosks, on phones and at the desk. */
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
  const asks = new RateLimit(mostAsks, minutes(1));
  const snapshots = makeSnapshots(deps);
  const enrolled = new Hono<DeviceEnv>()
    .use(onlyKiosks({ database, proofs, now }))
    .use(async (c, next) => {
      const asked = asks.try(c.var.kiosk, now());
      return asked.may ? next() : tooManyTries(c, asked);
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
  // These have their own headers, stricter than the ones below.
  app.route('/', phoneRoutes({ ...deps, submitEntry }));
  app.route('/', feedRoutes(deps));
  app.use(ownHeaders(deps.publicAddress));
  app.use('/api/v1/*', markAnswers);
  app.use(onlyLittle);
  app.route('/', healthRoutes(database));
  app.route('/api/v1', kioskRoutes(deps, take));
  app.route('/api/auth', authRoutes(deps));
  app.route('/api/desk', deskRoutes({ ...deps, submitEntry, makeCode: () => makeCode(random(7)) }));
  app.all('/api/*', (c) => notFound(c, 'There is nothing here.'));
  app.route('/', pageRoutes(clientFolder));
  app.notFound((c) => c.text('Deze pagina bestaat niet.', 404));
  app.onError((cause, c) => {
    if (cause instanceof HTTPException && cause.status < 500) {
      if (cause.status === 404) return notFound(c, 'There is nothing here.');
      return problem(c, 400, { type: 'not-accepted', title: 'Not accepted', detail: 'Look at what was sent.' });
    }
    if (cause instanceof UnreachableDatabase) {
      log.warn({ fault: faultOf(cause) }, 'database away');
      c.header('Retry-After', '5');
      return problem(c, 503, {
        type: 'unavailable',
        title: 'Not now',
        detail: 'Keep it and try again in a moment; nothing was lost.',
      });
    }
    log.error({ fault: faultOf(cause) }, 'fault');
    return problem(c, 500, { type: 'fault', title: 'Our fault', detail: 'Try again in a moment; nothing was lost.' });
  });
  return app;
}
