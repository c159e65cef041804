// Pages for a visitor's own phone, without scripts, under /agenda, /contact and /q.
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { styles } from '../../../phone/styles/style.ts';
import { barePageHeaders } from '../../http/headers.ts';
import { faultOf } from '../../http/log.ts';
import { UnreachableDatabase } from '../../store/database/connections.ts';
import { phoneAgendaRoutes } from './agenda.ts';
import { phoneCodeRoutes } from './codes.ts';
import { phoneContactRoutes } from './contact.ts';
import { makeSubmit } from './forms.ts';
import { keepNothing, makePhoneContext, type PhoneDeps } from './page-context.ts';
import { phoneReportRoutes } from './report.ts';
import { phoneSignUpRoutes } from './sign-up.ts';
import { makeVisits } from './visits.ts';
import { phoneWithdrawRoutes } from './withdraw.ts';

const styleHashes = [...new Set(Object.values(styles))].map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
);

export function phoneRoutes(deps: PhoneDeps & { readonly log: Pick<Logger, 'warn'> }) {
  const context = makePhoneContext(deps);
  const submit = makeSubmit(context);
  // Whoever scans a poster gets a readable page even when the database cannot be reached.
  const app = new Hono().onError((cause, c) => {
    if (!(cause instanceof UnreachableDatabase)) throw cause;
    deps.log.warn({ fault: faultOf(cause) }, 'database away');
    keepNothing(c);
    c.header('Retry-After', '5');
    return context.message(c, 'notNow', 503);
  });
  for (const path of ['/agenda', '/agenda/:place{[a-z0-9-]+}', '/contact', '/contact/*', '/q', '/q/*'])
    app.use(path, barePageHeaders(deps.publicAddress, styleHashes), compress());
  return app
    .route('/', phoneAgendaRoutes(context))
    .route('/', phoneContactRoutes(context, submit))
    .route('/', phoneCodeRoutes(context, makeVisits(deps).count))
    .route('/', phoneSignUpRoutes(context, submit))
    .route('/', phoneWithdrawRoutes(context, submit))
    .route('/', phoneReportRoutes(context));
}
