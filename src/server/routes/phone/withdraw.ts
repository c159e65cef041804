// GET and POST /q/:code/afzeggen: cancelling a sign-up or a callback request. GET asks; only POST cancels.
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { CodeAnswer } from '../../../contract/code.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/people/language.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { codePath, actionPath, codeActions } from '../../../phone/parts/addresses.ts';
import type { SubmitError } from '../../../phone/forms/form.tsx';
import { type Withdrawable, writeWithdrawPage } from '../../../phone/pages/withdraw-page.tsx';
import { nameIn } from '../../../text/format/bidi.ts';
import { freshEntryId } from '../../ingest/submit-entry.ts';
import { findCode } from '../../store/codes.ts';
import { type Submit, onlyOurForms, readForm, setRetryAfter } from './forms.ts';
import { codeIn, keepNothing, type PhoneContext } from './page-context.ts';
import { readWithdrawal } from './read-form.ts';

interface Asked {
  readonly code: Code;
  readonly what: Withdrawable;
}

export function phoneWithdrawRoutes(context: PhoneContext, submit: Submit) {
  const { database, config, imprint, now } = context;
  const path = `/q/:code/${codeActions.withdraw}`;

  /** Undefined when there is nothing left to cancel. */
  function withdrawable(answer: CodeAnswer, today: LocalDate, language: Language): Withdrawable | undefined {
    if (answer.kind === 'callback-request' && (answer.state === 'waiting' || answer.state === 'called')) {
      const subject = config.subjects.find(({ id }) => id === answer.subject)?.name;
      return { kind: 'callback-request', subject: subject === undefined ? answer.subject : nameIn(language, subject) };
    }
    if (answer.kind !== 'sign-up' || answer.on < today) return undefined;
    const { kind, title, state, series } = answer;
    return state === 'confirmed' || state === 'waiting' ? { kind, title, state, series } : undefined;
  }

  /** What the code in the address refers to; else the response to send. */
  async function findAsked(c: Context): Promise<Asked | Response> {
    const code = codeIn(c);
    if (!code.ok) return context.message(c, 'notACode', 404);
    const refused = context.refuseLook(c);
    if (refused !== undefined) return refused;
    const at = now();
    const answer = await findCode(database.read, code.value, at);
    if (answer === undefined) return context.message(c, 'unknown', 404);
    const { lang } = context.readingOf(c, '').text;
    const what = withdrawable(answer, localDateOf(at), lang);
    keepNothing(c);
    return what === undefined ? context.goTo(c, codePath(code.value)) : { code: code.value, what };
  }

  function show(c: Context, { code, what }: Asked, id: string, submitError?: SubmitError): string {
    const reading = context.readingOf(c, actionPath(code, 'withdraw'));
    return writeWithdrawPage({ imprint, reading, code, what, id, submitError });
  }

  async function send(c: Context, asked: Asked): Promise<Response> {
    const { text } = context.readingOf(c, '');
    const entry = readWithdrawal(await readForm(c), { ticket: asked.code, text, at: now() });
    if (entry === undefined) return context.message(c, 'unreadable', 400);
    const again = (status: ContentfulStatusCode, submitError: SubmitError) =>
      c.html(show(c, asked, entry.header.id, submitError), status);
    const submitted = await submit(c, entry, { text, about: asked.code });
    if (!('submitError' in submitted)) return context.goTo(c, codePath(asked.code));
    setRetryAfter(c, submitted);
    return again(submitted.status, submitted.submitError);
  }

  return new Hono()
    .get(path, async (c) => {
      const asked = await findAsked(c);
      return asked instanceof Response ? asked : c.html(show(c, asked, freshEntryId(now())));
    })
    .post(path, ...onlyOurForms(context), async (c) => {
      const asked = await findAsked(c);
      return asked instanceof Response ? asked : send(c, asked);
    });
}
