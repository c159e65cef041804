// The dependencies of the desk; a test passes its own.
import type { Instant } from '../../domain/time/time.ts';
import type { DeskApiClient } from '../api/api-client.ts';
import type { Live } from './live-updates.ts';

export interface DeskDeps {
  readonly api: DeskApiClient;
  readonly openLive: () => Live;
  readonly clock: () => Instant;
  /** Whether the server has a newer build than this page. */
  readonly isOld: () => Promise<boolean>;
  readonly reload: () => void;
}
