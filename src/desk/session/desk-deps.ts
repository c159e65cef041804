// What the desk needs from outside; a test hands in its own.
import type { Instant } from '../../domain/time/time.ts';
import type { DeskApiClient } from '../api/api-client.ts';
import type { Live } from './live-updates.ts';

export interface DeskDeps {
  readonly api: DeskApiClient;
  readonly openLive: () => Live;
  readonly clock: () => Instant;
  /** Whether the server has a newer page than this one. */
  readonly isOld: () => Promise<boolean>;
  readonly reload: () => void;
}
