// What the desk needs from outside; a test hands in its own.
import type { Instant } from '../domain/time.ts';
import type { DeskApiClient } from './link.ts';
import type { Live } from './live.ts';

export interface DeskDeps {
  readonly api: DeskApiClient;
  readonly openLive: () => Live;
  readonly clock: () => Instant;
  /** Whether the server has a newer page than this one. */
  readonly isOld: () => Promise<boolean>;
  readonly reload: () => void;
}
