// One neighbourhood for all journeys of a file; the screens go after each.
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { startRealServer, type ServerOptions } from '../support/real-server.ts';
import { startServerPair } from '../support/server-pair.ts';
import { aNeighbourhood, type BrowserChoice, type Neighbourhood } from './neighbourhood.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whole Chromium for every journey. */
    readonly wholeBrowser?: boolean;
  }
}

/** On PostgreSQL there are two servers behind one address, and nobody in the neighbourhood knows. */
const startServer = (options?: ServerOptions) => {
  const postgres = inject('postgres');
  return postgres === undefined ? startRealServer(options) : startServerPair(postgres, options);
};

/** Call it once at the top of a file; the answer gives the neighbourhood inside tests. */
export function inANeighbourhood(options?: ServerOptions, browser: BrowserChoice = {}): () => Neighbourhood {
  let place: Neighbourhood | undefined;
  beforeAll(async () => {
    place = await aNeighbourhood(startServer(options), {
      ...browser,
      whole: browser.whole === true || inject('wholeBrowser') === true,
    });
  });
  afterEach(() => place?.clear());
  afterAll(() => place?.close());
  return () => {
    if (place === undefined) throw new Error('The neighbourhood is there inside tests only.');
    return place;
  };
}
