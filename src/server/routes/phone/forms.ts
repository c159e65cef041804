// What all phone forms share: origin and size checks, rate limits, submitting an entry.
import { formsPerAddress, formsPerDate } from './limits.ts';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PhoneSubmission } from '../../../contract/submission.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Receipt } from '../../../domain/entries/receipt.ts';
import { codePath, sentBeforePath } from '../../../phone/parts/addresses.ts';
import { field, type FormIds, translating } from '../../../phone/forms/fields.ts';
import type { SubmitError, Mistake } from '../../../phone/forms/form.tsx';
import { makeCode } from '../../../domain/entries/code.ts';
import type { PhoneText } from '../../../text/phone.ts';
import { clientAddress } from '../../http/client-address.ts';
import { freshEntryId } from '../../ingest/submit-entry.ts';
import { RateLimit } from '../../http/rate-limit.ts';
import { isFromOurPage } from '../../auth/same-origin.ts';
import { UnreachableDatabase } from '../../store/database/connections.ts';
import { keepForm, keepNothing, type PhoneContext } from './page-context.ts';
import { makeSentForms } from './sent-forms.ts';

/** A name of sixty four-byte letters, percent-encoded, takes less than a fifth of this. */
const mostBytes = 4096;

/** Lets through forms from our own pages, up to a size limit. */
export const onlyOurForms = (context: PhoneContext): readonly [MiddlewareHandler, MiddlewareHandler] => [
  bodyLimit({ maxSize: mostBytes, onError: (c) => context.message(c, 'unreadable', 413) }),
  async (c, next) => {
    keepNothing(c);
    return isFromOurPage(c, context.publicAddress) ? next() : context.message(c, 'elsewhere', 403);
  },
];

/** The submitted fields; empty when the body is not a form. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const isForm = c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  return new URLSearchParams(isForm ? await c.req.text() : '');
}

/** The hidden ids of an empty form: the entry it becomes when sent, however often that happens. */
export const freshFormIds = ({ now, random }: PhoneContext): FormIds => ({
  id: freshEntryId(now()),
  code: makeCode(random(7)),
});

/** Shows a form again with everything that was typed. */
export function showFormAgain(c: Context, page: string, status: ContentfulStatusCode): Response {
  keepForm(c);
  return c.html(page, status);
}

/**
 * Handles a form that is only to be shown in another language; undefined when it was submitted.
 *
 * Mistakes that were already shown are shown again. Somebody who has not submitted yet sees none.
 */
export function inAnotherLanguage(
  form: URLSearchParams,
  mistakes: readonly Mistake[],
): { readonly status: 200 | 422; readonly mistakes: readonly Mistake[] } | undefined {
  if (!form.has(field.translate)) return undefined;
  const isTold = form.get(field.translate) === translating.withMistakes && mistakes.length > 0;
  return isTold ? { status: 422, mistakes } : { status: 200, mistakes: [] };
}

/** Nothing is wrong with what was typed, but it could not be stored. */
export interface NotSubmitted {
  readonly status: 429 | 503;
  readonly submitError: SubmitError;
  readonly waitSeconds: number;
}

export interface Submitted {
  readonly receipt: Receipt;
  /** The form was submitted before with other answers, which stand. */
  readonly isOther: boolean;
}

export type SubmitResult = Submitted | NotSubmitted;

/** The page that shows the code of a submission. */
export const submittedPath = (code: Code, { isOther }: Submitted): string =>
  isOther ? sentBeforePath(code) : codePath(code);

const submitErrorOf = (text: PhoneText, which: 'tooManyForms' | 'away'): SubmitError => text.message[which];

export function makeSubmit(context: PhoneContext) {
  const { now, publicAddress, submitEntry, random } = context;
  const addresses = new RateLimit(formsPerAddress.most, formsPerAddress.within);
  const subjects = new RateLimit(formsPerDate.most, formsPerDate.within);
  const sent = makeSentForms(random);

  function tooMany(c: Context, about: string): number | undefined {
    const at = now();
    for (const tried of [addresses.try(clientAddress(c, publicAddress), at), subjects.try(about, at)])
      if (!tried.may) return tried.waitSeconds;
    return undefined;
  }

  /** Submits an entry within the rate limits. `about`: what the entry is about, limited across all visitors. */
  return async (
    c: Context,
    entry: PhoneSubmission,
    { text, about }: { text: PhoneText; about: string },
  ): Promise<SubmitResult> => {
    const waitSeconds = tooMany(c, about);
    if (waitSeconds !== undefined)
      return { status: 429, submitError: submitErrorOf(text, 'tooManyForms'), waitSeconds };
    try {
      const receipt = await submitEntry(entry);
      return { receipt, isOther: sent.isOther(entry) };
    } catch (cause) {
      if (!(cause instanceof UnreachableDatabase)) throw cause;
      return { status: 503, submitError: submitErrorOf(text, 'away'), waitSeconds: 5 };
    }
  };
}

export type Submit = ReturnType<typeof makeSubmit>;

/** Sets `Retry-After`. */
export function setRetryAfter(c: Context, { waitSeconds }: NotSubmitted): void {
  c.header('Retry-After', String(waitSeconds));
}
