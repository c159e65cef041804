import type { KioskId } from '../../domain/ids.ts';

// How this kiosk identifies itself to the server.

export interface Device {
  readonly token: string;
  readonly kiosk: KioskId;
  /** The server's signing key at the time of enrolment. Sealing keys it did not sign are not used. */
  readonly identity: string;
}
