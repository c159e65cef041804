// What every phone page needs: the reader's language, public facts, and the rate limit on codes.
import { codesPerAddress } from './limits.ts';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { type CodeRefusal, readCode } from '../../../domain/entries/code.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/people/language.ts';
import type { Result } from '../../../domain/result.ts';
import { type Instant } from '../../../domain/time/time.ts';
import { type Scope, scopesOf } from '../../../phone/parts/feeds.ts';
import type { Imprint } from '../../../phone/parts/imprint.ts';
import { languageField, linkOf, type Reading } from '../../../phone/parts/reading.ts';
import { type MessageName, writeMessagePage } from '../../../phone/pages/message-page.tsx';
import { phoneText, spokenOf } from '../../../text/phone.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { Changes } from '../../changes/changes.ts';
import { imprintOf } from './imprint.ts';
import type { SubmitEntry } from '../../ingest/submit-entry.ts';
import { RateLimit } from '../../http/rate-limit.ts';
import type { Random } from '../../store/secrets.ts';
import type { Database } from '../../store/database/database.ts';
import { keepFacts, type KnownFacts } from './load-facts.ts';

export interface PhoneDeps {
  readonly database: Database;
  readonly changes: Changes;
  readonly config: KioskConfig;
  readonly demo: boolean;
  readonly now: () => Instant;
  readonly random: Random;
  readonly publicAddress: string;
  readonly submitEntry: SubmitEntry;
}

export interface PhoneContext extends PhoneDeps, KnownFacts {
  readonly imprint: Imprint;
  readonly scopes: readonly Scope[];
  readonly languages: readonly Language[];
  /** `path` is that of the Dutch page. */
  readingOf(c: Context, path: string): Reading;
  /** Counts an attempt at a code that is not public. Undefined when the attempt is allowed; else the refusal. */
  refuseLook(c: Context): Response | Promise<Response> | undefined;
  message(c: Context, what: MessageName, status: ContentfulStatusCode): Response | Promise<Response>;
  /** Redirects to another of our pages, in the same language, with GET. */
  goTo(c: Context, path: string): Response;
}

export function makePhoneContext(deps: PhoneDeps): PhoneContext {
  const { config, demo, now, publicAddress } = deps;
  const imprint = imprintOf(config, demo);
  const languages = spokenOf(config.languages);
  const limit = new RateLimit(codesPerAddress.most, codesPerAddress.within);
  const readingOf = (c: Context, path: string): Reading => {
    const asked = c.req.query(languageField);
    const language = languages.find((one) => one === asked) ?? 'nl';
    return { text: phoneText(language), languages, path, publicAddress };
  };
  const message: PhoneContext['message'] = (c, what, status) => {
    c.header('Cache-Control', 'no-store');
    // The page links to the agenda instead of the requested address, so that a mistyped code is not repeated anywhere.
    return c.html(writeMessagePage({ imprint, reading: readingOf(c, '/agenda'), message: what }), status);
  };
  return {
    ...deps,
    imprint,
    scopes: scopesOf(config),
    languages,
    ...keepFacts(deps),
    readingOf,
    message,
    refuseLook(c) {
      const tried = limit.try(clientAddress(c, publicAddress), now());
      if (tried.may) return undefined;
      c.header('Retry-After', String(tried.waitSeconds));
      return message(c, 'tooMany', 429);
    },
    goTo: (c, path) => c.redirect(linkOf(readingOf(c, path), path), 303),
  };
}

/** The code in the address, including the ways people type it. */
export const codeIn = (c: Context): Result<Code, CodeRefusal> => readCode(c.req.param('code') ?? '');

/** Keeps the page out of every cache. */
export const keepNothing = (c: Context): void => c.header('Cache-Control', 'no-store');
/** Public, but revalidated each time: the number of free places changes. */
export const askAgain = (c: Context): void => c.header('Cache-Control', 'no-cache');
/**
 * Lets the browser keep a form, empty or as it was sent. Going back shows what was typed and the same hidden id, so
 * submitting again gives the same entry. Without this header the browser shows its own warning about sending a form
 * twice.
 */
export const keepForm = (c: Context): void => c.header('Cache-Control', 'private, max-age=0');
