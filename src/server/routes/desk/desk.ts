// /api/desk: the routes for signed-in colleagues, and the two that are open to everybody.
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as v from 'valibot';
import {
  deskChanges,
  type DeskSetting,
  type DeskWelcome,
  firstCoordinatorMessage,
  noRole,
} from '../../../contract/desk.ts';
import { secondFactorNeeded } from '../../../contract/desk-staff.ts';
import { minutes } from '../../../domain/time/time.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import { OpenStreams, streamChanges } from '../../http/event-stream.ts';
import { makeFirstCoordinator } from '../../auth/first-coordinator.ts';
import { isSecondFactorRequired } from '../../auth/second-factor-rule.ts';
import type { Account } from '../../auth/staff.ts';
import { clientAddress } from '../../http/client-address.ts';
import { RateLimit, tooManyTries } from '../../http/rate-limit.ts';
import { problem } from '../../http/problem.ts';
import { sameOrigin } from '../../auth/same-origin.ts';
import { readJson } from '../../http/body.ts';
import { activityRoutes } from './activities.ts';
import { callbackRoutes } from './callbacks.ts';
import { dateRoutes } from './dates.ts';
import { type DeskDeps, type DeskEnv, keepNothing } from './desk-env.ts';
import { kioskDeskRoutes } from './kiosks.ts';
import { accountRoutes } from './account.ts';
import { colleagueRoutes } from './colleagues.ts';
import { notificationRoutes } from './notifications.ts';
import { oneTimeLinkRoutes } from './one-time-link.ts';
import { accessLogRoutes } from './access-log.ts';
import { photoUploadRoutes } from './photos.ts';
import { passRoutes } from './passes.ts';
import { signUpRoutes } from './sign-ups.ts';
import { posterRoutes } from './posters.ts';

/** Open to everybody: what the sign-in page needs, and creating the first account with the printed link. */
function publicRoutes(deps: DeskDeps) {
  const { staff, demo, publicAddress, now } = deps;
  const limit = new RateLimit(10, minutes(1));
  return new Hono()
    .get('/welcome', async (c) => {
      const firstCoordinator = (await staff.colleagues()).length === 0;
      return c.json({ demo, firstCoordinator } satisfies DeskWelcome);
    })
    .post('/first-coordinator', async (c) => {
      const tried = limit.try(clientAddress(c, publicAddress), now());
      if (!tried.may) return tooManyTries(c, tried);
      const read = v.safeParse(firstCoordinatorMessage, await readJson(c));
      if (!read.success) {
        const at = v.getDotPath(read.issues[0]) ?? '';
        return problem(c, 400, {
          type: 'not-accepted',
          title: 'Not accepted',
          detail: `Check "${at}". A password has at least 12 characters.`,
        });
      }
      const { token, ...member } = read.output;
      const made = await makeFirstCoordinator(deps, token, member);
      if (made.ok) return c.json({ made: true });
      return problem(c, 403, {
        type: 'link-used',
        title: 'Link no longer valid',
        detail: 'This link was used, or a newer one was printed.',
      });
    });
}

/** What stays open to a colleague who still has to set up the second factor that is required. */
const ownAccount = /^\/api\/desk\/account(\/|$)/;

const lacksSecondFactor = async ({ database, now }: DeskDeps, me: Account): Promise<boolean> =>
  !me.hasSecondFactor && (await isSecondFactorRequired(database.read, now()));

const onlyStaff = (deps: DeskDeps) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    const { staff, log } = deps;
    const me = await staff.signedIn(c.req.raw.headers, 'asks');
    if (me === undefined)
      return problem(c, 401, { type: 'not-signed-in', title: 'Not signed in', detail: 'Sign in at the desk.' });
    const { role } = me;
    if (role === null) {
      log.warn('an account with no known role was refused');
      const detail = 'Ask the administrator of the server to give this account a role.';
      return problem(c, 403, { type: 'not-allowed', title: 'No role', detail, refusal: noRole });
    }
    // Whoever sees the desk now may be somebody else.
    if (me.isLocked && !c.req.path.endsWith('/account/unlock'))
      return problem(c, 423, { type: 'locked', title: 'Locked', detail: 'Unlock the desk with your password.' });
    if (!ownAccount.test(c.req.path) && (await lacksSecondFactor(deps, me))) {
      const detail = 'Set up a second factor in your account first.';
      return problem(c, 403, {
        type: 'not-allowed',
        title: 'Second factor required',
        detail,
        refusal: secondFactorNeeded,
      });
    }
    c.set('me', { ...me, role });
    return next();
  });

function settingRoute({ staff, demo, config, publicAddress, now }: DeskDeps) {
  return new Hono<DeskEnv>().get('/me', async (c) => {
    const at = now();
    const moment = { now: at, today: localDateOf(at) };
    const { id, name, role } = c.var.me;
    const setting = { me: { id, name, role }, staff: await staff.all(), demo, config, publicAddress, ...moment };
    return c.json(setting satisfies DeskSetting);
  });
}

/** Each tab of the desk opens one. */
const mostStreams = 20;

function eventRoute(deps: DeskDeps) {
  const { changes, staff } = deps;
  const open = new OpenStreams(mostStreams);
  return new Hono<DeskEnv>().get('/events', (c) =>
    streamChanges(c, {
      changes,
      open,
      listener: c.var.me.id,
      stillMay: async () => {
        const me = await staff.signedIn(c.req.raw.headers, 'listens');
        return me !== undefined && me.role !== null && !me.isLocked && !(await lacksSecondFactor(deps, me));
      },
      toEvent: (change) => {
        const known = deskChanges.find((one) => one === change);
        return Promise.resolve(known && { event: 'changed', data: known });
      },
    }),
  );
}

export function deskRoutes(deps: DeskDeps) {
  const signedIn = new Hono<DeskEnv>()
    .use(onlyStaff(deps))
    .route('/', settingRoute(deps))
    .route('/', eventRoute(deps))
    .route('/', callbackRoutes(deps))
    .route('/', dateRoutes(deps))
    .route('/', activityRoutes(deps))
    .route('/', photoUploadRoutes(deps))
    .route('/', signUpRoutes(deps))
    .route('/', kioskDeskRoutes(deps))
    .route('/', accessLogRoutes(deps))
    .route('/', passRoutes(deps))
    .route('/', posterRoutes(deps))
    .route('/', colleagueRoutes(deps))
    .route('/', accountRoutes(deps))
    .route('/', notificationRoutes(deps));
  return new Hono()
    .use(sameOrigin(deps.publicAddress))
    .use(async (c, next) => {
      keepNothing(c);
      await next();
    })
    .route('/', publicRoutes(deps))
    .route('/', oneTimeLinkRoutes(deps))
    .route('/', signedIn);
}
