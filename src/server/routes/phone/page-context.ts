// What every page on a phone needs: who asks in which language, what is public, and how often one may look.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { type CodeRefusal, readCode } from '../../../domain/entries/code.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/people/language.ts';
import type { Result } from '../../../domain/result.ts';
import { type Instant, minutes } from '../../../domain/time/time.ts';
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
  /** `path`: of the page in Dutch. */
  readingOf(c: Context, path: string): Reading;
  /** Counts a try at a code that is not public. Undefined when it may be looked at; else the answer. */
  refuseLook(c: Context): Response | Promise<Response> | undefined;
  message(c: Context, what: MessageName, status: ContentfulStatusCode): Response | Promise<Response>;
  /** Sends on to another page of ours, in the same language, with GET. */
  goTo(c: Context, path: string): Response;
}

/** A family with all its tickets looks slower than this; who guesses does not. */
const codesAMinute = 30;

export function makePhoneContext(deps: PhoneDeps): PhoneContext {
  const { config, demo, now, publicAddress } = deps;
  const imprint = imprintOf(config, demo);
  const languages = spokenOf(config.languages);
  const limit = new RateLimit(codesAMinute, minutes(1));
  const readingOf = (c: Context, path: string): Reading => {
    const asked = c.req.query(languageField);
    const language = languages.find((one) => one === asked) ?? 'nl';
    return { text: phoneText(language), languages, path, publicAddress };
  };
  const message: PhoneContext['message'] = (c, what, status) => {
    c.header('Cache-Control', 'no-store');
    // Not at the address that was asked: a code with a mistake in it is written nowhere.
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

/** The code in the address, as people type it too. */
export const codeIn = (c: Context): Result<Code, CodeRefusal> => readCode(c.req.param('code') ?? '');

/** Nothing of this page is kept by anybody. */
export const keepNothing = (c: Context): void => c.header('Cache-Control', 'no-store');
/** Public, and asked for again each time: places change. */
export const askAgain = (c: Context): void => c.header('Cache-Control', 'no-cache');
/**
 * A form, empty or as somebody sent it. Going back to it shows what was typed and the same hidden id: sent again, it is the
 * same entry. Without this a browser warns of a form that came back, in its own words, that something will be done twice.
 */
export const keepForm = (c: Context): void => c.header('Cache-Control', 'private, max-age=0');
