// One neighbourhood for all journeys of a file; the screens go after each.
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ServerOptions } from '../support/real-server.ts';
import { aNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

/** Call it once at the top of a file; the answer gives the neighbourhood inside tests. */
export function inANeighbourhood(options?: ServerOptions): () => Neighbourhood {
  let place: Neighbourhood | undefined;
  beforeAll(async () => {
    place = await aNeighbourhood(options);
  });
  afterEach(() => place?.clear());
  afterAll(() => place?.close());
  return () => {
    if (place === undefined) throw new Error('The neighbourhood is there inside tests only.');
    return place;
  };
}
