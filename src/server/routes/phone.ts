// What somebody's own phone opens: pages without a script, under /agenda, /contact and /q.
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { styles } from '../../phone/style.ts';
import { barePageHeaders } from '../headers.ts';
import { faultOf } from '../log.ts';
import { UnreachableDatabase } from '../store/connections.ts';
import { phoneAgendaRoutes } from './phone-agenda.ts';
import { phoneCodeRoutes } from './phone-codes.ts';
import { phoneContactRoutes } from './phone-contact.ts';
import { makeSubmit } from './phone-forms.ts';
import { keepNothing, makePhoneContext, type PhoneDeps } from './phone-here.ts';
import { phoneReportRoutes } from './phone-report.ts';
import { phoneSignUpRoutes } from './phone-sign-up.ts';
import { makeVisits } from './phone-visits.ts';
import { phoneWithdrawRoutes } from './phone-withdraw.ts';

const styleHashes = [...new Set(Object.values(styles))].map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
);

export function phoneRoutes(deps: PhoneDeps & { readonly log: Pick<Logger, 'warn'> }) {
  const context = makePhoneContext(deps);
  const submit = makeSubmit(context);
  // Whoever stands before a poster reads a page, also while nothing can be looked up.
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
