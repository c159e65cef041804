// One neighbourhood for all journeys of a file; the screens go after each.
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser, launchHeadlessShell } from '../support/browser.ts';
import { startRealServer, type ServerOptions } from '../support/real-server.ts';
import { startServerPair } from '../support/server-pair.ts';
import { aNeighbourhood, type BrowserChoice, type Neighbourhood } from './neighbourhood.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whole Chromium for every journey, and whatever takes long. */
    readonly nightly?: boolean;
  }
}

/** Whether every layout, size and language is looked at, in whole Chromium; else those that say most. */
export const nightly = inject('nightly') === true;

/** A browser for pages that need no server. */
export const launchForPages = nightly ? launchBrowser : launchHeadlessShell;

/** On PostgreSQL there are two servers behind one address, and nobody in the neighbourhood knows. */
const startServer = (options?: ServerOptions) => {
  const postgres = inject('postgres');
  const copyOf = inject('demonstration')?.folder;
  return postgres === undefined ? startRealServer({ copyOf, ...options }) : startServerPair(postgres, options);
};

/** Call it once at the top of a file; the answer gives the neighbourhood inside tests. */
export function inANeighbourhood(options?: ServerOptions, browser: BrowserChoice = {}): () => Neighbourhood {
  let place: Neighbourhood | undefined;
  beforeAll(async () => {
    place = await aNeighbourhood(startServer(options), {
      ...browser,
      whole: browser.whole === true || nightly,
      sessions: inject('demonstration')?.sessions,
    });
  });
  afterEach(() => place?.clear());
  afterAll(() => place?.close());
  return () => {
    if (place === undefined) throw new Error('The neighbourhood is there inside tests only.');
    return place;
  };
}
