// GET and POST /q/:code/melden: reporting that something is wrong with a poster, and the thanks for it.
import { reportsPerAddress } from './limits.ts';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Code } from '../../../domain/ids.ts';
import { instantAt, localDateOf } from '../../../domain/time/local-date.ts';
import { type PosterReport, posterReports } from '../../../domain/posters/poster.ts';
import { asLocalTime } from '../../../domain/time/time.ts';
import { codePath, actionPath, codeActions } from '../../../phone/parts/addresses.ts';
import { field } from '../../../phone/forms/fields.ts';
import type { SubmitError, Mistake } from '../../../phone/forms/form.tsx';
import { writeReportPage } from '../../../phone/pages/report-page.tsx';
import { clientAddress } from '../../http/client-address.ts';
import { RateLimit } from '../../http/rate-limit.ts';
import { UnreachableDatabase } from '../../store/database/connections.ts';
import { showFormAgain, inAnotherLanguage, onlyOurForms, readForm } from './forms.ts';
import { codeIn, keepForm, keepNothing, type PhoneContext } from './page-context.ts';

interface Shown {
  readonly step: 'ask' | 'thanks';
  readonly chosen?: PosterReport;
  readonly mistakes?: readonly Mistake[];
  readonly submitError?: SubmitError;
}

export function phoneReportRoutes(context: PhoneContext) {
  const { database, imprint, now, publicAddress } = context;
  const limit = new RateLimit(reportsPerAddress.most, reportsPerAddress.within);

  /** Only a poster that hangs can be reported. */
  async function posterIn(c: Context, facts = context.facts): Promise<Code | undefined> {
    const code = codeIn(c);
    if (!code.ok) return undefined;
    const { posters } = await facts();
    return posters.get(code.value)?.state === 'up' ? code.value : undefined;
  }

  /** Redirects to the page of a withdrawn poster, which says that it no longer hangs. */
  async function noReport(c: Context): Promise<Response> {
    const code = codeIn(c);
    const { posters } = await context.facts();
    return code.ok && posters.has(code.value)
      ? context.goTo(c, codePath(code.value))
      : context.message(c, 'noPage', 404);
  }

  function show(c: Context, code: Code, { mistakes = [], ...shown }: Shown): string {
    const reading = context.readingOf(c, actionPath(code, shown.step === 'ask' ? 'report' : 'reported'));
    return writeReportPage({ imprint, reading, code, mistakes, ...shown });
  }

  /**
   * The same problem on the same poster and day is one report until somebody resolves it, so a double tap counts once.
   */
  const write = (poster: Code, what: PosterReport): Promise<void> =>
    database.write(async (tx) => {
      const at = now();
      const dayBegan = instantAt(localDateOf(at), asLocalTime('00:00'));
      const known = await tx.db
        .selectFrom('poster_report')
        .select('seq')
        .where('poster', '=', poster)
        .where('what', '=', what)
        .where('made_at', '>=', dayBegan)
        .where('done_at', 'is', null)
        .executeTakeFirst();
      if (known !== undefined) return;
      const report = { seq: tx.nextSeq(), poster, what, made_at: at, done_by: null, done_at: null };
      await tx.db.insertInto('poster_report').values(report).execute();
      tx.tell('posters');
    });

  async function send(c: Context, code: Code): Promise<Response> {
    const { text } = context.readingOf(c, '');
    const form = await readForm(c);
    const sent = form.get(field.report);
    const chosen = posterReports.find((what) => what === sent);
    const again = (status: ContentfulStatusCode, shown: Omit<Shown, 'step'>) =>
      showFormAgain(c, show(c, code, { step: 'ask', ...shown }), status);
    const mistakes = chosen === undefined ? [{ field: field.report, words: text.report.missing }] : [];
    const unsent = inAnotherLanguage(form, mistakes);
    if (unsent !== undefined) return again(unsent.status, { mistakes: unsent.mistakes, ...(chosen && { chosen }) });
    if (chosen === undefined) return again(422, { mistakes });
    const tried = limit.try(clientAddress(c, publicAddress), now());
    if (!tried.may) {
      c.header('Retry-After', String(tried.waitSeconds));
      return again(429, { chosen, submitError: text.message.tooManyForms });
    }
    try {
      await write(code, chosen);
    } catch (cause) {
      if (!(cause instanceof UnreachableDatabase)) throw cause;
      c.header('Retry-After', '5');
      return again(503, { chosen, submitError: text.message.away });
    }
    return context.goTo(c, actionPath(code, 'reported'));
  }

  return new Hono()
    .get(`/q/:code/${codeActions.report}`, async (c) => {
      const code = await posterIn(c);
      if (code === undefined) return noReport(c);
      keepForm(c);
      return c.html(show(c, code, { step: 'ask' }));
    })
    .get(`/q/:code/${codeActions.reported}`, async (c) => {
      const code = await posterIn(c);
      if (code === undefined) return noReport(c);
      keepNothing(c);
      return c.html(show(c, code, { step: 'thanks' }));
    })
    .post(`/q/:code/${codeActions.report}`, ...onlyOurForms(context), async (c) => {
      const code = await posterIn(c, context.lastFacts);
      return code === undefined ? noReport(c) : send(c, code);
    });
}
