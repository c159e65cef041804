import type { KioskId } from '../../domain/ids.ts';

// Who this kiosk is to the server.

export interface Device {
  readonly token: string;
  readonly kiosk: KioskId;
  /** The server's signing key, as it was when this kiosk was enrolled: keys without its signature are not sealed to. */
  readonly identity: string;
}
