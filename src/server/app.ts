// All routes of the server, in the order in which they are asked.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import type { KioskConfig } from '../contract/kiosk-config.ts';
import { makeCode } from '../domain/code.ts';
import { readOpeningHours } from '../domain/opening-hours.ts';
import type { Instant } from '../domain/time.ts';
import type { ScheduledBackups } from './backup/scheduled.ts';
import type { Changes } from './changes.ts';
import { onlyKiosks } from './device.ts';
import { faultOf, logRequests } from './log.ts';
import { pageRoutes } from './pages.ts';
import { notFound, problem } from './problem.ts';
import { makeProofs } from './proof.ts';
import { enrolRoute } from './routes/enrol.ts';
import { authRoutes } from './routes/auth.ts';
import { deskRoutes } from './routes/at-desk/desk.ts';
import { healthRoutes } from './routes/health.ts';
import { phoneRoutes } from './routes/phone.ts';
import { pushRoute } from './routes/push.ts';
import { snapshotRoutes } from './routes/snapshot.ts';
import { ticketRoute } from './routes/tickets.ts';
import type { Keyring } from './keys/keyring.ts';
import type { Random } from './secrets.ts';
import { makeSnapshots } from './snapshot.ts';
import type { Staff } from './staff.ts';
import type { Database } from './store/database.ts';

export interface AppDeps {
  readonly database: Database;
  readonly staff: Staff;
  readonly keys: Keyring;
  readonly config: KioskConfig;
  readonly changes: Changes;
  readonly backups: Pick<ScheduledBackups, 'state'>;
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

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  // The proxy in front that speaks TLS promises TLS.
  strictTransportSecurity: false,
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  xXssProtection: false,
});

function kioskRoutes(deps: AppDeps) {
  const { database, keys, changes, config, demo, now, random } = deps;
  const proofs = makeProofs({ secret: keys.nonceSecret, now });
  const snapshots = makeSnapshots({ ...deps, read: database.read });
  const rules = {
    hours: readOpeningHours(config.openingHours),
    openDays: config.promise.openDays,
    makeCode: () => makeCode(random(7)),
  };
  const enrolled = new Hono()
    .use(onlyKiosks({ database, proofs, now }))
    .route('/', pushRoute({ database, keys, changes, rules, now }))
    .route('/', snapshotRoutes({ snapshots, changes }))
    .route('/', ticketRoute({ database, now }));
  return new Hono()
    .route('/', enrolRoute({ database, keys, proofs, changes, config, demo, now, random }))
    .route('/', enrolled);
}

export function makeApp(deps: AppDeps) {
  const { database, staff, log, now, random, clientFolder } = deps;
  const app = new Hono();
  app.use(logRequests(log));
  app.route('/', phoneRoutes(deps)); // These have their own headers, stricter than the ones below.
  app.use(headers);
  app.route('/', healthRoutes(database));
  app.route('/api/v1', kioskRoutes(deps));
  app.route('/api/auth', authRoutes({ staff, now }));
  app.route('/api/desk', deskRoutes({ ...deps, makeCode: () => makeCode(random(7)) }));
  app.all('/api/*', (c) => notFound(c, 'There is nothing here.'));
  app.route('/', pageRoutes(clientFolder));
  app.notFound((c) => c.text('Deze pagina bestaat niet.', 404));
  app.onError((cause, c) => {
    if (cause instanceof HTTPException && cause.status < 500) {
      return problem(c, cause.status === 404 ? 404 : 400, { title: 'Not accepted', detail: 'Look at what was sent.' });
    }
    log.error({ fault: faultOf(cause) }, 'fault');
    return problem(c, 500, { title: 'Our fault', detail: 'Try again in a moment; nothing was lost.' });
  });
  return app;
}
